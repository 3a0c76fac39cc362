"""Publishing a wave: the same figures as in plain Python, once, all or nothing."""

import random
import statistics
from collections import defaultdict

import pytest
from django.db import DatabaseError, connection

from handvat.people.models import LogEntry, Unit
from handvat.results.actions import AlreadyPublished, WaveNotClosed, publish_wave
from handvat.results.counts import AnswersDamaged, AnswersDoNotFit, AnswersMissing
from handvat.results.models import LedgerEntry, Publication, PublishedUnit
from tests.factories import NOW, a_closed_wave, a_sheet, a_unit, a_wave, background

pytestmark = pytest.mark.django_db

ITEMS = ("cul-tea-1.a", "cul-tea-1.b", "cul-tea-2.a", "cul-tea-2.b", "V01")
SCORES = {
    "cul-tea-1": ITEMS[:2],
    "cul-tea-2": ITEMS[2:4],
    "cul-tea": ITEMS[:4],
    "culture": ITEMS[:4],
    "team": ITEMS[:4],
} | {item: (item,) for item in ITEMS}


Answers = list[tuple[Unit, dict[str, int], dict[str, str | None]]]


def a_university():
    root = a_unit()
    faculties = [a_unit("F", root) for _ in range(2)]
    teams = [a_unit("T", faculties[number % 2]) for number in range(5)]
    return root, faculties, teams


def answers_of(teams, sizes, seed=1):
    chance = random.Random(seed)
    return [
        (
            team,
            {item: chance.randint(1, 5) for item in ITEMS if chance.random() < 0.85},
            {"role_group": chance.choice(["phd", "academic", None])},
        )
        for team, size in zip(teams, sizes, strict=True)
        for _ in range(size)
    ]


def a_sheet_with_background(reverse=()):
    sheet = a_sheet(*ITEMS)
    for item in sheet["items"]:
        item["reverse"] = item["key"] in reverse
    return sheet | {"background": [background("role_group", "phd", "academic")]}


def in_plain_python(answers, reverse):
    """Return (unit, value, score) → the values that count there, and in every unit above."""
    values = defaultdict(list)
    for team, points, options in answers:
        turned = {k: 6 - v if k in reverse else v for k, v in points.items()}
        for score, items in SCORES.items():
            if len(items) > 1 or items[0] not in turned:
                continue
            unit = team
            while unit is not None:
                for value in (None, options.get("role_group") or ""):
                    values[unit.pk, value, score].append(turned[items[0]])
                unit = unit.parent
    return values


def test_every_figure_shown_is_that_of_plain_python():
    root, faculties, teams = a_university()
    answers = answers_of([*teams, faculties[0]], [24, 17, 30, 12, 21, 16])
    reverse = {"V01", "cul-tea-1.b"}
    sheet = a_sheet_with_background(reverse)
    wave = a_closed_wave([root, *faculties, *teams], answers, sheet=sheet)

    publish_wave(wave, now=NOW)

    expected = in_plain_python(answers, reverse)
    told = [
        (expected[row.unit_id, (row.filter_value if row.filter_name else None), item], figure)
        for row in PublishedUnit.objects.all()
        for item, figure in row.figures.items()
        if item in ITEMS
    ]
    assert len(told) > 50
    for values, (n, low, high, _sd, _favourable, _alike) in told:
        assert n == len(values)
        assert low - 1e-9 <= statistics.fmean(values) <= high + 1e-9
        assert low != high or low == pytest.approx(statistics.fmean(values), abs=1e-9)
    spreads = [(values, sd) for values, (*_, sd, _favourable, _alike) in told if sd is not None]
    assert len(spreads) > 30
    for values, sd in spreads:
        assert len(values) >= 10
        assert sd == pytest.approx(statistics.stdev(values))
    shares = [(values, share) for values, (*_, share, _alike) in told if share is not None]
    assert len(shares) > 15
    for values, share in shares:
        assert len(values) >= 20
        assert share == pytest.approx(sum(one >= 4 for one in values) / len(values))


