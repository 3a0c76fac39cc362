"""Where answers are skipped at random, the attacker finds what is planted and nothing else."""

import pytest

from tests.disclosure.attack.attack import attack
from tests.disclosure.attack.leaks import between_items
from tests.disclosure.attack.university import invent_university, with_skips
from tests.disclosure.test_attack import finds_all_planted, protected

SHARES = (0.005, 0.01, 0.02, 0.05, 0.1)
SEEDS = range(100, 125)
QUICK = (101, 103, 106, 110, 111, 113, 114, 117, 120, 121, 122, 124)  # benchmarks/attack.py: all
PLANTED = (110, 117, 120)


def skipping(seed):
    return with_skips(invent_university(seed), SHARES[seed % len(SHARES)], seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_attacker_finds_every_planted_leak_among_skipped_answers(seed):
    finds_all_planted(skipping(seed))


@pytest.mark.parametrize("seed", QUICK)
def test_the_attacker_finds_nothing_where_answers_are_skipped(seed, tmp_path):
    university = skipping(seed)

    scene = protected(university, tmp_path)

    assert any(scene.shown.values())
    assert attack(scene, university.minimum) == []


@pytest.mark.parametrize("seed", PLANTED)
def test_the_attacker_finds_who_skipped_an_item_when_one_figure_more_is_shown(seed, tmp_path):
    university = skipping(seed)

    planted = between_items(university, protected(university, tmp_path))

    assert planted
    for leak in planted:
        found = attack(leak.scene, university.minimum, budget=200)
        assert leak.people in {one.people for one in found if one.kind == leak.kind}
