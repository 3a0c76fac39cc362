"""What every name in a file of figures means, and how figures are to be read."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handvat.measure.rules.sheet import Sheet
from handvat.results.queries.lines import name_of
from handvat.results.rules.scores import Kind, scores_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in the file, what it stands for, and what it is made of."""

    key: str
    name: str
    made_of: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """The codebook of a wave."""

    scale: tuple[str, ...]  # "1: not at all", …
    columns: tuple[Entry, ...]
    scores: tuple[Entry, ...]
    groups: tuple[Entry, ...]


def codebook(sheet: Sheet) -> Codebook:
    """Return the codebook of a wave in the language of the page."""
    tongue = get_language() or "nl"
    return Codebook(
        tuple(f"{point}: {label[tongue]}" for point, label in sheet.scale.choices),
        _columns(),
        tuple(
            Entry(score.id, name_of(score, sheet), _made_of(score.kind, score.items, sheet))
            for score in scores_of(sheet)
        ),
        tuple(
            Entry(f"{question.id}: {option.key}", option.text[tongue], question.text[tongue])
            for question in sheet.background
            for option in question.options
        ),
    )


def how_to_read() -> tuple[str, ...]:
    """Return the sentences that stand under every report."""
    return (
        _("Between brackets you see how far the mean may be off."),
        _(
            "“4.4 or higher” means: the mean lies there. To say more would tell what everyone"
            " answered."
        ),
        _(
            "“Lived” means: even the lowest of those numbers is high. On five points that is 3.5"
            " or more. That line is an agreement, not a law of nature."
        ),
        _(
            "“More than chance” takes all comparisons on this page together. On average, at most"
            " 1 in 20 of those is chance after all."
        ),
        _("No figure says what caused it. That takes a conversation."),
    )


def _made_of(kind: Kind, items: tuple[str, ...], sheet: Sheet) -> str:
    if kind is not Kind.ITEM:
        return _("mean of: %(items)s") % {"items": ", ".join(items)}
    if sheet.item(items[0]).reverse:
        return _("a question, turned round: a high figure is favourable")
    return _("a question")


def _columns() -> tuple[Entry, ...]:
    told = {
        "wave": _("the number of the wave"),
        "unit": _("the code of the unit; with ~ the people of the unit itself, always hidden"),
        "parent_unit": _("the code of the unit above it"),
        "filter_name": _("the background question of a group; empty for everyone"),
        "filter_value": _("the answer to it; empty for those who gave none"),
        "item": _("the question, or a score of several questions: see below"),
        "n": _("how many answered; empty where hidden, or where its questions differ in it"),
        "mean": _("the mean, not rounded; empty where hidden, or told as a band"),
        "favourable": _("the share of favourable answers, from 20 people"),
        "mean_low": _("the lowest that the mean can be, where it is told as a band"),
        "mean_high": _("the highest that it can be"),
    }
    return tuple(Entry(key, name, "") for key, name in told.items())
