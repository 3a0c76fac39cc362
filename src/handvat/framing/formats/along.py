"""What a page says quietly under a field: first what works, then the little that helps most."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from handvat.framing.formats.linted import Linted
from handvat.framing.formats.notes import Note, Strength, noted
from handvat.framing.linter import lint
from handvat.framing.norms import asked_of
from handvat.framing.readers import read_text
from handvat.framing.shapes import Level, Report

MOST = 3  # things that are said under one field, what works included
MOST_SIGNS = 5_000  # of a text that is looked at while somebody types
LABEL = "F108"  # a person instead of what they do


class About(StrEnum):
    """What somebody is writing, which decides what is said of it."""

    NORM = "norm"  # a desired behaviour, an agreement
    TEXT = "text"  # anything else for others to read
    TALK = "talk"  # what hinders or is missed: it may be said as it comes


@dataclass(frozen=True, slots=True)
class Along:
    """What is said under a field."""

    strengths: tuple[Strength, ...] = ()
    notes: tuple[Note, ...] = ()
    persons: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is anything to say."""
        return bool(self.strengths or self.notes or self.persons)

    def __len__(self) -> int:
        """Return how many things are said."""
        return len(self.strengths) + len(self.notes) + bool(self.persons)


def along(
    text: str, say: str, *, about: About, language: str = "auto", names: Iterable[str] = ()
) -> Along:
    """Return what is worth saying of a text, in few words.

    Args:
        text: what somebody is writing.
        say: "nl" or "en", of whoever reads.
        about: what it is.
        language: "nl", "en" or "auto", of the text.
        names: of people who could be meant when they are named.
    """
    reading = read_text(text[:MOST_SIGNS])
    only = (LABEL,) if about is About.TALK else ()
    report = lint(reading.document, language, say=say, select=only, fixes=True)
    if about is About.NORM:
        report = _with_questions(reading.document.text, report, say)
    found = noted(Linted("", reading, report), names)
    strengths = found.strengths[:1]
    chosen = sorted(_one_a_sentence(found.notes, report), key=_least_useful)
    notes = sorted(chosen[: MOST - len(strengths)], key=lambda one: one.finding.start)
    return Along(strengths, tuple(notes), found.persons)


def _with_questions(text: str, report: Report, say: str) -> Report:
    language = report.sentences[0].language if report.sentences else say
    return report._replace(findings=(*report.findings, *asked_of(text, language, say)))


def _least_useful(note: Note) -> tuple[bool, bool, int]:
    """Return what puts a warning first, then what comes with a better sentence."""
    one = note.finding
    return one.level is not Level.WARNING, one.rewrite is None, one.start


def _one_a_sentence(notes: Iterable[Note], report: Report) -> list[Note]:
    """Return the note on each sentence that helps most, and all that is asked of a norm."""
    best: dict[int | str, Note] = {}
    for note in sorted(notes, key=_least_useful):
        at = sum(one.start <= note.finding.start for one in report.sentences)
        best.setdefault(at if note.rule else note.finding.rule, note)
    return list(best.values())
