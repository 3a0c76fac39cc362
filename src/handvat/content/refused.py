"""What the loader says when a file of the approach is not as it should be."""

from dataclasses import dataclass

from handvat.content.shapes import Text

WHERE = Text("{file}, regel {line}: {what} {remedy}", "{file}, line {line}: {what} {remedy}")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is the matter and what to do about it; both may have “{words}” to fill in."""

    what: Text
    remedy: Text


class ContentRefused(Exception):
    """A content file breaks a rule; says in both languages where, what, and what to do."""

    def __init__(self, file: str, line: int, remark: Remark, **words: object) -> None:
        self.file = file
        self.line = line
        self.what = _filled(remark.what, words)
        self.remedy = _filled(remark.remedy, words)
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        """Return the whole refusal in `language` ("nl" or "en", regions ignored)."""
        return WHERE[language].format(
            file=self.file,
            line=self.line,
            what=self.what[language],
            remedy=self.remedy[language],
        )


def _filled(text: Text, words: dict[str, object]) -> Text:
    return Text(text.nl.format_map(words), text.en.format_map(words))
