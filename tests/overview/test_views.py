import csv
from datetime import timedelta
from io import StringIO

import pytest

from handvat import clock
from handvat.access import Role
from handvat.content.loader import behaviour, handholds
from handvat.measure.models import WaveUnit
from handvat.people.models import Unit
from handvat.practice.actions.counting import count
from handvat.programme.actions import Saying, Where, save_arrangement
from handvat.programme.rules import FormState
from handvat.results.models import Publication, PublishedUnit
from tests.factories import NOW, a_sheet, a_team, a_unit, a_wave, an_account, an_agreement

pytestmark = pytest.mark.django_db
KEYS = [f"{one.id}.a" for one in handholds()]


@pytest.fixture
def unit():
    return a_unit()


def a_published_wave(*units, mean=4.0, days_ago=10, title="Voorjaar"):
    """Publish a wave in which 40 people of each of `units` answered `mean` to everything."""
    closed = clock.now() - timedelta(days=days_ago)
    wave = a_wave(
        title=title,
        sheet=a_sheet(*KEYS),
        opens_at=closed - timedelta(days=20),
        closes_at=closed,
        closed_at=closed,
        results_open_at=closed,
    )
    publication = Publication.objects.create(wave=wave, published_at=closed, minimum=5)
    for unit in units:
        WaveUnit.objects.create(wave=wave, unit=unit, parent=unit.parent, invited=60)
        below = unit.depth > 1
        asked = [
            key
            for key in (*KEYS, *(one.id for one in handholds()))
            if not (below and "-org-" in key)
        ]
        PublishedUnit.objects.create(
            publication=publication,
            unit=unit,
            parent=unit.parent,
            depth=unit.depth,
            answered=40,
            invited=60,
            figures={key: [40, mean, mean, 0.8, 0.75, ""] for key in asked},
        )
    return wave


def lines(answer):
    return {line.handhold.id: line for line in answer.context["matrix"].lines}


def test_nobody_sees_the_matrix_before_signing_in(client, unit):
    for page in ("", "tabel/", "matrix.csv", "tijd/", "vak/cul-ind/", "handvat/cul-ind-1/"):
        assert client.get(f"/overzicht/{unit.pk}/{page}").status_code == 302, page


def test_a_member_sees_their_own_unit_and_none_above(client, unit):
    team = a_unit("Team", unit)
    client.force_login(an_account(Role.MEMBER, unit=team))

    assert client.get("/overzicht/").headers["Location"] == f"/overzicht/{team.pk}/"
    for page in ("", "tabel/", "matrix.csv", "tijd/", "vak/cul-ind/", "handvat/cul-ind-1/"):
        assert client.get(f"/overzicht/{team.pk}/{page}").status_code == 200, page
        assert client.get(f"/overzicht/{unit.pk}/{page}").status_code == 403, page


def test_what_does_not_exist_is_not_there(client, unit):
    client.force_login(an_account(Role.MEMBER, unit=unit))

    for page in ("vak/cul-xxx/", "handvat/cul-ind-9/"):
        assert client.get(f"/overzicht/{unit.pk}/{page}").status_code == 404, page


def test_a_unit_without_any_wave_has_a_useful_matrix(client, unit):
    saying = Saying(FormState.ARRANGED, statement="Een gids", owner_text="HR")
    save_arrangement(Where(unit, "str-org-1", 0), saying, who="7", now=NOW)
    an_agreement(unit, behaviour_key="b00")
    client.force_login(an_account(Role.MEMBER, unit=unit))

    answer = client.get(f"/overzicht/{unit.pk}/")

    assert answer.text.count('class="hv-matrix__line"') == 18
    assert "HR" in answer.text
    assert "30 maart 2026" in answer.text
    assert all(line.step for line in lines(answer).values())


def test_an_arrangement_beside_a_figure_makes_the_gap(client, unit):
    a_published_wave(unit)
    for handhold in ("cul-ind-1", "cul-ind-2"):
        state = FormState.ARRANGED if handhold == "cul-ind-1" else FormState.BEGUN
        save_arrangement(Where(unit, handhold, 0), Saying(state), who="7", now=NOW)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    found = lines(client.get(f"/overzicht/{unit.pk}/"))

    assert found["cul-ind-1"].gap == "noticed_and_arranged"
    assert found["cul-ind-2"].gap == "noticed_not_recorded"


def test_an_administrator_sees_what_is_arranged_and_no_figure(client, unit):
    a_published_wave(unit)
    client.force_login(an_account(Role.PROGRAMME_MANAGER, unit=unit))
    assert any(line.shown for line in lines(client.get(f"/overzicht/{unit.pk}/")).values())

    client.force_login(an_account(Role.ADMINISTRATOR, unit=unit))
    answer = client.get(f"/overzicht/{unit.pk}/")

    assert not any(line.shown for line in lines(answer).values())
    assert "4,0" not in client.get(f"/overzicht/{unit.pk}/matrix.csv").text


