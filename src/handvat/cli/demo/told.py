"""Good examples that teams of Universiteit Zandmeer told, and what their leaders learned."""

from dataclasses import dataclass

from handvat.cli.demo.agreed import WHO, Days
from handvat.cli.demo.tree import UNIVERSITY
from handvat.people.models import Unit
from handvat.people.queries import members
from handvat.practice.actions.stories import (
    Telling,
    answer_story,
    ask_people,
    share_story,
    tell_story,
)
from handvat.practice.models import StoryKind

EXAMPLE, LEARNED, CELEBRATION = StoryKind.EXAMPLE, StoryKind.LEARNED, StoryKind.CELEBRATION


@dataclass(frozen=True, slots=True)
class Told:
    """A story of a team, shared so many days ago."""

    team: str
    ago: int
    telling: Telling


TOLD = (
    Told(
        "Ecologie van het wad",
        44,
        Telling(
            CELEBRATION,
            "b01",
            "cul-ind-1",
            "Elke naam op de laatste dia",
            "We begonnen klein: één keer per week zeggen van wie een idee komt. Na een tijd deden"
            " we het ook in mails. Nu staan op de laatste dia van elke lezing de namen van"
            " iedereen die meedacht, ook van studenten. Een gast vroeg of dat hier altijd zo is."
            " Toen merkten we dat het vanzelf gaat. We hebben het gevierd met appeltaart.",
            names_team=True,
        ),
    ),
    Told(
        "Mens en computer",
        60,
        Telling(
            EXAMPLE,
            "b00",
            "cul-tea-2",
            "Het rondje dat ons een maand scheelde",
            "Voor een besluit vragen we eerst twee mensen hoe zij het zien. De eerste weken was"
            " dat onwennig. Bij een planning zei iemand die nieuw was dat een stap te vroeg kwam."
            " Dat klopte. Een kaartje op tafel met de vraag hielp ons om het niet te vergeten.",
            names_team=True,
        ),
    ),
    Told(
        "Studieadvies",
        8,
        Telling(
            EXAMPLE,
            "b06",
            "cul-ind-2",
            "Opnieuw oefenen is geen stap terug",
            "Dank zeggen als iemand een fout vertelt, ging bij ons vanzelf. Toen kwamen er veel"
            " nieuwe mensen bij en merkten we dat we het weer samen moesten oefenen. Dat bleek"
            " fijn. Wie nieuw is, stelt vragen die wij al lang niet meer stelden.",
            names_team=True,
        ),
    ),
    Told(
        "Huisartsgeneeskunde",
        75,
        Telling(
            EXAMPLE,
            "b06",
            "cul-ind-2",
            "Eerst: dank dat je dit vertelt",
            "In het overleg noemde iemand een vergissing in een formulier. De eerste zin was:"
            " dank dat je dit vertelt. Daarna vonden we samen een plek op het formulier die beter"
            " kon. Het kostte tien minuten.",
            names_team=False,
        ),
    ),
    Told(
        UNIVERSITY,
        30,
        Telling(
            LEARNED,
            "b03",
            "cul-ind-2",
            "Ik besloot te snel",
            "Ik dacht dat een besluit over werkplekken duidelijk was en vroeg niemand mee te"
            " kijken. Twee faculteiten liepen erop vast. Ik heb dat gezegd en het besluit een"
            " maand uitgesteld. Nu vraag ik bij elk stuk: wie hebben we nog niet gehoord?",
            names_team=True,
        ),
    ),
)


def tell(unit: Unit, told: Told, days: Days) -> None:
    """Let a team tell a story, ask two of those in it, and share it."""
    story = tell_story(unit, told.telling, story=None, today=days.date(told.ago + 5))
    chosen = members(unit).values_list("person_id", flat=True)[:2]
    story = ask_people(story, list(chosen))
    for consent in story.consents.all():
        answer_story(consent, given=True)
    share_story(story, who=WHO, today=days.date(told.ago), now=days.moment(told.ago))
