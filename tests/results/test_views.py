"""Pages of results: who may publish, who sees what, from when."""

import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse

from handvat import clock
from handvat.access import Role
from handvat.results.actions import publish_wave
from handvat.results.actions.asking import ask_publication, publish_asked
from handvat.results.models import Publication, PublicationAsked
from tests.factories import a_closed_wave, a_sheet, a_unit, a_wave, an_account, background

pytestmark = pytest.mark.django_db
ITEM = "cul-tea-1.a"


@pytest.fixture
def tree():
    root = a_unit("Zandmeer")
    return root, a_unit("Natuurkunde", root), a_unit("Letteren", root)


def closed(tree, *, opened=True, **facts):
    now = clock.now()
    sheet = a_sheet(ITEM) | {"background": [background("role_group", "phd", "academic")]}
    answers = [
        (team, {ITEM: 3 + at % 3}, {"role_group": "phd" if at % 2 else "academic"})
        for team in tree[1:]
        for at in range(24)
    ]
    at = now - timedelta(days=1) if opened else now + timedelta(days=3)
    moments = {
        "opens_at": now - timedelta(days=40),
        "closes_at": now - timedelta(days=5),
        "closed_at": now - timedelta(days=5),
        "results_open_at": at,
    }
    return a_closed_wave(tree, answers, sheet=sheet, **(moments | facts))


def published(tree, **facts):
    wave = closed(tree, **facts)
    publish_wave(wave, now=clock.now())
    return wave


def signed_in(client, *roles, unit):
    client.force_login(an_account(*roles, unit=unit))
    return client


def page_of(wave, unit):
    return reverse("results:report", args=[wave.pk, unit.pk])


def test_a_programme_manager_publishes_once(client, tree):
    wave = closed(tree)
    page = reverse("results:publication", args=[wave.pk])
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    before = client.get(page)
    first = client.post(page, follow=True)
    publish_asked(clock.now())
    after = client.get(page)
    second = client.post(page, follow=True)

    assert "Publiceer de resultaten" in before.content.decode()
    assert "We maken de resultaten" in first.content.decode()
    assert "Publiceer de resultaten" not in first.content.decode()
    assert "De resultaten zijn gepubliceerd op" in after.content.decode()
    assert "waren al gepubliceerd" in second.content.decode()
    assert Publication.objects.count() == 1


def test_the_page_of_a_wave_says_how_far_its_results_are(client, tree):
    wave = closed(tree)
    page = reverse("measure:wave", args=[wave.pk])
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    titles = [now_on(client, page)]
    client.post(reverse("results:publication", args=[wave.pk]))
    titles.append(now_on(client, page))
    PublicationAsked.objects.update(trouble="unproven")
    titles.append(now_on(client, page))
    PublicationAsked.objects.update(trouble="")
    publish_asked(clock.now())
    titles.append(now_on(client, page))

    assert titles == [
        "De antwoorden zijn binnen",
        "De resultaten worden gemaakt",
        "Er is niets gepubliceerd",
        "De resultaten zijn gepubliceerd",
    ]


def test_publishing_that_waits_for_room_says_so_before_it_offers_to_look(client, tree):
    wave = closed(tree)
    ask_publication(wave, now=clock.now(), who="7")
    PublicationAsked.objects.update(trouble="room")
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    said = client.get(reverse("results:publication", args=[wave.pk])).content.decode()
    titled = now_on(client, reverse("measure:wave", args=[wave.pk]))

    told = ["Publiceren wacht nog", "te weinig ruimte", "Kijk of ze er zijn", "Zo stond het om"]
    places = [said.find(one) for one in told]
    assert places == sorted(places)
    assert -1 not in places
    assert "Er is niets gepubliceerd<" not in said
    assert titled == "Publiceren wacht nog"


def test_results_that_are_late_are_promised_for_no_day_that_has_passed(client, tree):
    wave = closed(tree)
    page = reverse("results:publication", args=[wave.pk])
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    late = client.get(page).content.decode()
    publish_wave(wave, now=clock.now())
    there = client.get(page).content.decode()

    assert "op hetzelfde moment: zodra ze gepubliceerd zijn." in late
    assert "op hetzelfde moment: op " not in late
    assert "op hetzelfde moment: op " in there


