import dataclasses
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handvat.sealing.manifest import (
    Entry,
    Manifest,
    Step,
    fingerprint,
    leads_to,
    vocabulary,
    words,
)


def a_manifest(units=5, **other):
    entries = tuple(Entry(number, f"Team {number}", 8 + number) for number in range(units))
    return dataclasses.replace(Manifest("wave-1", bytes(32), entries), **other)


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 40), st.data())
def test_every_entry_leads_to_the_root_and_to_no_other(units, data):
    manifest = a_manifest(units)
    unit = data.draw(st.integers(0, units - 1))
    steps, entry = manifest.path(unit), str(manifest.entries[unit])

    assert leads_to(manifest.root, manifest.header, entry, steps)
    assert not leads_to(a_manifest(units + 1).root, manifest.header, entry, steps)
    assert not leads_to(manifest.root, manifest.header, entry.replace("Team", "team"), steps)
    assert not leads_to(manifest.root, a_manifest(key=b"\1" * 32).header, entry, steps)
    assert not leads_to(manifest.root, manifest.header, entry, steps[:-1])
    assert not leads_to(manifest.root, manifest.header, entry, ())


def test_a_hash_within_the_tree_passes_for_no_entry():
    manifest = a_manifest(2)
    steps = manifest.path(0)

    assert not leads_to(manifest.root, manifest.header, str(manifest.entries[0]), steps[1:])


@pytest.mark.parametrize(
    "other",
    [
        {"wave": "wave-2"},
        {"key": b"\1" * 32},
        {"entries": a_manifest(4).entries},
        {"entries": (*a_manifest(4).entries, Entry(4, "Team 4", 13))},
        {"entries": a_manifest().entries[::-1]},
    ],
)
def test_anything_that_differs_gives_another_root(other):
    assert a_manifest().root != a_manifest(**other).root


def test_a_unit_without_an_entry_has_no_path():
    with pytest.raises(KeyError):
        a_manifest().path(99)
    with pytest.raises(ValueError, match="at least one unit"):
        _ = a_manifest(0).root


def test_an_entry_is_written_in_one_way():
    assert str(Entry(3, 'Fysica "é"', 12)) == '{"invited":12,"name":"Fysica \\"é\\"","unit":3}'
    assert a_manifest().path(0)[-1] == Step(left=True, hash=a_manifest().path(1)[-1].hash)


def test_a_fingerprint_is_six_words_that_everybody_can_read_aloud():
    mark = fingerprint(a_manifest().root)

    assert len(words(mark, "nl")) == len(words(mark, "en")) == 6
    assert words(bytes([0, 255, 0, 1, 2, 3]), "nl")[:2] == (vocabulary()[0][0], "zwaluw")
    assert mark == fingerprint(a_manifest().root)
    assert mark != fingerprint(a_manifest(4).root)


def test_no_two_words_of_a_language_are_the_same():
    for column in (0, 1):
        column_words = [pair[column] for pair in vocabulary()]
        assert len(set(column_words)) == len(column_words) == 256
        assert all(re.fullmatch(r"[a-z]+", word) for word in column_words)
