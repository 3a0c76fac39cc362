"""What the linter keeps of a rule while it reads: no patterns, no examples, nothing to explain."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from handvat.framing.read import Read
from handvat.framing.shapes import Level, Weight


class Brief:
    """A rule in brief; each is one object, known by its identity."""

    __slots__ = (
        "id",
        "key",
        "kind",
        "level",
        "message",
        "module",
        "offers",
        "source",
        "unless",
    )

    def __init__(self, told: Mapping[str, Any]) -> None:
        """Take the plain values that `handvat.framing.preparing.brief` made of a rule."""
        self.id: str = told["id"]
        self.key: str = told["key"]
        self.kind = Weight(told["kind"])
        self.level = Level(told["level"])
        self.message: dict[str, str] = told["message"]
        self.source: str = told["source"]
        self.offers: dict[str, list[str]] = told["offers"]
        self.unless = frozenset[str](told["unless"])  # ids of surroundings
        self.module: str | None = told["module"]  # of a rule that looks at whole documents

    def of_whole(self, read: tuple[Read, ...]) -> Iterable[Read]:
        """Return the sentences at which it has something to say of the whole document."""
        return _whole(self.module)(read) if self.module else ()


@cache
def _whole(module: str) -> Callable[[tuple[Read, ...]], Iterable[Read]]:
    """Return what looks at a document, loaded only when there is one."""
    look: Callable[[tuple[Read, ...]], Iterable[Read]] = import_module(module).RULE.whole
    return look
