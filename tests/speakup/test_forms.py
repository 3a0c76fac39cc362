import pytest

from handvat.speakup.forms import ContactPointForm

FILLED = {"kind": "ombuds", "name": "Jan", "email": "jan@example.org", "languages": ["nl"]}


def codes(**change: object) -> set[str | None]:
    form = ContactPointForm(FILLED | change)
    return {error.code for errors in form.errors.as_data().values() for error in errors}


def test_what_is_filled_in_becomes_facts():
    form = ContactPointForm(FILLED)

    assert form.is_valid()
    assert form.facts()["languages"] == "nl"
    assert form.facts()["may_nl"] == ""


def test_there_is_a_way_to_reach_them():
    assert codes(email="") == {"unreachable"}
    assert codes(email="", where="kamer 3") == set()


def test_a_wrong_address_gets_one_message():
    assert codes(email="no address") == {"invalid"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/x"])
def test_only_web_addresses_are_taken(url):
    assert codes(url=url) & {"no_web_address", "invalid"}


def test_a_web_address_may_be_short():
    form = ContactPointForm(FILLED | {"url": "example.org"})

    assert form.is_valid()
    assert form.facts()["url"] == "https://example.org"


def test_own_words_are_written_in_both_languages():
    assert codes(may_nl="Luistert") == {"one_language"}
    assert codes(may_nl="Luistert", may_en="Listens") == set()


def test_an_unknown_kind_or_language_is_refused():
    assert codes(kind="boss") == {"invalid_choice"}
    assert codes(languages=["xx"]) == {"invalid_choice"}
