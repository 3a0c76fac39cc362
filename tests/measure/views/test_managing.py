"""Pages of those who look after waves."""

from datetime import date, timedelta
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from handvat import clock
from handvat.access import Role
from handvat.measure.actions.planning import record_consent
from handvat.measure.actions.readying import make_ready
from handvat.measure.models import HeardBack, Invitation, InvitationLink, Wave
from handvat.measure.queries.manifest import told_words
from handvat.measure.rules.codes import fingerprint
from handvat.measure.rules.consent import Agreement
from handvat.people.models import Account, RoleHeld, Unit
from tests.factories import a_person, a_unit

pytestmark = pytest.mark.django_db
NOW = clock.now()
TODAY = clock.today("Europe/Amsterdam")


def signed_in(role: Role, unit: Unit) -> Client:
    """Return the browser of somebody who holds `role` in `unit`."""
    person = a_person()
    RoleHeld.objects.create(person=person, unit=unit, role=role, since=date(2020, 1, 1))
    client = Client()
    client.force_login(Account.objects.create(email=person.email, person=person))
    return client


@pytest.fixture
def faculty() -> Unit:
    """Return a faculty of a dozen people."""
    faculty = a_unit("Faculteit Recht", a_unit())
    for _ in range(12):
        a_person(faculty)
    return faculty


@pytest.fixture
def manager(faculty: Unit) -> Client:
    """Return the browser of the faculty's programme manager."""
    return signed_in(Role.PROGRAMME_MANAGER, faculty)


def a_filled_plan(**other: object) -> dict[str, object]:
    return {
        "title": "Voorjaar",
        "instrument": "matrix:short",
        "background": ["role_group"],
        "opens": TODAY + timedelta(days=1),
        "closes": TODAY + timedelta(days=21),
        "remind": TODAY + timedelta(days=14),
        "results": TODAY + timedelta(days=40),
        "threshold": 5,
        "minimum_invited": 8,
    } | other


def planned(manager: Client, faculty: Unit, **other: object) -> Wave:
    address = reverse("measure:wave_plan") + f"?unit={faculty.pk}"
    response = manager.post(address, a_filled_plan(**other))
    assert response.status_code == HTTPStatus.FOUND, response.context["form"].errors
    return Wave.objects.get()


def opened(wave: Wave) -> Wave:
    record_consent(wave, Agreement("council", "Raad", TODAY), who="1", now=NOW)
    wave = make_ready(wave, who="1", now=NOW)
    Wave.objects.filter(pk=wave.pk).update(opens_at=NOW - timedelta(days=1))
    return wave


def pages_of(wave: Wave, unit: Unit) -> list[str]:
    names = ["wave", "wave_change", "wave_consent", "wave_preview", "wave_letters"]
    names += ["wave_close", "wave_postpone", "wave_poster"]
    pages = [reverse(f"measure:{name}", args=[wave.pk]) for name in names]
    pages.append(reverse("measure:wave_heard_back", args=[wave.pk, unit.pk]))
    return [*pages, *(reverse(f"measure:{name}") for name in ("waves", "wave_new", "import"))]


def test_every_page_opens_for_the_programme_manager(manager, faculty):
    wave = opened(planned(manager, faculty))

    found = {page: manager.get(page).status_code for page in pages_of(wave, faculty)}

    assert set(found.values()) == {HTTPStatus.OK}


@pytest.mark.parametrize("role", [Role.TEAM_LEAD, Role.BOARD_MEMBER, Role.ADMINISTRATOR])
def test_no_page_opens_for_others(manager, faculty, role):
    wave = opened(planned(manager, faculty))
    other = signed_in(role, faculty)

    found = {page: other.get(page).status_code for page in pages_of(wave, faculty)}

    assert set(found.values()) == {HTTPStatus.FORBIDDEN}


def test_a_programme_manager_elsewhere_sees_nothing_of_it(manager, faculty):
    wave = opened(planned(manager, faculty))
    assert faculty.parent
    elsewhere = signed_in(Role.PROGRAMME_MANAGER, a_unit("Ander", faculty.parent))

    assert elsewhere.get(reverse("measure:wave", args=[wave.pk])).status_code == 403
    assert wave.title not in elsewhere.get(reverse("measure:waves")).content.decode()


def test_who_is_not_signed_in_is_sent_to_sign_in(client, manager, faculty):
    wave = opened(planned(manager, faculty))

    for page in pages_of(wave, faculty):
        assert client.get(page).status_code == HTTPStatus.FOUND


@pytest.mark.parametrize("name", ["wave_ready", "wave_cancel", "wave_remind", "wave_close"])
def test_what_changes_a_wave_is_refused_to_others(manager, faculty, name):
    wave = planned(manager, faculty)
    other = signed_in(Role.TEAM_LEAD, faculty)

    assert other.post(reverse(f"measure:{name}", args=[wave.pk])).status_code == 403