def test_a_researcher_is_not_told_to_publish(client, tree):
    wave = closed(tree)
    signed_in(client, Role.RESEARCHER, unit=tree[0])

    said = client.get(reverse("results:publication", args=[wave.pk])).content.decode()

    assert "De resultaten zijn nog niet gepubliceerd." in said
    assert "Je kunt de resultaten" not in said
    assert reverse("measure:wave", args=[wave.pk]) not in said


@pytest.mark.parametrize(
    ("days", "language", "told"),
    [
        (-1, "nl", "Iedereen in een eenheid kan de resultaten daarvan nu zien."),
        (-1, "en", "Everyone in a unit can see its results now."),
        (9, "nl", "Iedereen in een eenheid ziet de resultaten op hetzelfde moment: op "),
        (9, "en", "Everyone in a unit sees its results at the same moment: on "),
    ],
)
def test_the_page_of_a_published_wave_says_who_sees_the_results(
    client, tree, days, language, told
):
    wave = published(tree, results_open_at=clock.now() + timedelta(days=days))
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    page = client.get(
        reverse("measure:wave", args=[wave.pk]), headers={"accept-language": language}
    )

    assert told in page.content.decode()


def now_on(client, page):
    """Return the heading of what is so now."""
    shown = client.get(page).content.decode().partition("hv-card--now")[2]
    return shown.partition("<h2>")[2].partition("</h2>")[0]


@pytest.mark.parametrize("role", [Role.MEMBER, Role.TEAM_LEAD, Role.ADMINISTRATOR])
def test_others_do_not_publish(client, tree, role):
    wave = closed(tree)
    page = reverse("results:publication", args=[wave.pk])
    signed_in(client, role, unit=tree[0])

    assert client.get(page).status_code == 403
    assert client.post(page).status_code == 403
    assert not Publication.objects.exists()


def test_a_programme_manager_of_one_part_does_not_publish_for_all(client, tree):
    wave = closed(tree)
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[1])

    assert client.post(reverse("results:publication", args=[wave.pk])).status_code == 403


def test_an_open_wave_is_told_to_be_closed_first(client, tree):
    now = clock.now()
    wave = a_wave(opens_at=now - timedelta(days=1), closes_at=now + timedelta(days=9))
    wave.units.create(unit=tree[0], chosen=True)
    page = reverse("results:publication", args=[wave.pk])
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    answer = client.post(page, follow=True).content.decode()

    assert "Sluit de meetronde eerst." in answer
    assert "Publiceer de resultaten" not in answer


def test_damaged_answers_publish_nothing_and_say_what_to_do(client, tree, settings):
    wave = closed(tree)
    (settings.HANDVAT_HOME / wave.answers_file).write_bytes(b"broken")
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    page = reverse("results:publication", args=[wave.pk])
    client.post(page)
    publish_asked(clock.now())
    answer = client.get(page)

    assert "Publiceer de resultaten" in answer.content.decode()
    assert "Vraag de beheerder" in answer.content.decode()
    assert not Publication.objects.exists()


def test_a_cluster_that_is_away_holds_up_no_other_wave_and_can_be_tried_again(
    client, tree, settings
):
    wave = closed(tree)
    page = reverse("results:publication", args=[wave.pk])
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])
    client.post(page)

    settings.SPARK = "spark://127.0.0.1:1"
    publish_asked(clock.now())
    away = client.get(page).content.decode()
    settings.SPARK = ""
    client.post(page)
    publish_asked(clock.now())

    assert "De computers die de antwoorden tellen, waren niet te bereiken" in away
    assert "Publiceer de resultaten" in away
    assert "De resultaten zijn gepubliceerd op" in client.get(page).content.decode()


def test_members_see_their_own_unit_and_the_units_above_it(client, tree):
    root, physics, letters = tree
    wave = published(tree)
    signed_in(client, Role.MEMBER, unit=physics)

    seen = [client.get(page_of(wave, unit)).status_code for unit in (physics, root, letters)]

    assert seen == [200, 200, 403]


