"""Whom people of Universiteit Zandmeer can talk to."""

from dataclasses import dataclass
from datetime import date, timedelta

from handvat.cli.demo.people import ADDRESS
from handvat.people.models import ContactKind, ContactPoint, Unit


@dataclass(frozen=True, slots=True)
class Words:
    """What a kind of contact point may and may not do, and whom they are independent of."""

    may: tuple[str, str]  # nl, en
    may_not: tuple[str, str]
    independent_of: tuple[str, str] = ("", "")


ADVISER = Words(
    (
        "Naar je luisteren, met je meedenken en de wegen naast elkaar zetten. Jij kiest.",
        "Listen to you, think along and lay out the routes side by side. You choose.",
    ),
    (
        "Onderzoek doen, oordelen of iets doorgeven zonder dat jij het wilt.",
        "Investigate, judge, or pass anything on without your wish.",
    ),
    (
        "Je leidinggevende, je faculteit en Personeel en organisatie.",
        "Your manager, your faculty and Human Resources.",
    ),
)
OMBUDS = Words(
    (
        "Klachten en patronen onderzoeken, bemiddelen en het bestuur advies geven.",
        "Look into complaints and patterns, mediate, and advise the board.",
    ),
    ("Besluiten nemen of maatregelen opleggen.", "Take decisions or impose measures."),
    ("Het bestuur en alle faculteiten.", "The board and all faculties."),
)
INTEGRITY = Words(
    (
        "Uitleggen wat goed onderzoek vraagt, en hoe een klacht daarover loopt.",
        "Explain what good research asks, and how a complaint about it goes.",
    ),
    ("Een oordeel geven over wie gelijk heeft.", "Judge who is right."),
    ("Onderzoeksgroepen en projecten.", "Research groups and projects."),
)
STUDENT = Words(
    (
        "Met je praten over studie, rechten en wat je dwarszit.",
        "Talk with you about your studies, your rights and what bothers you.",
    ),
    ("Cijfers of besluiten veranderen.", "Change marks or decisions."),
)
HEALTH = Words(
    ("Helpen als het werk je gezondheid raakt.", "Help when work affects your health."),
    (
        "Iets over je gezondheid vertellen aan je leidinggevende.",
        "Tell your manager anything about your health.",
    ),
    ("Je leidinggevende.", "Your manager."),
)
COMPLAINTS = Words(
    (
        "Een klacht behandelen en het bestuur adviseren, binnen vaste termijnen.",
        "Handle a complaint and advise the board, within fixed terms.",
    ),
    ("Een klacht zonder naam in behandeling nemen.", "Handle a complaint without a name."),
    ("Het bestuur en alle faculteiten.", "The board and all faculties."),
)
TEAM = Words(
    (
        "Een eerste gesprek voeren over wat je in het team merkt.",
        "Have a first talk about what you notice in the team.",
    ),
    (
        "Geheimhouding beloven zoals een vertrouwenspersoon dat doet.",
        "Promise secrecy as a confidential adviser does.",
    ),
)
CENTRAL: tuple[tuple[ContactKind, str, Words, str], ...] = (
    (ContactKind.CONFIDENTIAL_ADVISER, "Noor Bouazza", ADVISER, "nl,en,fr,ar"),
    (ContactKind.CONFIDENTIAL_ADVISER, "Joost Terpstra", ADVISER, "nl,en,de"),
    (ContactKind.OMBUDS, "Ombudsfunctionaris Zandmeer", OMBUDS, "nl,en"),
    (ContactKind.INTEGRITY_ADVISER, "Pieter Slingerland", INTEGRITY, "nl,en"),
    (ContactKind.STUDENT_ADVISER, "Studentendecanen", STUDENT, "nl,en"),
    (ContactKind.OCCUPATIONAL_HEALTH, "Bedrijfsarts en maatschappelijk werk", HEALTH, "nl,en"),
    (ContactKind.COMPLAINTS, "Klachtencommissie gewenst gedrag", COMPLAINTS, "nl,en"),
)
FACULTY_ADVISERS = {
    "Faculteit Natuur en Techniek": "Mei Kalkman",
    "Faculteit Gedrag en Maatschappij": "Bilal Feenstra",
    "Faculteit Recht en Bestuur": "Roos van Galen",
    "Faculteit Gezondheid en Leven": "Adaeze Postma",
}
TEAM_POINTS = {"Mens en computer": "Sanne Vermeij", "Ecologie van het wad": "Kofi Greidanus"}


def make_contact_points(root: Unit, day: date) -> None:
    """Make contact points at the top, in the faculties and in two teams."""
    points = [
        _point(root, kind, name, words, languages) for kind, name, words, languages in CENTRAL
    ]
    named = {unit.name: unit for unit in Unit.objects.filter(path__startswith=root.path)}
    for unit, name in FACULTY_ADVISERS.items():
        points.append(
            _point(named[unit], ContactKind.CONFIDENTIAL_ADVISER, name, ADVISER, "nl,en")
        )
    points += [
        _point(named[unit], ContactKind.TEAM, name, TEAM, "nl,en")
        for unit, name in TEAM_POINTS.items()
    ]
    for number, point in enumerate(points):
        point.checked_on = day - timedelta(days=20 + 15 * number)
    ContactPoint.objects.bulk_create(points)


def _point(unit: Unit, kind: ContactKind, name: str, words: Words, languages: str) -> ContactPoint:
    return ContactPoint(
        unit=unit,
        kind=kind,
        name=name,
        may_nl=words.may[0],
        may_en=words.may[1],
        may_not_nl=words.may_not[0],
        may_not_en=words.may_not[1],
        independent_of_nl=words.independent_of[0],
        independent_of_en=words.independent_of[1],
        languages=languages,
        email=f"{kind.value.replace('_', '-')}@{ADDRESS}",
        phone="000 000 00 00",
        where="Campus Zandmeer",
    )