def test_a_unit_of_somebody_else_cannot_be_asked(manager, faculty):
    other = a_unit("Ander", faculty.parent)

    response = manager.get(reverse("measure:wave_plan"), {"unit": [other.pk]})

    assert response.status_code == HTTPStatus.FOUND
    assert response["Location"] == reverse("measure:wave_new")


def test_units_are_found_by_name_and_stay_ticked(manager, faculty):
    team = a_unit("Sectie Strafrecht", faculty)

    page = manager.get(reverse("measure:wave_new"), {"words": "straf", "unit": [faculty.pk]})

    assert [choice.unit for choice in page.context["choices"]] == [faculty, team]
    assert [choice.ticked for choice in page.context["choices"]] == [True, False]


def test_no_unit_ticked_is_said(manager):
    page = manager.get(reverse("measure:wave_new"), {"next": "1", "unit": ["x", "99999999999"]})

    assert page.context["none_ticked"]


@pytest.mark.parametrize(
    ("other", "field", "code"),
    [
        ({"opens": TODAY - timedelta(days=1)}, "opens", "passed"),
        ({"closes": TODAY}, "closes", "order"),
        ({"results": TODAY + timedelta(days=21)}, "results", "order"),
        ({"remind": TODAY + timedelta(days=30)}, "remind", "remind"),
        ({"threshold": 4}, "threshold", "min_value"),
        ({"threshold": 21}, "threshold", "max_value"),
        ({"minimum_invited": 5}, "minimum_invited", "min_value"),
        ({"instrument": "own"}, "own_file", "no_file"),
        ({"instrument": "other"}, "instrument", "invalid_choice"),
        ({"background": ["shoe_size"]}, "background", "invalid_choice"),
        ({"title": ""}, "title", "required"),
    ],
)
def test_a_plan_that_will_not_do_is_refused(manager, faculty, other, field, code):
    address = reverse("measure:wave_plan") + f"?unit={faculty.pk}"

    page = manager.post(address, a_filled_plan(**other))

    assert page.status_code == HTTPStatus.OK
    assert page.context["form"].errors.as_data()[field][0].code == code
    assert not Wave.objects.exists()


OWN = """
id: ours
version: 1
title_nl: "Onze vragen"
title_en: "Our questions"
purpose_nl: "Wat we merken."
purpose_en: "What we notice."
scale: agree5
minutes: 1
items:
- {id: q1, nl: "We luisteren.", en: "We listen."}
"""


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (OWN + "- {id: q2, open: true, nl: a, en: b}\n", "instrument"),
        ("- [", "instrument"),
        (OWN.replace("id: ours", "id: matrix"), "instrument"),
        (OWN.replace("id: q1", "id: unit"), "taken"),
        ("\xff", "encoding"),
    ],
)
def test_a_questionnaire_that_will_not_do_is_refused(manager, faculty, content, code):
    file = SimpleUploadedFile("own.yaml", content.encode("latin-1"))
    address = reverse("measure:wave_plan") + f"?unit={faculty.pk}"

    page = manager.post(address, a_filled_plan(instrument="own", own_file=file))

    assert page.context["form"].errors.as_data()["own_file"][0].code == code


def test_a_questionnaire_of_ones_own_is_asked(manager, faculty):
    file = SimpleUploadedFile("own.yaml", OWN.encode())

    wave = planned(manager, faculty, instrument="own", own_file=file)

    assert (wave.instrument, wave.asks().keys) == ("ours", ("q1",))


def test_a_wave_asked_too_soon_is_refused_with_the_first_day(manager, faculty):
    planned(manager, faculty)
    address = reverse("measure:wave_plan") + f"?unit={faculty.pk}"

    page = manager.post(address, a_filled_plan())

    assert page.context["form"].non_field_errors()
    assert Wave.objects.count() == 1


def test_from_plan_to_letters(manager, faculty):
    wave = planned(manager, faculty)
    consent = {"kind": "council", "by": "Faculteitsraad", "on": TODAY, "because": ""}

    manager.post(reverse("measure:wave_consent", args=[wave.pk]), consent)
    manager.post(reverse("measure:wave_ready", args=[wave.pk]))
    Invitation.objects.update(by_letter=True)
    page = manager.post(reverse("measure:wave_letters", args=[wave.pk]), {"unit": ""})

    letters = page.context["letters"]
    assert len(letters) == 12
    assert {fingerprint(letter.code) for letter, _ in letters} == set(
        InvitationLink.objects.values_list("token_sha256", flat=True)
    )
    assert page.content.decode().count("<svg") >= 12
    assert "no-store" in page["Cache-Control"]


def test_the_poster_says_the_same_six_words_as_the_wave(manager, faculty):
    wave = opened(planned(manager, faculty))

    page = manager.get(reverse("measure:wave_poster", args=[wave.pk]), {"blad": "a3"})

    words = told_words(wave)
    assert len(words.split()) == 6
    assert words in page.text
    assert reverse("measure:join", args=[wave.public_id]) in page.text
    assert "hv-poster-frame--a3" in page.text


