import pytest

from handvat.library import queries
from handvat.library.queries import Wish


def keys(wish: Wish) -> list[str]:
    return [one.key for one in queries.behaviours_found(wish)]


def test_no_wish_finds_everything_and_the_decks_own_first():
    found = keys(Wish())

    assert len(found) == 61
    assert found[0] == "b00"


def test_words_are_looked_for_in_both_languages_and_in_the_ladder():
    assert "b00" in keys(Wish(words="Perspectieven"))
    assert "b00" in keys(Wish(words="PERSPECTIVES different"))
    assert "b02" in keys(Wish(words="ademhaling"))
    assert keys(Wish(words="ademhaling raket")) == []


def test_a_cell_finds_both_its_handholds():
    cell, one = set(keys(Wish(place="cul-tea"))), set(keys(Wish(place="cul-tea-1")))

    assert one < cell


def test_a_role_and_a_setting_narrow_down():
    found = queries.behaviours_found(Wish(role="board_member", setting="follow_up"))

    assert found
    assert all("board_member" in one.roles and one.setting == "follow_up" for one in found)


def test_groups_hold_each_behaviour_once():
    groups = queries.grouped(queries.behaviours_found(Wish()))

    assert len(groups) == 18
    assert sum(len(group.behaviours) for group in groups) == 61


def test_every_role_that_can_be_chosen_finds_something():
    assert all(keys(Wish(role=role.id)) for role in queries.roles_used())


def test_the_first_and_the_last_handhold_have_one_neighbour():
    assert queries.handhold_page("cul-ind-1").before is None
    assert queries.handhold_page("sys-org-2").after is None


def test_statements_are_shown_with_their_words_filled_in():
    items = queries.handhold_page("cul-ind-1").items

    assert items[0].text.nl == "In mijn team gaan mensen respectvol met mij om."


def test_an_unknown_behaviour_is_a_key_error():
    with pytest.raises(KeyError):
        queries.behaviour_page("b99")


def test_a_situation_and_words_without_accents_find_what_helps():
    assert {one.split("-")[0] for one in keys(Wish(situation="went-quiet"))} >= {"b16", "b13"}
    assert keys(Wish(words="viel iets stil")) == keys(Wish(situation="went-quiet"))
    assert keys(Wish(words="EEN actie")) == keys(Wish(words="één actie"))
