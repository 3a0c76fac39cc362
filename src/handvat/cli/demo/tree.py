"""The units of Universiteit Zandmeer, as an outline: indentation is the tree, `*` a size."""

from dataclasses import dataclass

UNIVERSITY = "Universiteit Zandmeer"
SIZES = {1: 3, 2: 2, 3: 18}  # people in a unit itself, by its depth; in a team: about
OUTLINE = """
Faculteit Natuur en Techniek
  Natuurkunde
    Quantumoptica
    Zachte materie
    Deeltjes en detectoren
    Onderwijs Natuurkunde
  Informatica
    Formele methoden
    Mens en computer
    Netwerken en systemen
    Datawetenschap
    Complexe systemen
  Bouw en Water
    Waterbouw
    Duurzame constructies
    Kustlandschappen * 14
    Onderwijs Techniek
Faculteit Gedrag en Maatschappij
  Psychologie
    Arbeid en organisatie
    Ontwikkeling en leren
    Klinische psychologie
    Onderzoeksmethoden
  Sociologie
    Stad en platteland
    Familie en zorg
    Sociale netwerken * 9
    Taal en cultuur
  Onderwijswetenschappen
    Leren van docenten
    Didactiek
    Toetsing en evaluatie
    Lerarenopleiding
Faculteit Recht en Bestuur
  Publiekrecht
    Staatsrecht
    Europees recht
    Strafrecht
    Milieurecht * 3
  Privaatrecht
    Arbeidsrecht
    Ondernemingsrecht
    Familierecht
    Rechtstheorie
  Bestuurskunde
    Openbaar bestuur
    Beleid en evaluatie
    Lokale democratie
Faculteit Gezondheid en Leven
  Geneeskunde
    Huisartsgeneeskunde
    Interne geneeskunde
    Medisch onderwijs
    Epidemiologie
    Neurowetenschap
  Biologie
    Ecologie van het wad
    Celbiologie
    Plant en bodem
    Genetica
  Gezondheidswetenschappen
    Preventie
    Zorginnovatie
    Beweging en voeding
    Ethiek van de zorg * 12
Universiteitsbureau
  Onderwijs en Studenten
    Studentenzaken
    Roosters en zalen
    Internationaal kantoor
    Studieadvies
  Bedrijfsvoering
    Personeel en organisatie
    Financiën
    Informatievoorziening
    Gebouwen en terreinen
    Universiteitsbibliotheek
    Communicatie
"""
SUPPORTING = "Universiteitsbureau"


@dataclass(frozen=True, slots=True)
class Place:
    """A unit to be: its name, depth under the root, and how many people are in it itself."""

    code: str
    name: str
    depth: int
    size: int
    supporting: bool


def places() -> tuple[Place, ...]:
    """Return the units under the root, each after the one it lies in."""
    made: list[Place] = []
    numbers: list[int] = []
    for line in OUTLINE.strip().splitlines():
        name, _, size = line.strip().partition(" * ")
        depth = (len(line) - len(line.lstrip())) // 2 + 1
        numbers = [*numbers[: depth - 1], (numbers[depth - 1] if len(numbers) >= depth else 0) + 1]
        code = "Z" + "-".join(str(number) for number in numbers)
        supporting = made[-1].supporting if depth > 1 else name == SUPPORTING
        made.append(Place(code, name, depth, int(size or SIZES[depth]), supporting))
    return tuple(made)
