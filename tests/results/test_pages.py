"""What a unit reads of its results beside the tables, and takes along."""

import io
import re
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from django.urls import reverse
from openpyxl import load_workbook
from pdfua import validate

from handvat import clock
from handvat.access import Role
from handvat.results.actions import publish_wave
from tests.factories import a_closed_wave, a_sheet, a_unit, an_account, background

pytestmark = pytest.mark.django_db
ITEMS = ("cul-tea-1.a", "cul-tea-1.b", "cul-tea-2.a", "cul-tea-2.b")


@pytest.fixture
def tree():
    root = a_unit("Zandmeer")
    return root, a_unit("Natuurkunde", root), a_unit("Letteren", root), a_unit("Rechten", root)


def published(
    tree,
    *,
    sizes=(60, 40, 4),
    background_of=lambda at: "phd" if at % 2 else "academic",
    low=(2, 3, 1, 2),
):
    """Publish a wave in which Natuurkunde answers high, Letteren low, and Rechten hardly."""
    now = clock.now()
    sheet = a_sheet(*ITEMS) | {"background": [background("role_group", "phd", "academic")]}
    levels = {tree[1]: (4, 5, 4, 3), tree[2]: low, tree[3]: (3, 3, 3, 3)}
    answers: list[Any] = [
        (
            team,
            {item: levels[team][(at + row) % 4] for row, item in enumerate(ITEMS)},
            {"role_group": background_of(at)},
        )
        for team, size in zip(tree[1:], sizes, strict=True)
        for at in range(size)
    ]
    day = timedelta(days=1)
    wave = a_closed_wave(
        tree,
        answers,
        sheet=sheet,
        opens_at=now - 40 * day,
        closes_at=now - 5 * day,
        closed_at=now - 5 * day,
        results_open_at=now - day,
    )
    publish_wave(wave, now=now)
    return wave


def page(client, name, wave, unit, **form):
    return client.get(reverse(f"results:{name}", args=[wave.pk, unit.pk, *form.values()]))


def signed_in(client, role, unit):
    client.force_login(an_account(role, unit=unit))
    return client


def test_a_report_says_first_what_stands_out(client, tree):
    wave = published(tree, sizes=(60, 40, 8))
    signed_in(client, Role.MEMBER, tree[1])

    said = page(client, "report", wave, tree[1]).content.decode()

    assert said.index("Wat opvalt") < said.index("De handvatten")
    assert "Hoger dan in de rest van de eenheid erboven, meer dan toeval." in said


def test_a_team_reads_where_it_sees_differently(client, tree):
    wave = published(tree)
    team = tree[2]
    torn = clock.now() - timedelta(days=9)
    sheet = a_sheet(ITEMS[0])
    apart = a_closed_wave(
        [tree[0], team],
        [(team, {ITEMS[0]: 1 + 4 * (at % 2)}, {}) for at in range(30)],
        sheet=sheet,
        closed_at=torn,
        results_open_at=torn,
    )
    publish_wave(apart, now=clock.now())
    signed_in(client, Role.MEMBER, team)

    said = page(client, "report", apart, team).content.decode()

    assert "Jullie zien dit verschillend: een reden om te praten." in said
    assert "verschillend" not in page(client, "report", wave, team).content.decode()


def test_a_page_leads_to_the_units_below_that_have_a_picture(client, tree):
    wave = published(tree)
    signed_in(client, Role.PROGRAMME_MANAGER, tree[0])

    said = page(client, "report", wave, tree[0]).content.decode()

    below = re.findall(rf'href="/resultaten/{wave.pk}/(\d+)/"', said)
    assert below == [str(tree[1].pk), str(tree[2].pk)]


def test_the_rest_of_a_unit_is_what_is_left_of_it(client, tree):
    root = tree[0]
    more = [a_unit(f"Team {at}", root) for at in range(3)]
    now, day = clock.now(), timedelta(days=1)
    sizes = dict(zip((*tree[1:], *more), (60, 40, 3, 4, 4, 30), strict=True))
    answers: list[Any] = [
        (team, {"V01": 2 + at % 3}, {}) for team, size in sizes.items() for at in range(size)
    ]
    wave = a_closed_wave(
        [*tree, *more],
        answers,
        sheet=a_sheet("V01"),
        closed_at=now - 5 * day,
        results_open_at=now - day,
    )
    publish_wave(wave, now=now)
    signed_in(client, Role.PROGRAMME_MANAGER, root)

    whole = page(client, "report", wave, root).content.decode()
    rest = client.get(reverse("results:report", args=[wave.pk, root.pk]) + "?groep=others:units")

    assert 'value="others:units"' in whole
    assert "De andere eenheden samen" in whole
    assert "Ongeveer 10 mensen vulden in." in rest.content.decode()
    assert "Samen getoond: Rechten, Team 0, Team 1." in rest.content.decode()
    assert client.get(rest.request["PATH_INFO"] + "?groep=others:king").status_code == 404


