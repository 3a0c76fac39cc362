"""What the wording coach says of what somebody wrote elsewhere, quietly."""

from handvat.framing.formats.linted import Linted
from handvat.framing.formats.notes import Note, noted
from handvat.framing.linter import lint
from handvat.framing.readers import read_text

ALONG = 3  # notes beside something that is not about its words


def notes_on(text: str, language: str) -> tuple[Note, ...]:
    """Return the first notes on a text, told in `language`; of its balance nothing is said."""
    reading = read_text(text)
    report = lint(reading.document, say=language, fixes=True)
    return noted(Linted("", reading, report)).notes[:ALONG]
