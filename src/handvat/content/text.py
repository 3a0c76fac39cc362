"""A text in both languages; apart, for who needs no more of the approach than that."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    nl: str
    en: str

    def __getitem__(self, language: str) -> str:
        """Return the text in `language` ("nl" or "en", regions ignored); English otherwise."""
        return self.nl if language[:2] == "nl" else self.en