def test_items_about_the_organisation_lead_up_to_the_faculty(client, unit):
    faculty = a_unit("Beta", unit)
    team = a_unit("Fysica", faculty)
    a_published_wave(unit, faculty, team)
    client.force_login(an_account(Role.PROGRAMME_MANAGER, unit=unit))

    answer = client.get(f"/overzicht/{team.pk}/")

    assert lines(answer)["cul-org-1"].told_above
    assert f'href="/overzicht/{faculty.pk}/handvat/cul-org-1/"' in answer.text
    assert lines(client.get(f"/overzicht/{faculty.pk}/"))["cul-org-1"].shown


def test_an_older_wave_can_be_looked_at(client, unit):
    old = a_published_wave(unit, mean=3.0, days_ago=300, title="Vorig jaar")
    a_published_wave(unit, mean=4.2)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    answer = client.get(f"/overzicht/{unit.pk}/?meting={old.pk}")

    assert lines(answer)["cul-ind-1"].figure.mean == 3.0
    assert f"/handvat/cul-ind-1/?meting={old.pk}" in answer.text


@pytest.mark.parametrize("asked", ["999", "x", "-1", "٣"])
def test_a_wave_that_is_not_there_gives_the_newest_and_says_so(client, unit, asked):
    a_published_wave(unit)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    answer = client.get(f"/overzicht/{unit.pk}/?meting={asked}")

    assert answer.status_code == 200
    assert answer.context["look"].astray
    assert lines(answer)["cul-ind-1"].shown


def test_results_that_are_not_open_yet_stay_closed(client, unit):
    wave = a_published_wave(unit)
    wave.results_open_at = clock.now() + timedelta(days=1)
    wave.save()
    client.force_login(an_account(Role.MEMBER, unit=unit))

    answer = client.get(f"/overzicht/{unit.pk}/?meting={wave.pk}")

    assert not any(line.shown for line in lines(answer).values())


def test_waves_are_compared_in_time(client, unit):
    a_published_wave(unit, mean=3.0, days_ago=300, title="Vorig jaar")
    a_published_wave(unit, mean=4.2)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    answer = client.get(f"/overzicht/{unit.pk}/tijd/")

    course = answer.context["courses"][0]
    assert [(title, figure.mean) for title, figure in course.told] == [
        ("Voorjaar", 4.2),
        ("Vorig jaar", 3.0),
    ]


def test_a_handhold_shows_its_questions_trend_and_behaviours(client, unit):
    a_published_wave(unit, mean=3.0, days_ago=300)
    a_published_wave(unit, mean=4.2)
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    answer = client.get(f"/overzicht/{unit.pk}/handvat/cul-tea-2/")

    assert [item.text for item in answer.context["items"]] == ["Vraag cul-tea-2.a"]
    assert [point.mean for point in answer.context["points"]] == [3.0, 4.2]
    assert f"/programma/{unit.pk}/cul-tea-2/" in answer.text
    assert "/eerste-stap/b00/" in answer.text


def test_a_member_is_not_led_to_what_they_may_not_change(client, unit):
    client.force_login(an_account(Role.MEMBER, unit=unit))

    page = client.get(f"/overzicht/{unit.pk}/handvat/cul-tea-2/").text

    assert f"/programma/{unit.pk}/cul-tea-2/" not in page


def test_the_file_opens_with_what_it_is_for_and_has_18_lines(client, unit):
    a_published_wave(unit)
    saying = Saying(FormState.BEGUN, owner_text="=cmd()|A1")
    save_arrangement(Where(unit, "cul-ind-1", 0), saying, who="7", now=NOW)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    answer = client.get(f"/overzicht/{unit.pk}/matrix.csv")

    text = answer.content.decode("utf-8-sig")
    sheet = list(csv.reader(StringIO(text), delimiter=";"))
    assert "Handvat" in sheet[0][0]
    assert len(sheet) == 3 + 18
    first = dict(zip(sheet[2], sheet[3], strict=True))
    assert first["Handvat"] == "cul-ind-1"
    assert first["Beleefd: gemiddelde"] == "4,0"
    assert first["Wie zorgt ervoor"] == "'=cmd()|A1"


def test_the_matrix_speaks_english_too(client, unit):
    client.force_login(an_account(Role.MEMBER, unit=unit))

    page = client.get(f"/overzicht/{unit.pk}/", headers={"accept-language": "en"}).text

    assert "From form to content" in page
    assert "Experiencing respect and recognition" in page


def test_children_are_listed_up_to_a_limit_and_found_by_name(client, unit):
    for number in range(45):
        a_unit(f"Team {number:02}", unit)
    client.force_login(an_account(Role.PROGRAMME_MANAGER, unit=unit))

    near = client.get(f"/overzicht/{unit.pk}/").context["around"]
    found = client.get("/overzicht/?zoek=team 44").text

    assert (len(near.below), near.more_below) == (40, True)
    assert f"/overzicht/{Unit.objects.get(name='Team 44').pk}/" in found


