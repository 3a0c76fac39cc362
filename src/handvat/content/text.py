"""A text in both languages; apart, for who needs no more of the approach than that."""


class Text:
    """One text in both languages.

    It is no dataclass: to load those takes longer than a command may take to look at one line.
    """

    __slots__ = ("en", "nl")

    def __init__(self, nl: str, en: str) -> None:
        """Take the text in both languages."""
        self.nl = nl
        self.en = en

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.nl, self.en) == (other.nl, other.en)

    def __hash__(self) -> int:
        return hash((self.nl, self.en))

    def __repr__(self) -> str:
        return f"Text(nl={self.nl!r}, en={self.en!r})"

    def __getitem__(self, language: str) -> str:
        """Return the text in `language` ("nl" or "en", regions ignored); English otherwise."""
        return self.nl if language[:2] == "nl" else self.en
