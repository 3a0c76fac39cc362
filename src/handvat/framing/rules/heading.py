"""D303: a heading or subject line that speaks of risk."""

from collections.abc import Iterable

from handvat.content.text import Text
from handvat.framing.document import BlockKind
from handvat.framing.read import Read
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Frame, Level, Weight


def _headings(read: tuple[Read, ...]) -> Iterable[Read]:
    for one in read:
        if one.kind is BlockKind.HEADING and one.frame is Frame.RISK and one.keys:
            yield one


RULE = Rule(
    id="D303",
    key="heading-in-risk-frame",
    kind=Weight.GUIDANCE,
    level=Level.WARNING,
    name=Text("kop in risico-focus", "title in risk frame"),
    detects=Text(
        "Een kop of onderwerpregel waarin een regel risico ziet.",
        "A heading or subject line in which a rule sees risk.",
    ),
    message=Text(
        "Deze kop zet de toon met wat mis kan gaan. Noem in de kop wat iemand hier leert of doet.",
        "This heading sets the tone with what may go amiss. Name what one learns or does here.",
    ),
    why=Text(
        "Veel mensen lezen alleen de kop.",
        "Many people read only the heading.",
    ),
    source="The approach: positive framing.",
    patterns={},
    whole=_headings,
    examples={
        "nl": Examples(
            match=(
                "Onderwerp: Pesten is verboden",
                "Onderwerp: Stop met roddelen",
            ),
            leave=(
                "Onderwerp: Zo laten we elkaar uitpraten",
                "Onderwerp: vergadering van dinsdag",
            ),
        ),
        "en": Examples(
            match=("Subject: Bullying is prohibited", "Subject: Zero tolerance for gossip"),
            leave=("Subject: How we let each other finish", "Subject: meeting on Tuesday"),
        ),
    },
)
