import re
from pathlib import Path

import pytest
from django.utils import translation

import handvat
from handvat.people.queries import about_words, action_words

LOGGED = re.compile(r"""(?:\blog\(\s*[^\s,"]+|\b_done\(request, \w+), "(\w+)\"""")
HOUSE = Path(handvat.__file__).parent
CODES = sorted(
    {code for file in HOUSE.rglob("*.py") for code in LOGGED.findall(file.read_text("utf-8"))}
)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_action_in_the_log_has_words(code, language):
    with translation.override(language):
        assert "_" not in action_words(code)


def test_an_action_of_an_older_version_is_called_by_its_own_name():
    assert action_words("grow_plants") == "grow_plants"


def test_the_actions_are_found_in_the_house():
    assert {"grant_role", "close_wave", "move_unit"} < set(CODES)


@pytest.mark.parametrize(
    ("action", "about", "dutch"),
    [
        ("close_wave", "wave 3", "meetronde 3"),
        ("record_consent", "wave 3: council", "meetronde 3: de medezeggenschap stemde in"),
        ("grant_role", "team_lead to person 5", "teamleider aan persoon 5"),
        ("add_contact_point", "7 ombuds", "7 ombudsfunctionaris"),
        ("save_arrangement", "cul-tea-1", "cul-tea-1"),
        ("cancel_wave", "A wave of people", "A wave of people"),
    ],
)
def test_what_a_line_is_about_is_in_the_language_of_the_page(action, about, dutch):
    with translation.override("nl"):
        assert about_words(action, about) == dutch