def test_a_score_of_several_items_is_made_of_what_is_told_of_these():
    root, faculties, teams = a_university()
    answers = answers_of(teams, [24, 17, 30, 12, 21])
    wave = a_closed_wave([root, *faculties, *teams], answers, sheet=a_sheet(*ITEMS))

    publish_wave(wave, now=NOW)

    told = 0
    for row in PublishedUnit.objects.all():
        for score, items in SCORES.items():
            if score in row.figures:
                parts = [row.figures[item] for item in items]
                n, low, high, *_rest = row.figures[score]
                assert n == min(part[0] for part in parts)
                assert low == pytest.approx(statistics.fmean(part[1] for part in parts))
                assert high == pytest.approx(statistics.fmean(part[2] for part in parts))
                told += len(items) > 1
            else:
                assert any(item not in row.figures for item in items)
    assert told


def test_no_group_under_the_threshold_gets_a_figure():
    root, faculties, teams = a_university()
    answers = answers_of(teams, [24, 3, 30, 4, 12])
    wave = a_closed_wave([root, *faculties, *teams], answers, sheet=a_sheet_with_background())

    publish_wave(wave, now=NOW)

    small = PublishedUnit.objects.filter(unit__in=[teams[1], teams[3]])
    counted = [n for row in PublishedUnit.objects.all() for n, *_ in row.figures.values()]
    assert {(row.answered, row.figures == {}) for row in small} == {(None, True)}
    assert min(counted) >= 5


def test_a_small_team_takes_its_smallest_neighbour_along():
    root, faculties, teams = a_university()  # teams 1 and 3 lie in the second faculty
    full: Answers = [
        (team, dict.fromkeys(ITEMS, 4), {})
        for team, n in zip(teams, [9, 3, 9, 6, 9], strict=True)
        for _ in range(n)
    ]
    wave = a_closed_wave([root, *faculties, *teams], full, sheet=a_sheet(*ITEMS))

    publish_wave(wave, now=NOW)

    # 3 and 6 are the second faculty: whoever knows both totals knows the 3.
    shown = {row.unit_id for row in PublishedUnit.objects.all() if row.figures}
    assert teams[1].pk not in shown
    assert len(shown & {teams[3].pk, faculties[1].pk}) < 2
    assert {root.pk, faculties[0].pk, teams[0].pk, teams[2].pk, teams[4].pk} - shown <= {root.pk}


def test_what_people_say_of_the_organisation_is_not_reported_per_team():
    root, faculties, teams = a_university()
    sheet = a_sheet("cul-org-1.a", "cul-tea-1.a")
    full: Answers = [
        (team, {"cul-org-1.a": 4, "cul-tea-1.a": 3}, {}) for team in teams for _ in range(12)
    ]
    wave = a_closed_wave([root, *faculties, *teams], full, sheet=sheet)

    publish_wave(wave, now=NOW)

    of_team = PublishedUnit.objects.get(unit=teams[0]).figures
    of_faculty = PublishedUnit.objects.get(unit=faculties[0]).figures
    assert set(of_team) == {"cul-tea-1.a", "cul-tea-1", "cul-tea", "team"}
    assert set(of_faculty) - set(of_team) == {
        "cul-org-1.a",
        "cul-org-1",
        "cul-org",
        "culture",
        "organisation",
    }


def test_an_imported_column_gives_the_scores_of_its_handhold():
    root = a_unit()
    sheet = a_sheet("V01", "V02")
    sheet["items"][0]["handhold"] = "str-ind-1"
    wave = a_closed_wave([root], [(root, {"V01": 5, "V02": 1}, {})] * 10, sheet=sheet)

    publish_wave(wave, now=NOW)

    figures = PublishedUnit.objects.get(unit=root).figures
    assert figures == {
        score: [10, *band, None, None, ""]
        for score, band in [
            ("V01", (4.6, 5.0)),
            ("V02", (1.0, 1.4)),
            ("str-ind-1", (4.6, 5.0)),
            ("str-ind", (4.6, 5.0)),
            ("structure", (4.6, 5.0)),
            ("individual", (4.6, 5.0)),
        ]
    }


def test_publication_leaves_a_line_in_the_ledger_and_the_log():
    root = a_unit()
    wave = a_closed_wave([root], [(root, {"V01": 5}, {})] * 10, sheet=a_sheet("V01"))

    publish_wave(wave, now=NOW, who="7")

    entry = LedgerEntry.objects.get()
    assert (entry.wave_pk, entry.minimum, entry.answers_sha256) == (
        wave.pk,
        5,
        wave.answers_sha256,
    )
    assert LogEntry.objects.get().action == "publish_wave"


