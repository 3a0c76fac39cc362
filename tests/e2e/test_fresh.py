"""A house in which nothing was done yet: useful at once, then filled from files."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import Opens
from tests.e2e.steps import (
    LANGUAGES,
    NARROW,
    check_both_widths,
    check_width,
    follow,
    is_made,
    number_in,
    submit,
)
from tests.houses import House

PASSWORD = "een rustige zin over de zee"
SENTENCE = "Ik vraag door voordat ik iets vind."
UNITS = "code;naam;bovenliggend\nUZ;Zandmeer;\nFYS;Fysica;UZ\nCHE;Chemie;UZ\n"
MAPPING = """
wave: {title: "Medewerkersonderzoek", opened: 2025-05-01, closed: 2025-05-31, threshold: 5}
unit: AFDELING
scale: {min: 1, max: 5}
items:
  V01: {handhold: cul-tea-1}
  V02: {nl: "Ik zwijg liever.", en: "I would rather keep silent."}
reverse: [V02]
missing: ["", "9"]
"""


@pytest.fixture(scope="module")
def password_link(fresh: House) -> str:
    """Make the first administrator as the manual says, and return the path to a password."""
    words = ("--organisation", "Zandmeer", "--name", "Noor", "--email", "noor@zandmeer.example")
    made = fresh.handvat("init", "--no-input", *words)
    links = [line for line in made.stdout.split() if "/account/password/reset/key/" in line]
    assert links, made.stdout + made.stderr
    return links[0].removeprefix(fresh.more["HANDVAT_SITE_URL"])


@pytest.fixture
def administrator(fresh: House, opens: Opens) -> Page:
    """Sign in as the administrator."""
    page = opens(fresh)
    page.goto("/account/login/")
    page.locator("main [name=login]").fill("noor@zandmeer.example")
    page.locator("main [name=password]").fill(PASSWORD)
    submit(page)
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_start_to_a_day_in_the_calendar_without_an_account(
    fresh: House, opens: Opens, language: str
) -> None:
    page = opens(fresh, width=NARROW, language=language, script=False)
    page.goto("/")
    check_width(page)
    follow(page, "main a[href^='/eerste-stap/']")
    if page.url.endswith("/eerste-stap/"):
        check_width(page)
        follow(page, "main a.hv-door")
    check_width(page)
    page.locator("main [name=zin]").fill(SENTENCE)
    submit(page)
    check_width(page)
    assert page.locator("main .hv-quote").inner_text() == SENTENCE

    with page.expect_download() as coming:
        page.locator("main a[href*='.ics']").click()
    calendar = Path(coming.value.path()).read_bytes().decode()

    assert calendar.startswith("BEGIN:VCALENDAR\r\n")
    assert calendar.count("BEGIN:VEVENT") == 1


def test_a_day_that_has_passed_keeps_the_sentence(fresh: House, opens: Opens) -> None:
    page = opens(fresh, width=NARROW)
    page.goto("/eerste-stap/")
    follow(page, "main a.hv-door")
    page.locator("main [name=zin]").fill(SENTENCE)
    page.locator("main [name=dag]").fill("2020-01-01")
    submit(page)

    assert page.locator(".govuk-error-summary").count() == 1
    assert page.locator("main [name=zin]").input_value() == SENTENCE
    check_both_widths(page)


def test_the_first_administrator_chooses_a_password(
    fresh: House, opens: Opens, password_link: str
) -> None:
    page = opens(fresh)
    page.goto(password_link)
    check_both_widths(page)
    for name in ("password1", "password2"):
        page.locator(f"main [name={name}]").fill(PASSWORD)
    submit(page)

    page.goto("/beheer/")

    assert page.locator("main a[href='/beheer/inlezen/']").count() == 1
    check_both_widths(page)


def test_units_and_people_come_in_after_a_look(administrator: Page) -> None:
    page = administrator
    page.goto("/beheer/inlezen/")
    check_both_widths(page)
    hands_over(page, units=UNITS, people=people(faulty=True))
    assert page.locator("main form[action$='/uitvoeren/']").count() == 0
    assert "Marsmannetje" in page.locator("main").inner_text()
    check_both_widths(page)

    page.goto("/beheer/inlezen/")
    hands_over(page, units=UNITS, people=people())
    check_both_widths(page)
    submit(page, "main form[action$='/uitvoeren/'] button")

    assert page.url.endswith("/beheer/")
    page.goto("/beheer/mensen/?zoek=Persoon")
    assert "Persoon 3" in page.locator("main").inner_text()
    check_both_widths(page)


def test_a_survey_held_elsewhere_becomes_a_matrix(fresh: House, administrator: Page) -> None:
    page = administrator
    becomes_programme_manager(fresh)
    page.goto("/metingen/inlezen/")
    check_both_widths(page)
    files = {"answers": ("mto.csv", survey()), "mapping": ("map.yaml", MAPPING)}
    chooses_files(page, files)
    submit(page)
    check_both_widths(page)
    submit(page, "main form[action$='/uitvoeren/'] button")
    check_both_widths(page)
    number = number_in(page)
    follow(page, f"main a[href='/resultaten/{number}/']")
    submit(page)
    check_both_widths(page)
    is_made(page)

    with page.expect_download() as coming:
        page.locator(f"main a[href='/resultaten/{number}/uitvoer.csv']").click()
    lines = Path(coming.value.path()).read_text(encoding="utf-8-sig").splitlines()

    head, rows = lines[0].split(","), [line.split(",") for line in lines[1:]]
    found = [dict(zip(head, row, strict=False)) for row in rows]
    fysica = [one for one in found if one["unit"] == "FYS" and one["item"] == "V01"]
    assert [float(one["mean"]) for one in fysica if not one["filter_name"]] == [4.0]
    page.goto("/overzicht/")
    assert "3,3" in page.locator("main").inner_text()
    check_both_widths(page)


def becomes_programme_manager(house: House) -> None:
    """Let the administrator look after waves too."""
    house.python(
        "from handvat import clock\n"
        "from handvat.access import Role\n"
        "from handvat.people.actions import grant_role\n"
        "from handvat.people.models import Person\n"
        "from handvat.people.queries import root_unit\n"
        "now = clock.now()\n"
        "grant_role(Person.objects.get(number='administrator'), Role.PROGRAMME_MANAGER,\n"
        "    root_unit(), since=now.date(), who='command line', now=now)"
    )


def hands_over(page: Page, *, units: str, people: str) -> None:
    """Choose the two files of a roster, and look at what would change."""
    chooses_files(page, {"units": ("units.csv", units), "people": ("people.csv", people)})
    submit(page)


def chooses_files(page: Page, files: dict[str, tuple[str, str]]) -> None:
    """Choose a file in each field."""
    for field, (name, text) in files.items():
        chosen = {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
        page.locator(f"main input[name={field}]").set_input_files(chosen)  # type: ignore[arg-type]  # a dict of this shape


def people(*, faulty: bool = False) -> str:
    """Return a roster of twenty people, ten in each unit."""
    head = "nummer;naam;e-mail;afdeling;rolgroep;taal\n"
    lines = [
        f"{n};Persoon {n};p{n}@zandmeer.example;{'FYS' if n < 10 else 'CHE'};academic;nl\n"
        for n in range(20)
    ]
    strange = "99;Raar;raar@zandmeer.example;FYS;Marsmannetje;nl\n"
    return head + "".join(lines) + (strange if faulty else "")


def survey() -> str:
    """Return answers of twelve people in each unit; in Fysica they average 4."""
    each = {"FYS": (3, 4, 5), "CHE": (2, 3, 3)}
    rows = [f"{unit},{each[unit][n % 3]},2\n" for unit in each for n in range(12)]
    return "AFDELING,V01,V02\n" + "".join(rows)
