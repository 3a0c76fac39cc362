"""What the coach asks of a norm that somebody writes, one question a file."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from handvat.framing.shapes import Rule


@cache
def norms() -> tuple[Rule, ...]:
    """Return every question of this package, by id."""
    names = sorted(module.name for module in iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").RULE for name in names]
    return tuple(sorted(found, key=lambda rule: rule.id))
