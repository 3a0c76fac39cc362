"""Read texts for how they speak of social safety."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, islice

from handvat.framing.document import Document, plain
from handvat.framing.engine import engine
from handvat.framing.manuscript import Manuscript
from handvat.framing.shapes import Level, Report
from handvat.framing.wish import Wish, wanted

_AT_ONCE = 300  # sentences
_NONE: frozenset[str] = frozenset()


def lint(  # noqa: PLR0913 -- the door of the package; all but the text have a default
    text: str | Document,
    language: str = "auto",
    *,
    say: str | None = None,
    level: Level = Level.INFO,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    fixes: bool = False,
    frames: bool = True,
) -> Report:
    """Return what is found in a text.

    Args:
        text: what somebody wrote, or a document that a reader made of it.
        language: "nl", "en", or "auto" to look at each sentence.
        say: the language of the messages, "nl" or "en"; without it that of the sentence.
        level: the lightest remark that is wanted; strengths are told at every level.
        select: ids or keys of rules; without any, every rule looks.
        ignore: ids or keys of rules that keep quiet.
        fixes: whether rewrites are wanted.
        frames: whether the model weighs sentences in which no rule sees anything; without it they
            count as neutral, and what it alone finds (level info) is not told. It saves a quarter
            of the time.
    """
    document = plain(text) if isinstance(text, str) else text
    level = Level(level)
    rules = wanted(level, frozenset(select), frozenset(ignore))
    read = Manuscript(document, language, Wish(say, level, fixes, frames, rules))
    _read_through([read])
    return read.report()


def lint_each(texts: Iterable[tuple[str, str]], *, say: str | None = None) -> list[Report]:
    """Return what is found in each of several texts: of short ones in half the time.

    Args:
        texts: what was written, each with its language: "nl", "en" or "auto"; all are held.
        say: the language of the messages, "nl" or "en"; without it that of the sentence.
    """
    wish = Wish(say, Level.INFO, fixes=False, frames=True, rules=wanted(Level.INFO, _NONE, _NONE))
    read = [Manuscript(plain(text), language, wish) for text, language in texts]
    _read_through(read)
    return [one.report() for one in read]


def _read_through(every: Sequence[Manuscript]) -> None:
    """Read all sentences, some hundreds in each step: what a step needs is then at hand."""
    places = chain.from_iterable(map(Manuscript.places, every))
    while some := [*islice(places, _AT_ONCE)]:
        heard = [place[0].hear(place[1]) for place in some]
        looks = [
            engine(language).look(place[1], said)
            for place, (language, said) in zip(some, heard, strict=True)
        ]
        for place, one, look in zip(some, heard, looks, strict=True):
            place[0].keep(place, one, look)
