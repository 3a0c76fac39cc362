"""Read texts for how they speak of social safety."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from handvat.framing.beside import with_wanted
from handvat.framing.document import Document, plain
from handvat.framing.engine import Look, engine
from handvat.framing.hearing import OTHER, Heard
from handvat.framing.manuscript import Manuscript, Place
from handvat.framing.meaning import Reader, with_meaning
from handvat.framing.model import Odds
from handvat.framing.reading.chunks import words
from handvat.framing.shapes import Level, Report
from handvat.framing.weighing import WEIGHING
from handvat.framing.wish import Wish, wanted

_AT_ONCE = 600  # sentences
_ENOUGH = 4  # words; of less the model knows nothing
_SENTENCE = 80  # signs, most are shorter or little longer
_NO_WORDS: list[str] = []
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
    reader: Reader | None = None,
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
        reader: a language model that is asked for the meaning of each sentence that is weighed,
            as `local_reader` gives one.
    """
    document = plain(text) if isinstance(text, str) else text
    level = Level(level)
    rules = wanted(level, frozenset(select), frozenset(ignore))
    read = Manuscript(document, language, Wish(say, level, fixes, frames, rules))
    _read_through([read], reader)
    return read.report()


def lint_each(
    texts: Iterable[tuple[str, str]], *, say: str | None = None, reader: Reader | None = None
) -> list[Report]:
    """Return what is found in each of several texts: of short ones in half the time.

    Args:
        texts: what was written, each with its language: "nl", "en" or "auto"; all are held.
        say: the language of the messages, "nl" or "en"; without it that of the sentence.
        reader: a language model that is asked for the meaning of each sentence.
    """
    wish = Wish(say, Level.INFO, fixes=False, frames=True, rules=wanted(Level.INFO, _NONE, _NONE))
    read = [Manuscript(plain(text), language, wish) for text, language in texts]
    _read_through(read, reader)
    return [one.report() for one in read]


def _read_through(every: Sequence[Manuscript], reader: Reader | None) -> None:
    """Read all sentences, some hundreds in each step: what a step needs is then at hand."""
    places = chain.from_iterable(map(Manuscript.places, every))
    more = sum([one.signs for one in every if one.frames]) // _SENTENCE
    while some := [*islice(places, _AT_ONCE)]:
        heard = [place[0].hear(place[1]) for place in some]
        if OTHER in [one[0] for one in heard]:
            some, heard = _read_only(some, heard)
        looks = [
            with_wanted(look, place[1], language)
            if (look := engine(language).look(place[1], said))[0]
            else look
            for place, (language, said) in zip(some, heard, strict=True)
        ]
        odds = _odds(some, heard, looks, more)
        if reader:
            _keep_closely(some, heard, looks, (reader, [*odds]))
            continue
        for place, (language, _said), look, one in zip(some, heard, looks, odds, strict=True):
            place[0].keep(place, language, look, one)


def _keep_closely(
    some: Sequence[Place],
    heard: Sequence[Heard],
    looks: Sequence[Look],
    closely: tuple[Reader, Sequence[Odds | None]],
) -> None:
    """Keep what is thought of sentences when a language model reads along."""
    reader, odds = closely
    both = zip(_with_meaning(some, odds, reader), odds, strict=True)
    for place, (language, _said), look, (one, alone) in zip(some, heard, looks, both, strict=True):
        place[0].keep(place, language, look, one, alone=alone)


def _read_only(some: Sequence[Place], heard: Sequence[Heard]) -> tuple[list[Place], list[Heard]]:
    """Return the places and what is heard there, those left out that are of another language."""
    for place, one in zip(some, heard, strict=True):
        if one[0] == OTHER:
            place[0].leave(place)
    left = [at for at, one in enumerate(heard) if one[0] != OTHER]
    return [some[at] for at in left], [heard[at] for at in left]


def _odds(
    some: Sequence[Place], heard: Sequence[Heard], looks: Sequence[Look], more: int
) -> Iterator[Odds | None]:
    """Yield what each sentence adds up to, where that is asked and it is long enough."""
    said = [
        words(chunks) if look[0] or place[0].frames else _NO_WORDS
        for place, (_language, chunks), look in zip(some, heard, looks, strict=True)
    ]
    asked = [
        (one, language)
        for one, (language, _chunks) in zip(said, heard, strict=True)
        if len(one) >= _ENOUGH
    ]
    weighed = iter(WEIGHING.odds(asked, more=more))
    return (next(weighed) if len(one) >= _ENOUGH else None for one in said)


def _with_meaning(
    some: Sequence[Place], odds: Sequence[Odds | None], reader: Reader
) -> Iterator[Odds | None]:
    """Yield what each sentence that is weighed adds up to, its meaning counted in."""
    asked = [(place[1], one) for place, one in zip(some, odds, strict=True) if one is not None]
    said, of_words = zip(*asked, strict=True) if asked else ((), ())
    both = iter(with_meaning(of_words, said, reader))
    return (one if one is None else next(both) for one in odds)