def test_before_a_wave_is_open_there_is_no_poster(manager, faculty):
    wave = planned(manager, faculty)

    page = manager.get(reverse("measure:wave_poster", args=[wave.pk]))

    assert page["Location"] == reverse("measure:wave", args=[wave.pk])


@pytest.mark.parametrize(
    ("other", "field", "code"),
    [
        ({"by": ""}, "by", "required"),
        ({"on": TODAY + timedelta(days=1)}, "on", "on"),
        ({"kind": "not_needed"}, "because", "because"),
        ({"kind": "elsewhere"}, "kind", "invalid_choice"),
    ],
)
def test_a_consent_that_will_not_do_is_refused(manager, faculty, other, field, code):
    wave = planned(manager, faculty)
    consent = {"kind": "council", "by": "Raad", "on": TODAY, "because": ""} | other

    page = manager.post(reverse("measure:wave_consent", args=[wave.pk]), consent)

    assert page.context["form"].errors.as_data()[field][0].code == code
    wave.refresh_from_db()
    assert not wave.consent


def test_a_wave_is_closed_postponed_and_told_back(manager, faculty):
    wave = opened(planned(manager, faculty))
    later = TODAY + timedelta(days=60)
    word = {"heard": "Dit hoorden we.", "doing": "Dit doen we.", "not_doing": "Dit niet."}

    manager.post(reverse("measure:wave_close", args=[wave.pk]))
    manager.post(
        reverse("measure:wave_postpone", args=[wave.pk]), {"until": later, "because": "Vakantie."}
    )
    manager.post(reverse("measure:wave_heard_back", args=[wave.pk, faculty.pk]), word)

    wave.refresh_from_db()
    assert wave.answers_sha256
    assert wave.results_postponed_because == "Vakantie."
    assert HeardBack.objects.values_list("wave", "unit", "heard").get() == (
        wave.pk,
        faculty.pk,
        "Dit hoorden we.",
    )


def test_results_are_not_postponed_to_an_earlier_day(manager, faculty):
    wave = opened(planned(manager, faculty))
    sooner = {"until": TODAY + timedelta(days=30), "because": "Haast."}

    page = manager.post(reverse("measure:wave_postpone", args=[wave.pk]), sooner)

    assert page.context["form"].errors.as_data()["until"][0].code == "not_later"


def test_take_up_is_not_shown_for_few(manager, faculty):
    wave = opened(planned(manager, faculty))
    Invitation.objects.update(taken_up=True)

    page = manager.get(reverse("measure:wave", args=[wave.pk]))

    assert page.context["reach"].invited == 12
    assert page.context["reach"].about_taken_up is None


def test_take_up_is_shown_about_for_many(manager, faculty):
    wave = opened(planned(manager, faculty))
    Invitation.objects.bulk_create(
        Invitation(wave=wave, unit=faculty, taken_up=number < 33) for number in range(60)
    )

    page = manager.get(reverse("measure:wave", args=[wave.pk]))

    assert page.context["reach"].about_taken_up == 30


def test_the_shared_page_says_the_same_to_everyone(client, manager, faculty):
    wave = opened(planned(manager, faculty))
    known = Invitation.objects.select_related("person").first()
    assert known
    assert known.person
    address = reverse("measure:join", args=[wave.public_id])

    said = [
        client.post(address, {"address": mail}).content
        for mail in (known.person.email, "nobody@example.com")
    ]

    assert said[0] == said[1]
    assert Invitation.objects.filter(asked=True).get().person == known.person


def test_the_shared_page_of_no_wave_is_not_there(client):
    assert client.get("/meedoen/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_the_shared_page_says_when_a_wave_is_not_open(client, manager, faculty):
    wave = planned(manager, faculty)

    page = client.get(reverse("measure:join", args=[wave.public_id]))

    assert page.context["not_open"]


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_takes_as_many_queries_for_one_as_for_three(
    manager, faculty, number, django_assert_max_num_queries
):
    wave = planned(manager, faculty)
    for _ in range(number - 1):
        units = list(wave.units.all())
        copy = Wave.objects.get(pk=wave.pk)
        copy.pk, copy.public_id = None, __import__("uuid").uuid4()
        copy.save()
        for row in units:
            row.pk, row.wave = None, copy
            row.save()

    with django_assert_max_num_queries(8):
        page = manager.get(reverse("measure:waves"))

    assert page.content.decode().count("Voorjaar") == number


def test_members_read_what_was_told_back(manager, faculty):
    wave = opened(planned(manager, faculty))
    team = a_unit("Sectie", faculty)
    HeardBack.objects.create(
        wave=wave, unit=faculty, heard="Dit hoorden we.", doing="x", not_doing="y", told_on=TODAY
    )
    address = reverse("measure:told", args=[team.pk])
    stranger = signed_in(Role.TEAM_LEAD, a_unit("Ander", faculty.parent))

    page = signed_in(Role.TEAM_LEAD, team).get(address)

    assert "Dit hoorden we." in page.content.decode()
    assert stranger.get(address).status_code == HTTPStatus.FORBIDDEN
