from typing import Any

import pytest
from django.test import RequestFactory

from handvat.web.context import house


def ways(path):
    shown: Any = house(RequestFactory().get(path))["places"]
    return [(way.key, way.current) for way in shown]


def test_places_stand_in_order_without_help_and_without_what_one_may_not_see():
    assert ways("/elders/") == [("start", False), ("overview", False)]


@pytest.mark.parametrize(
    ("path", "here"),
    [("/", "start"), ("/overzicht/", "overview"), ("/overzicht/cel/", "overview")],
)
def test_the_place_one_is_in_is_marked_also_deeper_inside(path, here):
    assert [key for key, current in ways(path) if current] == [here]


def test_help_stands_apart_so_that_it_is_always_in_sight(client):
    page = client.get("/over/").text

    assert page.count("Hulp en melden</a>") == 1
    assert 'class="hv-help" href="/hulp/"' in page


def test_the_current_place_is_told_to_screen_readers(client):
    page = client.get("/overzicht/cel/").text

    assert page.count('href="/overzicht/" aria-current="page"') == 2, "wide and narrow"


def test_a_quiet_page_has_help_and_no_navigation(client):
    page = client.get("/stil/").text

    assert 'class="hv-help"' in page
    assert "<nav" not in page


def test_a_demo_says_so_in_words_on_every_page(client, settings):
    before = client.get("/over/").text
    settings.DEMO = True

    assert "Universiteit Zandmeer bestaat niet" not in before
    assert "Universiteit Zandmeer bestaat niet" in client.get("/over/").text


def test_a_page_has_one_live_region(client):
    assert client.get("/over/").text.count('role="status"') == 1