def test_a_wave_is_published_once_also_when_its_figures_are_gone():
    root = a_unit()
    wave = a_closed_wave([root], [(root, {"V01": 5}, {})] * 10, sheet=a_sheet("V01"))
    publish_wave(wave, now=NOW).delete()

    with pytest.raises(AlreadyPublished):
        publish_wave(wave, now=NOW)


def test_an_open_wave_is_refused():
    with pytest.raises(WaveNotClosed):
        publish_wave(a_wave(), now=NOW)


def test_a_wave_without_any_answer_is_published_without_any_figure():
    root = a_unit()
    wave = a_closed_wave([root], [], sheet=a_sheet("V01"))
    wave.units.update(invited=9)

    publish_wave(wave, now=NOW)

    row = PublishedUnit.objects.get()
    assert (row.unit_id, row.answered, row.invited, row.figures) == (root.pk, None, None, {})


def test_a_crash_half_way_leaves_nothing_published(settings):
    root, faculties, teams = a_university()
    wave = a_closed_wave(
        [root, *faculties, *teams], answers_of(teams, [9] * 5), sheet=a_sheet(*ITEMS)
    )

    def crash(execute, sql, params, many, context):
        if "results_ledgerentry" in sql and sql.startswith("INSERT"):
            assert PublishedUnit.objects.exists()
            raise DatabaseError("the machine stops here")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(crash), pytest.raises(DatabaseError):
        publish_wave(wave, now=NOW)

    assert not Publication.objects.exists()
    assert not PublishedUnit.objects.exists()


def test_a_file_that_is_not_the_one_written_at_closing_is_refused(settings):
    root = a_unit()
    wave = a_closed_wave([root], [(root, {"V01": 5}, {})] * 10, sheet=a_sheet("V01"))
    path = settings.HANDVAT_HOME / wave.answers_file
    with path.open("ab") as file:
        file.write(b"more")

    with pytest.raises(AnswersDamaged):
        publish_wave(wave, now=NOW)


def test_a_missing_file_is_refused(settings):
    root = a_unit()
    wave = a_closed_wave([root], [(root, {"V01": 5}, {})] * 10, sheet=a_sheet("V01"))
    (settings.HANDVAT_HOME / wave.answers_file).unlink()

    with pytest.raises(AnswersMissing):
        publish_wave(wave, now=NOW)


@pytest.mark.parametrize("wrong", ["unit", "point", "item"])
def test_answers_that_the_wave_cannot_have_are_refused(wrong):
    root, elsewhere = a_unit(), a_unit()
    at = elsewhere if wrong == "unit" else root
    answers: Answers = [(at, {"V01": 9 if wrong == "point" else 5}, {})] * 10
    wave = a_closed_wave([root], answers, sheet=a_sheet("V01"))
    if wrong == "item":
        wave.sheet = a_sheet("V01", "V02")
        wave.save(update_fields=["sheet"])

    with pytest.raises(AnswersDoNotFit):
        publish_wave(wave, now=NOW)


def test_later_moves_of_units_change_nothing_in_what_was_published():
    root, faculties, teams = a_university()
    wave = a_closed_wave(
        [root, *faculties, *teams], answers_of(teams, [9] * 5), sheet=a_sheet(*ITEMS)
    )
    teams[0].parent = faculties[1]
    teams[0].save(update_fields=["parent"])

    publish_wave(wave, now=NOW)

    assert PublishedUnit.objects.get(unit=teams[0], filter_name="").parent_id == faculties[0].pk


@pytest.mark.parametrize(("origin", "root_speaks"), [("own", False), ("imported", True)])
def test_a_wave_in_one_faculty_does_not_speak_for_the_whole(origin, root_speaks):
    root, (faculty, _), _ = a_university()
    answers = answers_of([faculty], [12])
    wave = a_closed_wave(
        [root, faculty], answers, sheet=a_sheet(*ITEMS), chosen=[faculty], origin=origin
    )

    publish_wave(wave, now=NOW)

    assert PublishedUnit.objects.filter(unit=faculty).exists()
    assert PublishedUnit.objects.filter(unit=root).exists() is root_speaks
