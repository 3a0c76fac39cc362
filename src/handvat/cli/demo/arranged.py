"""What has been arranged at Universiteit Zandmeer: partly, and uneven on purpose.

The contact points in teams and the follow-up are arranged on paper, and few notice them. Respect
is noticed everywhere and recorded nowhere. Units say things of their own here and there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handvat.people.models import Unit
from handvat.programme.actions import Saying, Where, save_arrangement
from handvat.programme.rules import FormState, OwnerKind

WHO = "command line"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a handhold, by whom, and when it is looked at again."""

    state: FormState
    statement: str
    owner: str = ""
    evidence: str = ""
    review_in: int = 180  # days from today; below zero it is due


BEGUN, ARRANGED, REVIEW = FormState.BEGUN, FormState.ARRANGED, FormState.UNDER_REVIEW
OF_ALL: Mapping[str, Told] = {
    "str-org-1": Told(
        ARRANGED,
        "De gedragscode zegt welk gedrag we van elkaar mogen verwachten.",
        "Personeel en organisatie",
        "Vastgesteld door het college, staat op het intranet.",
        140,
    ),
    "str-org-2": Told(
        ARRANGED,
        "Er zijn vertrouwenspersonen in elke faculteit, een ombudsfunctionaris en een"
        " klachtencommissie.",
        "College van bestuur",
        "De lijst op Hulp en melden wordt elk half jaar nagekeken.",
        60,
    ),
    "str-tea-2": Told(
        ARRANGED,
        "Elk team heeft een aanspreekpunt bij vragen over gedrag.",
        "Faculteitsdirecteuren",
        "Lijst per faculteit, laatst bijgewerkt vorig jaar.",
        -20,
    ),
    "sys-org-1": Told(
        ARRANGED,
        "Twee keer per jaar vragen we hoe we met elkaar omgaan, en vertellen we wat volgt.",
        "Programma Gewenst gedrag",
        "Instemming van de universiteitsraad.",
        200,
    ),
    "sys-org-2": Told(
        REVIEW,
        "Aanbevelingen van de ombudsfunctionaris staan op een lijst met eigenaar en datum.",
        "College van bestuur",
        "De lijst wordt nu samen met de raad bekeken.",
        14,
    ),
    "cul-org-1": Told(
        BEGUN, "Leidinggevenden oefenen met terugblikken op eigen gedrag.", "Leiderschapsprogramma"
    ),
    "cul-org-2": Told(
        BEGUN, "We schrijven besluiten op met de reden erbij.", "Communicatie", "", -5
    ),
    "str-ind-1": Told(
        ARRANGED,
        "Bij de start krijgt iedereen een gesprek over rol, rechten en begeleiding.",
        "Personeel en organisatie",
        "Opgenomen in het startprogramma.",
        90,
    ),
    "sys-tea-1": Told(
        BEGUN, "Teams kijken één keer per kwartaal terug op hoe het gaat.", "", "", 30
    ),
}
OF_UNITS: Mapping[str, Mapping[str, Told]] = {
    "Faculteit Natuur en Techniek": {
        "sys-ind-1": Told(
            BEGUN,
            "Promovendi spreken twee keer per jaar iemand buiten hun groep.",
            "Graduate school",
        ),
        "str-tea-1": Told(
            ARRANGED,
            "Elke groep heeft werkafspraken op één pagina.",
            "Afdelingshoofden",
            "De pagina's hangen in de overlegruimte.",
            75,
        ),
    },
    "Faculteit Recht en Bestuur": {
        "str-ind-2": Told(
            ARRANGED,
            "Wie wat besluit, staat in het mandaatregister.",
            "Faculteitsbestuur",
            "Register op het intranet.",
            160,
        ),
    },
    "Mens en computer": {
        "cul-tea-1": Told(
            BEGUN, "We beginnen elk overleg met: wie ziet het anders?", "Thijs Verbruggen", "", 25
        ),
        "sys-tea-1": Told(
            ARRANGED,
            "Elke laatste donderdag kijken we twintig minuten terug.",
            "Thijs Verbruggen",
            "Staat in de agenda van het team.",
            45,
        ),
    },
    "Ecologie van het wad": {
        "str-tea-2": Told(
            ARRANGED,
            "Kofi is ons aanspreekpunt, met een vast inloopuur.",
            "Kofi Greidanus",
            "Inloopuur staat op de deur.",
            100,
        ),
    },
    "Studieadvies": {
        "cul-ind-2": Told(BEGUN, "We delen elke maand één vergissing en wat die ons leerde."),
    },
}


def arrange(root: Unit, day: date, now: datetime) -> None:
    """Say what has been arranged, for all and in some units."""
    _say(root, OF_ALL, day, now)
    for name, told in OF_UNITS.items():
        _say(Unit.objects.get(name=name, path__startswith=root.path), told, day, now)


def _say(unit: Unit, told: Mapping[str, Told], day: date, now: datetime) -> None:
    for number, (handhold, one) in enumerate(told.items()):
        saying = Saying(
            state=one.state,
            statement=one.statement,
            owner_kind=OwnerKind.DEPARTMENT if one.owner else "",
            owner_text=one.owner,
            evidence_line=one.evidence,
            arranged_on=day - timedelta(days=300 - 20 * number) if one.evidence else None,
            review_on=day + timedelta(days=one.review_in),
        )
        save_arrangement(Where(unit, handhold, 0), saying, who=WHO, now=now)
