"""What practising offers the start page."""

from handvat.practice.cards.checkins import check_in_open
from handvat.practice.cards.examples import examples_at, examples_of_behaviour
from handvat.practice.cards.first_steps import this_month
from handvat.practice.cards.papers import workshop_on_paper
from handvat.practice.cards.signals import what_is_asked_of, what_teams_ask
from handvat.practice.cards.stories import (
    a_good_example,
    it_became_self_evident,
    leaders_first,
    may_it_be_shared,
    what_came_of_it,
)
from handvat.practice.cards.thanks import thanks_for_you

__all__ = [
    "a_good_example",
    "check_in_open",
    "examples_at",
    "examples_of_behaviour",
    "it_became_self_evident",
    "leaders_first",
    "may_it_be_shared",
    "thanks_for_you",
    "this_month",
    "what_came_of_it",
    "what_is_asked_of",
    "what_teams_ask",
    "workshop_on_paper",
]
