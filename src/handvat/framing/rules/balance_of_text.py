"""D301: a text that speaks of risk more than twice as often as of learning."""

from collections.abc import Iterable

from handvat.content.text import Text
from handvat.framing.read import Read
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Frame, Level, Weight

FEWEST = 3  # sentences of risk, before a balance says anything


def _tilted(read: tuple[Read, ...]) -> Iterable[Read]:
    risk = [one for one in read if one.frame is Frame.RISK]
    learning = sum(one.frame is Frame.LEARNING for one in read)
    if len(risk) >= FEWEST and len(risk) > 2 * learning:
        yield risk[0]


RULE = Rule(
    id="D301",
    key="balance",
    kind=Weight.GUIDANCE,
    level=Level.INFO,
    name=Text("balans risico en leren", "balance of risk and learning"),
    detects=Text(
        "Een tekst met meer dan twee keer zoveel zinnen over risico als over leren.",
        "A text with more than twice as many sentences about risk as about learning.",
    ),
    message=Text(
        "Deze tekst gaat vooral over wat mis kan gaan. Begin met wat jullie willen zien.",
        "This text is mostly about what may go amiss. Begin with what you want to see.",
    ),
    why=Text(
        "Waar een tekst over gaat, daar gaat het gesprek over.",
        "What a text is about is what people talk about.",
    ),
    counter=Text(
        "Modellen met goede en minder goede voorbeelden helpen het best bij oefenen.",
        "Models with good and less good examples help most in practice.",
    ),
    source="The approach: focus on what works.",
    patterns={},
    whole=_tilted,
    examples={
        "nl": Examples(
            match=(
                "Pesten is verboden. Roddelen is verboden. Discriminatie is verboden.",
                "Pesten komt vaak voor. Meld het direct. Wie pest, riskeert ontslag.",
            ),
            leave=(
                "Pesten is verboden. We luisteren naar elkaar.",
                "We laten elkaar uitpraten. We stellen elkaar vragen. We bedanken elkaar.",
            ),
        ),
        "en": Examples(
            match=(
                "Bullying is prohibited. Gossip is prohibited. Discrimination is prohibited.",
                "Bullying is common. Report it at once. Offenders will be expelled.",
            ),
            leave=(
                "Bullying is prohibited. We listen to each other.",
                "We let each other finish. We ask each other questions. We thank each other.",
            ),
        ),
    },
)
