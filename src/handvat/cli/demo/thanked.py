"""Thanks that people of Universiteit Zandmeer gave each other and their teams."""

from dataclasses import dataclass

from handvat.cli.demo.agreed import Days
from handvat.people.models import Person, Unit
from handvat.people.queries import members
from handvat.practice.actions.thanks import ThankYou, give_thanks


@dataclass(frozen=True, slots=True)
class Thanked:
    """A thank-you to a team, or to somebody whose eyes visitors look through."""

    team: str
    ago: int
    words: ThankYou
    to: str = ""  # the number of a person; empty for the team


TEAM = "Mens en computer"
GIVEN = (
    Thanked(
        TEAM,
        100,
        ThankYou(
            "b00",
            "In het overleg over de proefpersonen vroegen jullie mij als gast hoe ik het zag.",
            "Ik durfde te zeggen dat de planning niet klopte. Dat scheelde ons een maand.",
        ),
    ),
    Thanked(
        TEAM,
        24,
        ThankYou(
            "b03",
            "Jullie vertelden open over de test die misging.",
            "Ik heb daardoor mijn eigen opzet op tijd veranderd.",
        ),
    ),
    Thanked(
        TEAM,
        6,
        ThankYou(
            "b00",
            "Je vroeg in het online overleg als eerste naar mijn kijk.",
            "Ik voelde me meteen deel van het gesprek.",
        ),
        to="demo-member",
    ),
    Thanked(
        TEAM,
        10,
        ThankYou(
            "b03",
            "Je begon de maand met wat je zelf anders had willen doen.",
            "Daardoor durfde ik mijn eigen vergissing te noemen.",
        ),
        to="demo-team_lead",
    ),
    Thanked(
        "Ecologie van het wad",
        50,
        ThankYou(
            "b01",
            "In jullie lezing stonden de namen van alle studenten die maten.",
            "Mijn groep neemt dit over.",
        ),
    ),
    Thanked(
        "Studieadvies",
        9,
        ThankYou(
            "b06",
            "Ik had een verkeerde datum doorgegeven, en jullie zeiden eerst dank.",
            "We vonden samen een oplossing voor de student.",
        ),
    ),
)


def thank(unit: Unit, thanked: Thanked, days: Days) -> None:
    """Let a colleague give thanks to a team, or to one person in it."""
    plain = members(unit).exclude(person__number__startswith="demo-")
    giver = plain[thanked.ago % plain.count()].person
    person = Person.objects.get(number=thanked.to) if thanked.to else None
    give_thanks(
        thanked.words,
        giver=giver,
        person=person,
        unit=None if person else unit,
        today=days.date(thanked.ago),
    )