@pytest.mark.parametrize("name", ["sure", "codebook"])
def test_pages_beside_the_report_are_for_who_may_read_it(client, tree, name):
    wave = published(tree)
    signed_in(client, Role.MEMBER, tree[1])

    assert page(client, name, wave, tree[1]).status_code == 200
    assert page(client, name, wave, tree[2]).status_code == 403


def test_reliability_is_told_of_the_organisation_and_of_no_team(client, tree):
    wave = published(tree)
    signed_in(client, Role.PROGRAMME_MANAGER, tree[0])

    whole, team = (page(client, "sure", wave, unit).content.decode() for unit in tree[:2])

    assert re.search(r"alfa 0,\d\d \(0,\d\d\u20130,\d\d\)", whole)
    assert "alfa 0," not in team


def test_where_nothing_is_more_than_chance_none_is_told_and_no_nought(client, tree):
    wave = published(tree, sizes=(60, 60, 8), low=(4, 5, 4, 3))
    signed_in(client, Role.MEMBER, tree[1])

    said = page(client, "sure", wave, tree[1]).content.decode()

    assert "geen daarvan is meer dan toeval" in said


def test_a_report_on_paper_is_accessible_and_says_what_it_is_not_for(client, tree, tmp_path):
    wave = published(tree)
    signed_in(client, Role.MEMBER, tree[1])

    answer = page(client, "take_along", wave, tree[1], form="pdf")
    file = tmp_path / "report.pdf"
    file.write_bytes(answer.content)

    assert answer["Content-Type"] == "application/pdf"
    checked = validate(str(file))
    assert checked.findings == ()
    assert {one.rule_id for one in checked.outcomes if one.skipped_reason} <= {"UA-14-001"}
    assert (kinds := tags(file)) >= {"/H1", "/H2", "/Table", "/TH", "/TD", "/L"}, kinds


def tags(file):
    """Return the kinds of elements that a screen reader finds."""
    with pikepdf.open(file) as opened:
        assert opened.Root.Lang == "nl"
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
        waiting, found = [opened.Root.StructTreeRoot], set()
        while waiting:
            one = waiting.pop()
            if isinstance(one, pikepdf.Array):
                waiting += list(one)
            elif isinstance(one, pikepdf.Dictionary):
                found.add(str(one.get("/S", "")))
                waiting += [one["/K"]] if "/K" in one else []
    return found


def test_a_report_as_workbook_begins_with_what_it_is_not_for(client, tree):
    wave = published(tree)
    signed_in(client, Role.MEMBER, tree[1])

    answer = page(client, "take_along", wave, tree[1], form="xlsx")
    book = load_workbook(io.BytesIO(answer.content))

    assert book.sheetnames == ["Lees eerst", "Cijfers", "Codeboek"]
    assert "Geen cijfer uit Handvat telt mee" in book["Lees eerst"]["A2"].value
    heads, *rows = book["Cijfers"].iter_rows(values_only=True)
    assert heads == ("Onderdeel", "Wat", "Beeld", "In woorden")
    told = [row[1] for row in rows]
    assert "Vraag cul-tea-1.a" in told


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_a_report_is_taken_along_by_nobody_who_may_not_read_it(client, tree, form):
    wave = published(tree)
    signed_in(client, Role.MEMBER, tree[1])

    assert page(client, "take_along", wave, tree[2], form=form).status_code == 403


def test_a_unit_with_too_few_answers_reads_why_there_is_nothing(client, tree):
    wave = published(tree)
    signed_in(client, Role.MEMBER, tree[3])

    said = page(client, "report", wave, tree[3]).content.decode()
    paper = page(client, "take_along", wave, tree[3], form="pdf")

    assert "Nog geen beeld. Dat is prima" in said
    assert "Wat opvalt" not in said
    assert paper.status_code == 200


def test_a_unit_without_a_picture_says_so_once_and_gives_no_empty_table(client, tree):
    now, day = clock.now(), timedelta(days=1)
    sizes = dict(zip(tree[1:], (30, 3, 4), strict=False))
    answers: list[Any] = [
        (team, {"V01": 2 + at % 3}, {}) for team, size in sizes.items() for at in range(size)
    ]
    wave = a_closed_wave(
        [*tree],
        answers,
        sheet=a_sheet("V01"),
        closed_at=now - 5 * day,
        results_open_at=now - day,
    )
    publish_wave(wave, now=now)
    signed_in(client, Role.PROGRAMME_MANAGER, tree[0])

    shown = page(client, "report", wave, tree[0]).content.decode()
    hidden = page(client, "report", wave, tree[2]).content.decode()

    assert shown.count("<table") > 0
    assert "Waarom je hier geen cijfers ziet" not in shown
    assert hidden.count("<table") == 0
    assert hidden.count("zodat niemand aan te wijzen is") == 1
    assert "verslag.pdf" not in hidden