def test_an_administrator_does_not_see_results(client, tree):
    wave = published(tree)
    signed_in(client, Role.ADMINISTRATOR, unit=tree[0])

    assert client.get(page_of(wave, tree[1])).status_code == 403


def test_nobody_sees_results_before_signing_in(client, tree):
    wave = published(tree)

    assert client.get(page_of(wave, tree[1])).status_code == 302


def test_a_report_tells_figures_in_words_with_what_they_are_not_for(client, tree):
    wave = published(tree)
    signed_in(client, Role.MEMBER, unit=tree[1])

    page = client.get(page_of(wave, tree[1])).content.decode()

    assert "4,0 van 5 (3,6\u20134,4)" in page
    assert "Geen cijfer uit Handvat telt mee in een beoordeling" in page
    assert "Vraag cul-tea-1.a" in page


def test_a_group_can_be_looked_at_apart(client, tree):
    wave = published(tree)
    signed_in(client, Role.MEMBER, unit=tree[1])

    whole = client.get(page_of(wave, tree[1])).content.decode()
    part = client.get(page_of(wave, tree[1]), {"groep": "role_group:phd"})

    assert 'value="role_group:phd"' in whole
    assert part.status_code == 200
    assert client.get(page_of(wave, tree[1]), {"groep": "role_group:king"}).status_code == 404


@pytest.mark.parametrize("role", [Role.MEMBER, Role.TEAM_LEAD, Role.PROGRAMME_MANAGER])
def test_before_the_promised_day_everybody_reads_the_day_and_the_reason(client, tree, role):
    wave = published(tree, opened=False, results_postponed_because="We vieren eerst vakantie.")
    signed_in(client, role, unit=tree[1])

    pages = [
        client.get(reverse(f"results:{name}", args=[wave.pk, tree[1].pk])).content.decode()
        for name in ("report", "sure", "through_time")
    ]

    assert ["voor iedereen hier tegelijk" in page for page in pages] == [True] * 3
    assert ["We vieren eerst vakantie." in page for page in pages] == [True] * 3
    assert ["van 5" in page for page in pages] == [False] * 3


def test_an_unpublished_wave_says_that_results_are_being_made(client, tree):
    wave = closed(tree)
    signed_in(client, Role.MEMBER, unit=tree[1])

    assert (
        "We maken de resultaten nog klaar" in client.get(page_of(wave, tree[1])).content.decode()
    )


def test_a_researcher_takes_figures_along_and_a_member_does_not(client, tree):
    wave = published(tree)
    file = reverse("results:download", args=[wave.pk, "csv"])
    book = reverse("results:download", args=[wave.pk, "xlsx"])
    signed_in(client, Role.RESEARCHER, unit=tree[0])

    rows = list(csv.DictReader(io.StringIO(client.get(file).getvalue().decode())))
    whole = client.get(book).getvalue()
    signed_in(client, Role.MEMBER, unit=tree[0])

    assert {row["n"] for row in rows if not row["filter_name"]} == {"24", "48"}
    assert whole[:2] == b"PK"
    assert client.get(file).status_code == 403


def test_there_is_nothing_to_take_along_before_the_promised_day(client, tree):
    wave = published(tree, opened=False)
    signed_in(client, Role.RESEARCHER, unit=tree[0])

    answer = client.get(reverse("results:download", args=[wave.pk, "csv"]), follow=True)

    assert "Er is nog niets om mee te nemen." in answer.content.decode()


def test_a_wave_that_does_not_exist_is_not_found(client, tree):
    signed_in(client, Role.PROGRAMME_MANAGER, unit=tree[0])

    assert client.get("/resultaten/987654321/").status_code == 404
    assert client.get(f"/resultaten/987654321/{tree[0].pk}/").status_code == 404
    assert client.get("/resultaten/987654321/uitvoer.csv").status_code == 404


@pytest.mark.parametrize(("role", "may"), [(Role.RESEARCHER, True), (Role.MEMBER, False)])
def test_a_researcher_finds_the_way_from_the_figures_to_the_files(client, tree, role, may):
    wave = published(tree)
    signed_in(client, role, unit=tree[0])

    answer = client.get(page_of(wave, tree[0])).content.decode()

    assert (f'href="{reverse("results:publication", args=[wave.pk])}"' in answer) is may
