"""D302: a boundary without the behaviour that is wanted instead."""

from collections.abc import Iterable

from handvat.content.text import Text
from handvat.framing.document import BlockKind
from handvat.framing.read import Read
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight

_WANTED = frozenset(
    {
        "desired-behaviour-concrete",
        "invitation-voice",
        "learning-from-mistakes",
        "recognition",
        "small-step",
        "role-model",
    }
)


def _alone(read: tuple[Read, ...]) -> Iterable[Read]:
    if len(read) < 2:
        return
    paragraphs = _paragraphs(read)
    shown = {
        part
        for one, part in zip(read, paragraphs, strict=True)
        if not _WANTED.isdisjoint(one.keys)
    }
    for one, part in zip(read, paragraphs, strict=True):
        heading = one.kind is BlockKind.HEADING  # D303 says so of a heading
        if "prohibition-or-negation" in one.keys and part not in shown and not heading:
            shown.add(part)  # said once of a paragraph
            yield one


def _paragraphs(read: tuple[Read, ...]) -> list[int]:
    """Return for each sentence in which paragraph it is; the items of one list are one."""
    found: list[int] = []
    before: Read | None = None
    for one in read:
        in_list = before is not None and before.kind is one.kind is BlockKind.ITEM
        found.append(found[-1] if in_list else one.block)
        before = one
    return found


RULE = Rule(
    id="D302",
    key="boundary-without-alternative",
    kind=Weight.GUIDANCE,
    level=Level.WARNING,
    name=Text("grens zonder alternatief", "boundary without alternative"),
    detects=Text(
        "Een verbod zonder gewenst gedrag in dezelfde alinea.",
        "A prohibition without wanted behaviour in the same paragraph.",
    ),
    message=Text(
        "Hier staat een grens alleen. Zet er in dezelfde alinea bij wat je wél wilt zien.",
        "A boundary stands alone here. Add in the same paragraph what you do want to see.",
    ),
    why=Text(
        "Een grens zegt waar het stopt, en gewenst gedrag zegt waar het heen gaat.",
        "A boundary says where it stops, and wanted behaviour says where to go.",
    ),
    source="The approach: make desired behaviour visible; Cialdini et al. 2006.",
    patterns={},
    whole=_alone,
    examples={
        "nl": Examples(
            match=(
                "Pesten is verboden. Het beleid staat op intranet.",
                "Roddelen wordt niet getolereerd. Dit geldt voor de hele faculteit.",
            ),
            leave=(
                "Roddelen is verboden. We praten eerst met elkaar en stellen een vraag.",
                "We laten elkaar uitpraten. Dat spraken we in maart af.",
            ),
        ),
        "en": Examples(
            match=(
                "Bullying is prohibited. The policy is on the intranet.",
                "Gossip is not tolerated. This holds for the whole faculty.",
            ),
            leave=(
                "Gossip is prohibited. We speak with each other first and ask a question.",
                "We let each other finish. We agreed on that in March.",
            ),
        ),
    },
)
