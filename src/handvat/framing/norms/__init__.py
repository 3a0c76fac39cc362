"""What is asked of one norm, beside how it speaks: one question a file."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from handvat.framing.question import Question
from handvat.framing.reading.quoted import quoted
from handvat.framing.shapes import Finding, Level, Weight


@cache
def questions() -> tuple[Question, ...]:
    """Return every question of this package, by id."""
    names = sorted(module.name for module in iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").QUESTION for name in names]
    return tuple(sorted(found, key=lambda one: one.id))


def asked_of(norm: str, language: str, say: str) -> Iterator[Finding]:
    """Yield what is asked of a norm in `language`; of what it quotes nothing is asked.

    Args:
        norm: a desired behaviour or an agreement, usually one sentence.
        language: "nl" or "en", of the norm.
        say: "nl" or "en", of whoever reads.
    """
    quotes = tuple(quoted(norm, 0, len(norm)))
    for one in questions():
        for start, end in one.find[language](norm):
            if not any(begin <= start and end <= stop for begin, stop in quotes):
                yield Finding(
                    one.id,
                    one.key,
                    Weight.GUIDANCE,
                    Level.SUGGESTION,
                    start,
                    end,
                    language,
                    f"{one.why[say]} {one.offer[say]}",
                    None,
                    one.source,
                )
