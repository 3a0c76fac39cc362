"""What our own log says of the places where people answer or speak."""

import logging
import sys

import pytest
from django.http import HttpRequest

from handvat.web.forget import NothingOfAnswers

SAID = "Zwaluwgeheim"


def a_line(path: str, level: int) -> logging.LogRecord:
    """Return a line of the log as Django writes it of a request that went wrong."""
    request = HttpRequest()
    request.path = request.path_info = path
    try:
        int(SAID)
    except ValueError:
        trouble = sys.exc_info()
    line = logging.LogRecord("django.request", level, "", 1, "Error: %s", (path,), trouble)
    line.request = request
    return line


@pytest.mark.parametrize(
    "path",
    [
        "/terugblik/3/schrijven/",
        "/afspraak/3/standpunt/",
        "/team/3/check-in/meedoen/",
        "/invullen/A/",
    ],
)
def test_where_people_speak_only_the_kind_of_trouble_is_kept(path):
    broke, refused = a_line(path, logging.ERROR), a_line(path, logging.WARNING)

    assert NothingOfAnswers().filter(broke)
    assert not NothingOfAnswers().filter(refused)
    kept = logging.Formatter("%(message)s").format(broke)
    assert "ValueError in test_forget.py line" in kept
    assert path not in kept
    assert SAID not in kept


def test_elsewhere_a_line_stays_as_it_is():
    line = a_line("/overzicht/3/", logging.WARNING)

    assert NothingOfAnswers().filter(line)
    assert "/overzicht/3/" in line.getMessage()
