"""Whatever an address or a form is given, no page breaks; and none needs anything to be there."""

import pytest
from django.test import Client
from django.urls import reverse

from handvat.access import Role
from handvat.people.models import Unit
from tests.factories import a_unit
from tests.project.addresses import ADDRESSES, House
from tests.project.test_doors import house, signed_in, url_of

__all__ = ["house"]
pytestmark = pytest.mark.django_db
JUNK = ("\x00", "'\"<script>", "9" * 40, "-1", "\ud83d", "٣", "x" * 3000, "../../etc/passwd")
ASKED = ("zoek", "words", "actie", "pagina", "eenheid", "unit", "meting", "groep", "next", "group")
KNOWN = {200, 302, 303, 400, 403, 404, 405, 409, 410, 413, 422, 503}


def everybody(unit: Unit) -> Client:
    return signed_in(unit, *Role)


@pytest.mark.parametrize("name", ADDRESSES)
def test_no_address_breaks_on_what_is_asked_of_it(name, house: House):
    client, url = everybody(house.root), url_of(name, house)
    for junk in JUNK:
        asked = dict.fromkeys(ASKED, junk.encode("utf-8", "surrogatepass"))

        assert client.get(url, asked).status_code in KNOWN


@pytest.mark.parametrize("name", [name for name in ADDRESSES if name != "people:demo_enter"])
def test_no_form_breaks_on_what_is_sent_to_it(name, house: House):
    for junk in JUNK[:6]:
        client, url = everybody(house.root), url_of(name, house)
        fields = client.get(url)
        form = fields.context.get("form") if fields.context else None
        names = [*form.fields] if form is not None and hasattr(form, "fields") else []
        sent = dict.fromkeys([*names, *ASKED, "version"], junk.encode("utf-8", "surrogatepass"))

        assert client.post(url, sent).status_code in KNOWN


@pytest.mark.parametrize("name", ADDRESSES)
def test_no_address_breaks_on_a_number_that_is_too_large(name, house: House):
    given = {
        key: 10**30 if isinstance(value, int) else value
        for key, value in ADDRESSES[name].kwargs(house).items()
    }
    if name in {"results:download", "results:take_along"} or "/" in name:
        return

    assert everybody(house.root).get(reverse(name, kwargs=given)).status_code in KNOWN


def test_with_nothing_but_a_root_every_place_opens():
    client = everybody(a_unit())
    for name, address in ADDRESSES.items():
        if "/" not in name and not address.post_only and not address.kwargs(NOTHING):
            assert client.get(reverse(name)).status_code in KNOWN - {400}, name


class Nothing:
    """A house with nothing in it; whatever is asked of it is not there."""

    def __getattr__(self, name: str) -> "Nothing":
        return self


NOTHING: House = Nothing()  # type: ignore[assignment]  # stands for a house that is not there


@pytest.mark.parametrize("path", ["/", "/invullen/", "/verstuur/", "/hulp/"])
def test_a_name_that_is_not_ours_is_refused_and_not_taken_over(path, settings):
    settings.ALLOWED_HOSTS = ["handvat.example.org"]

    answer = Client(raise_request_exception=False).get(path, headers={"Host": "evil.test"})

    assert answer.status_code == 400
    assert b"evil.test" not in answer.content
