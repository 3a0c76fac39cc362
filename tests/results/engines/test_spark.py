"""Spark is asked the same questions in its own words, and gives the very same figures."""

import os
import shutil

import duckdb
import pytest
import sqlglot
from django.test import override_settings
from hypothesis import Phase, find, given, settings

from handvat.results.counts import counted, counts
from handvat.results.engines import opened
from handvat.results.engines.spark import translated
from handvat.results.rules import ClusterAway
from tests.results.answered import TREE, answered, written


class Listening:
    """An engine that remembers what it was asked."""

    def __init__(self, engine):
        self.engine, self.asked = engine, []

    def execute(self, sql):
        self.asked.append(sql)
        return self.engine.execute(sql)


def plain(groups):
    return [
        (group, cells.places.tolist(), cells.sheets.tolist(), cells.stats.tolist())
        for group, cells in groups
    ]


def test_every_question_has_words_in_spark():
    made = find(
        answered(),
        lambda one: one.sheet.items[0].reverse and len(one.sheet.items) > 12,
        settings=settings(phases=[Phase.generate]),  # it need not be the smallest
    )
    with written(made) as (path, _), opened(path, "") as engine:
        listening = Listening(engine)
        list(counted(listening, made.sheet, made.scores, TREE))

    said = [translated(sql) for sql in listening.asked]

    assert len(said) == 6
    assert all(sqlglot.parse_one(sql, read="spark").sql("spark") == sql for sql in said)
    assert '"' not in "".join(said)


SLOW = pytest.mark.skipif(
    "HANDVAT_TEST_SPARK" not in os.environ, reason="starting Spark takes minutes"
)


@pytest.mark.spark
@SLOW
def test_after_a_cluster_that_is_away_another_counts(tmp_path):
    path = tmp_path / "answers.parquet"
    duckdb.execute(f"COPY (SELECT 7 AS unit) TO '{path}'")

    with pytest.raises(ClusterAway), opened(path, "spark://127.0.0.1:1"):
        pass

    with opened(path, "local[1]") as engine:
        assert engine.execute("FROM answers").fetchall() == [(7,)]


@pytest.mark.spark
@SLOW
def test_spark_gives_the_same_figures_to_the_last_digit():
    assert shutil.which("java"), "Spark needs Java"

    @settings(max_examples=5)
    @given(answered())
    def same(made):
        with written(made) as (path, file):
            asked = (path, file.sha256, made.sheet, made.scores, TREE)
            with override_settings(SPARK="local[2]"):
                there = plain(counts(*asked))
            assert there == plain(counts(*asked))

    same()
