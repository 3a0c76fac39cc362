from concurrent.futures import ThreadPoolExecutor
from itertools import starmap
from operator import mul

import pytest

from handvat.framing.local_reader import MOST_KEPT, LocalReader, local_reader
from handvat.framing.meaning import WIDTH


def alike(one, other):
    return sum(starmap(mul, zip(one, other, strict=True)))


def test_sentences_that_mean_alike_are_alike_in_either_language():
    dutch, english, other = local_reader().meanings(
        [
            "Wij bedanken elkaar na een lastig overleg.",
            "We thank each other after a difficult meeting.",
            "De parkeergarage sluit om elf uur.",
        ]
    )

    assert {len(one) for one in (dutch, english, other)} == {WIDTH}
    assert alike(dutch, dutch) == pytest.approx(1, abs=1e-5)
    assert alike(dutch, english) > alike(dutch, other) + 0.05


def test_a_sentence_means_the_same_each_time_and_among_others():
    reader = LocalReader()

    alone = reader.meanings(["Wij luisteren."])
    among = LocalReader().meanings(["Wij praten.", "Wij luisteren.", ""])

    assert among[1:2] == alone == reader.meanings(["Wij luisteren."])


def test_it_reads_for_several_at_once():
    reader, said = LocalReader(), [f"Wij vragen {number} keer door." for number in range(12)]

    with ThreadPoolExecutor(4) as several:
        found = list(several.map(lambda one: reader.meanings([one])[0], said))

    assert found == LocalReader().meanings(said)


def test_it_remembers_no_more_than_so_many_sentences(monkeypatch):
    monkeypatch.setattr("handvat.framing.local_reader.MOST_KEPT", 2)
    reader = LocalReader()

    reader.meanings(["een", "twee", "drie", "twee", "vier"])

    assert list(reader._known) == ["twee", "vier"]
    assert MOST_KEPT > 1_000
