import re
from pathlib import Path

import pytest
from django.utils import translation

import handvat
from handvat.people.queries import action_words

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
