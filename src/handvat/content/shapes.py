"""The typed, frozen shapes of the approach."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """The three levels, in the order of the matrix rows."""

    INDIVIDUAL = "individual"
    TEAM = "team"
    ORGANISATION = "organisation"


class Pillar(StrEnum):
    """The three pillars, in the order of the matrix columns."""

    CULTURE = "culture"
    STRUCTURE = "structure"
    STEERING_SYSTEM = "steering_system"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    nl: str
    en: str

    def __getitem__(self, language: str) -> str:
        """Return the text in `language` ("nl" or "en", regions ignored); English otherwise."""
        return self.nl if language[:2] == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Handhold:
    """One of the 18 points at which one can act."""

    id: str
    pillar: Pillar
    level: Level
    text: Text

    @property
    def cell(self) -> str:
        """Return the id of its matrix cell, such as "cul-ind"."""
        return self.id.rsplit("-", 1)[0]
