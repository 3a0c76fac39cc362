"""From an instrument of the approach to the sheet of a wave."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from handvat.content.asking import BackgroundQuestion, Instrument, Stem, Token
from handvat.measure.rules.sheet import Item, Option, Question, Scale, Sheet


def sheet_of(
    instrument: Instrument, *, short: bool, background: Iterable[BackgroundQuestion]
) -> Sheet:
    """Return what a wave with `instrument` asks; `short` takes one item of every handhold."""
    items = instrument.items
    if short and instrument.short_items:
        items = tuple(item for item in items if item.key in instrument.short_items)
    scale = instrument.scale
    return Sheet(
        tuple(Item(item.key, item.handhold, item.text, item.reverse) for item in items),
        Scale(1, scale.points, scale.favourable_from, scale.labels, scale.opt_out),
        {_stem_key(stem): stem.text for stem in instrument.stems},
        dict(pair for token in instrument.tokens for pair in _places(token)),
        tuple(map(_question, background)),
    )


def without_options(sheet: Sheet, nobody: Collection[str]) -> Sheet:
    """Return `sheet` without the background options, "role_group.student", that nobody holds.

    An option that nobody in a whole wave can choose would keep its question from being asked.
    """
    kept = tuple(
        replace(
            question,
            options=tuple(
                option
                for option in question.options
                if f"{question.id}.{option.key}" not in nobody
            ),
        )
        for question in sheet.background
    )
    return replace(sheet, background=kept)


def _stem_key(stem: Stem) -> str:
    return "_and_".join(level.value for level in stem.levels) or "default"


def _places(token: Token) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
    """Yield a token's place in each language, and the words that go there."""
    places: dict[str, dict[str, dict[str, str]]] = {}
    for language in ("nl", "en"):
        words = {group: word[language] for group, word in token.words.items()}
        places.setdefault(token.mark[language], {})[language] = words
    yield from places.items()


def _question(question: BackgroundQuestion) -> Question:
    options = tuple(Option(option.id, option.text) for option in question.options)
    return Question(question.id, question.text, options)
