"""The rules of the linter, one a file; each is found by being there."""

from functools import cache
from importlib import import_module

from handvat.framing.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule of this package, by id."""
    from pkgutil import iter_modules  # noqa: PLC0415 -- reading a text needs but few of them

    names = sorted(module.name for module in iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").RULE for name in names]
    return tuple(sorted(found, key=lambda rule: rule.id))
