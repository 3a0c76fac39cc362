import re

import pytest
from django.test import Client

from tests.factories import a_sheet, background
from tests.measure.invited import (
    ROLES,
    a_code,
    an_invitation,
    an_open_wave,
    answer_all,
    hidden,
)

pytestmark = pytest.mark.django_db


def test_the_words_follow_the_role_group(client):
    words = {"nl": {"default": "team", "phd": "onderzoeksgroep"}, "en": {"default": "team"}}
    sheet = a_sheet("cul-ind-1.a") | {"tokens": {"groep": words}}
    sheet["items"][0]["nl"] = "In mijn {groep} kan het."
    sheet["background"] = [background("role_group", *ROLES)]
    an_invitation(an_open_wave(sheet=sheet), asks=["role_group"])
    code = a_code()

    before = client.get(f"/invullen/{code}/vragen/2/").text
    client.post(f"/invullen/{code}/vragen/1/", {"role_group": "phd"})
    after = client.get(f"/invullen/{code}/vragen/2/").text

    assert "In mijn team kan het." in before
    assert "In mijn onderzoeksgroep kan het." in after


def test_a_draft_is_found_again_and_the_way_back_keeps_it(client):
    an_invitation()
    code = a_code()
    client.get(f"/invullen/{code}/vragen/1/")
    client.post(f"/invullen/{code}/vragen/1/", {"cul-ind-1.a": "5"})

    back = client.post(f"/invullen/{code}/vragen/2/", {"str-tea-2.b": "x", "to": "back"})
    landing = client.get(f"/invullen/{code}/")

    assert back["Location"] == f"/invullen/{code}/vragen/1/"
    assert re.search(
        r'name="cul-ind-1.a" value="5"[^>]* checked', client.get(back["Location"]).text
    )
    assert re.search(
        r'name="str-tea-2.b" value="x"[^>]* checked',
        client.get(f"/invullen/{code}/vragen/2/").text,
    )
    assert f'href="/invullen/{code}/vragen/3/"' in landing.text


def test_a_choice_can_be_changed_from_the_overview(client):
    an_invitation()
    code = a_code()
    answer_all(client, code, "2")

    response = client.post(
        f"/invullen/{code}/vragen/2/?check", {"str-tea-2.b": "5", "to": "check"}
    )
    fields = hidden(client.post(f"/invullen/{code}/nakijken/"))

    assert response["Location"] == f"/invullen/{code}/nakijken/"
    assert fields["sheet"] == "141."


def test_an_empty_draft_cannot_be_exchanged(client):
    invitation = an_invitation()

    response = client.post(f"/invullen/{a_code()}/nakijken/")

    invitation.refresh_from_db()
    assert response.templates[0].name == "measure/answer_check.html"
    assert not invitation.taken_up


def test_a_browser_without_cookies_is_told_and_keeps_the_page():
    an_invitation()
    stubborn = Client()
    page = f"/invullen/{a_code()}/vragen/1/"

    response = stubborn.post(page, {"cul-ind-1.a": "5"})

    assert response.context["not_kept"]
    assert re.search(r'name="cul-ind-1.a" value="5"[^>]* checked', response.text)


def test_a_choice_that_is_not_offered_is_refused(client):
    an_invitation()
    client.get(f"/invullen/{a_code()}/vragen/1/")

    response = client.post(f"/invullen/{a_code()}/vragen/1/", {"cul-ind-1.a": "6"})

    assert response.context["form"].errors.as_data()["cul-ind-1.a"][0].code == "invalid_choice"


@pytest.mark.parametrize(
    "cookie", ["", "nonsense", "é", "a" * 3000, ".", "{mark}.", "{mark}.9999", "{mark}.44-.000"]
)
def test_a_damaged_draft_is_an_empty_one(client, cookie):
    an_invitation()
    fresh = client.get(f"/invullen/{a_code()}/vragen/1/").cookies
    (name,) = fresh
    mark = fresh[name].value.partition(".")[0]
    client.cookies[name] = cookie.replace("{mark}", mark)

    assert client.get(f"/invullen/{a_code()}/").status_code == 200
    assert client.get(f"/invullen/{a_code()}/nakijken/").status_code == 200


def test_two_drafts_on_one_device_stay_apart(client):
    wave = an_open_wave()
    an_invitation(wave)
    an_invitation(wave, codes=(2,))
    for number, point in ((1, "1"), (2, "5")):
        client.get(f"/invullen/{a_code(number)}/vragen/1/")
        client.post(f"/invullen/{a_code(number)}/vragen/1/", {"cul-ind-1.a": point})

    sheets = [
        hidden(client.post(f"/invullen/{a_code(number)}/nakijken/"))["sheet"] for number in (1, 2)
    ]

    assert sheets == ["0--.", "4--."]


def test_a_draft_of_36_items_fits_in_a_cookie(client):
    keys = [f"{pillar}-{level}-{n}.{letter}" for pillar in ("cul", "str", "sys")
            for level in ("ind", "tea", "org") for n in "12" for letter in "ab"]  # fmt: skip
    an_invitation(an_open_wave(sheet=a_sheet(*keys)))

    fields = hidden(answer_all(client, a_code()))

    assert fields["sheet"] == "3" * 36 + "."
    assert len(client.cookies[fields["draft"]].OutputString()) < 400


def test_the_draft_is_named_by_chance_and_sealed_from_scripts(client, settings):
    settings.SECURE = True
    an_invitation()

    first = client.get(f"/invullen/{a_code()}/vragen/1/").cookies
    second = Client().get(f"/invullen/{a_code()}/vragen/1/").cookies

    (cookie,) = first.values()
    assert set(first) != set(second)
    assert cookie["path"] == "/invullen/"
    assert cookie["httponly"]
    assert cookie["secure"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] <= 14 * 24 * 3600
