"""An attacker with the roster and all that is published finds every planted leak, and no other."""

import pytest

from tests.disclosure.attack.attack import Found, attack
from tests.disclosure.attack.leaks import leaks
from tests.disclosure.attack.university import University, invent_university

SEEDS = range(50)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_attacker_finds_every_planted_leak(seed):
    university = invent_university(seed)

    for leak in leaks(university):
        found = attack(leak.scene, university.minimum, budget=1)

        assert (leak.kind, leak.people) in {(one.kind, one.people) for one in found}, leak.name
        assert all(is_true(one, university) for one in found), leak.name


def is_true(found: Found, university: University) -> bool:
    """Say whether what was found is so."""
    if found.kind == "number":
        return found.value == len(found.people)
    scores = {
        (seat.who, seat.wave, seat.item): score for seat, score in university.answers.items()
    }
    return found.value == sum(scores[who, found.wave, found.item] for who in found.people)
