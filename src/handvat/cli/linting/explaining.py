"""Explain one rule: what it looks at, why, and how else one may say it."""

from collections.abc import Iterator

from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.formats.known import Known, close_to, known_rules


def explained(word: str, say: str) -> Iterator[str]:
    """Yield what there is to say about a rule, named by its id or key.

    Raises:
        BadUse: there is no such rule.
    """
    asked = word.strip()
    found = [
        one
        for one in known_rules().values()
        if asked.upper() == one.id or asked.lower() == one.key
    ]
    if not found:
        near = close_to(asked)
        hint = _("Did you mean %(near)s?") % {"near": near} if near else ""
        raise BadUse(f"{_('There is no rule “%(word)s”.') % {'word': word}} {hint}".strip())
    yield from _lines(found[0], say)


def _lines(rule: Known, say: str) -> Iterator[str]:
    yield f"{rule.id} {rule.key}: {rule.name[say]} ({rule.level.value})"
    yield ""
    yield rule.detects[say]
    yield rule.message[say]
    told = {_("Why"): rule.why, _("What speaks against it"): rule.counter}
    for name, said in told.items():
        if said:
            yield ""
            yield f"{name}: {said[say]}"
    if rule.source:
        yield ""
        yield _("Source: %(source)s") % {"source": rule.source}
    examples = rule.examples.get(say)
    if examples:
        yield ""
        yield _("It looks at, for example:")
        yield from (f"  · {one}" for one in examples.match)
        yield _("It leaves, for example:")
        yield from (f"  · {one}" for one in examples.leave)
