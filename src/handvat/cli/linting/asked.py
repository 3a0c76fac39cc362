"""What is asked of one text: from the command line, and from the configuration near it."""

from pathlib import Path
from typing import NamedTuple

from handvat.framing.shapes import Finding, Level, Weight

_HEAVIER = {Level.INFO: 0, Level.SUGGESTION: 1, Level.WARNING: 2}
_LIGHTER = {Level.WARNING: Level.SUGGESTION, Level.SUGGESTION: Level.INFO, Level.INFO: Level.INFO}


class Asked(NamedTuple):
    """Which language a text is in, and which findings are wanted of it."""

    language: str = "auto"
    level: Level = Level.SUGGESTION
    select: frozenset[str] = frozenset()  # ids; without any, all
    ignore: frozenset[str] = frozenset()
    baseline: Path | None = None
    quieter: frozenset[str] = frozenset()  # ids of what is expected in a text of this kind

    def weighed(self, one: Finding) -> Finding:
        """Return a finding as it weighs in a text of this kind."""
        return one._replace(level=_LIGHTER[one.level]) if one.rule in self.quieter else one

    def wants(self, one: Finding) -> bool:
        """Return whether a finding is to be told."""
        if one.rule in self.ignore or (self.select and one.rule not in self.select):
            return False
        return one.kind is Weight.STRENGTH or _HEAVIER[one.level] >= _HEAVIER[self.level]
