"""The shape of a question that is asked of one norm."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from handvat.content.text import Text
from handvat.framing.shapes import Examples, Span

Finder = Callable[[str], Iterable[Span]]  # where in a norm something stands


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that makes a norm easier to practise."""

    id: str  # never used again
    key: str
    name: Text
    why: Text  # in plain words
    offer: Text  # a question that leads to other words
    find: Mapping[str, Finder]  # language, and where it finds something
    examples: Mapping[str, Examples]
    source: str