@pytest.mark.parametrize("units", [1, 3, 50])
def test_the_number_of_queries_does_not_grow_with_units(
    client, unit, units, django_assert_num_queries
):
    teams = [a_unit(f"Team {number}", unit) for number in range(units)]
    a_published_wave(unit, *teams, mean=3.0, days_ago=300)
    a_published_wave(unit, *teams)
    for team in teams:
        an_agreement(team, behaviour_key="b00")
        save_arrangement(Where(team, "cul-ind-1", 0), Saying(FormState.BEGUN), who="7", now=NOW)
    client.force_login(an_account(Role.PROGRAMME_MANAGER, unit=unit))
    count(NOW.date())

    with django_assert_num_queries(15):
        client.get(f"/overzicht/{unit.pk}/")


def test_the_start_page_of_somebody_unknown_opens_on_one_behaviour(client):
    answer = client.get("/")

    assert "In een gesprek geef ik ruimte aan verschillende perspectieven." in answer.text
    assert answer.context["form"].initial["zin"] == "Hoe zie jij dit?"
    assert len(answer.context["others"]) == 5


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_start_page(client, unit, role):
    a_published_wave(unit)
    client.force_login(an_account(role, unit=unit))

    answer = client.get("/")

    assert answer.status_code == 200
    cards = [*answer.context["cards"], *answer.context["beside"]]
    assert [card.tone for card in cards].count("now") <= 1
    assert cards


def test_somebody_without_a_unit_can_begin_as_well(client, unit):
    client.force_login(an_account(unit=unit))

    assert "/eerste-stap/" in client.get("/").text


def test_a_team_lead_sees_what_the_team_practises_first(client, unit):
    team = a_unit("Team", unit)
    an_agreement(team, behaviour_key="b00", sentence="Wij vragen: hoe zie jij dit?")
    client.force_login(an_account(Role.TEAM_LEAD, unit=team))

    cards = client.get("/").context["cards"]

    assert cards[0].title == "“Wij vragen: hoe zie jij dit?”"


def test_what_is_due_is_asked_of_who_may_change_it(client, unit):
    saying = Saying(FormState.BEGUN, review_on=NOW.date())
    save_arrangement(Where(unit, "cul-ind-1", 0), saying, who="7", now=NOW)
    client.force_login(an_account(Role.PROGRAMME_MANAGER, unit=unit))
    assert f"/programma/{unit.pk}/cul-ind-1/" in client.get("/").text

    client.force_login(an_account(Role.BOARD_MEMBER, unit=unit))
    assert f"/programma/{unit.pk}/cul-ind-1/" not in client.get("/").text


def test_who_may_not_see_never_reads_that_there_is_no_picture(client, unit):
    a_published_wave(unit)
    client.force_login(an_account(Role.ADMINISTRATOR, unit=unit))

    for page in ("/", f"/overzicht/{unit.pk}/", f"/overzicht/{unit.pk}/matrix.csv"):
        assert "geen beeld" not in client.get(page).text, page


def test_the_day_on_which_results_open_is_told(client, unit):
    now = clock.now()
    wave = a_wave(
        opens_at=now - timedelta(days=20),
        closes_at=now - timedelta(days=2),
        closed_at=now - timedelta(days=2),
        results_open_at=now + timedelta(days=9),
        results_postponed_because="De raad leest mee.",
    )
    WaveUnit.objects.create(wave=wave, unit=unit, invited=9)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    page = client.get("/").text

    assert "Jullie beeld gaat open op" in page
    assert "De raad leest mee." in page


def test_what_teams_practise_is_told_above_in_words_and_coarse_steps(client, unit):
    teams = [a_team(f"Team {number}", unit) for number in range(8)]
    for team in teams[:6]:
        an_agreement(team, behaviour_key="b00", stage="practising")
    client.force_login(an_account(Role.BOARD_MEMBER, unit=unit))
    line = lines(client.get(f"/overzicht/{unit.pk}/"))[behaviour("b00").handhold.id]
    pages = (
        "",
        "tabel/",
        "matrix.csv",
        f"handvat/{line.handhold.id}/",
        f"vak/{line.handhold.cell}/",
    )

    text = {page: client.get(f"/overzicht/{unit.pk}/{page}").text for page in pages}

    assert [(one.teams, one.stage) for one in line.practised[0].told] == [(5, "practising")]
    assert "vijf teams of meer" in text[""]
    assert not any("6 teams" in said for said in text.values())


@pytest.mark.parametrize("practising", [1, 4])
def test_few_teams_are_not_told_above(client, unit, practising):
    teams = [a_team(f"Team {number}", unit) for number in range(8)]
    client.force_login(an_account(Role.BOARD_MEMBER, unit=unit))
    pages = [
        f"/overzicht/{one.pk}/{more}" for one in (unit, teams[0]) for more in ("", "matrix.csv")
    ]
    before = [client.get(page).content for page in pages]

    for team in teams[:practising]:
        an_agreement(team, behaviour_key="b00", stage="self_evident")

    assert [client.get(page).content for page in pages] == before


def test_what_a_team_shows_to_all_is_named(client, unit):
    team = a_unit("Directie", unit)
    an_agreement(team, behaviour_key="b00", stage="practising", shown_to_all=True)
    client.force_login(an_account(Role.BOARD_MEMBER, unit=unit))

    line = lines(client.get(f"/overzicht/{team.pk}/"))[behaviour("b00").handhold.id]

    assert line.practised[0].stage == "practising"
