"""D304: wrong conduct is mentioned and no help route follows."""

from collections.abc import Iterable

from handvat.content.text import Text
from handvat.framing.around import MENTION, SUPPORT
from handvat.framing.read import Read
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight

FEWEST = 3  # sentences; a shorter text may be part of a page that has the route


def _without(read: tuple[Read, ...]) -> Iterable[Read]:
    if len(read) < FEWEST or any(SUPPORT in one.around for one in read):
        return
    first = next((one for one in read if MENTION in one.around), None)
    if first:
        yield first


RULE = Rule(
    id="D304",
    key="support-route-missing",
    kind=Weight.GUIDANCE,
    level=Level.WARNING,
    name=Text("hulproute ontbreekt", "support route missing"),
    detects=Text(
        "Een tekst die ongewenst gedrag noemt en niet zegt waar hulp is.",
        "A text that mentions wrong conduct and does not say where help is.",
    ),
    message=Text(
        "De tekst noemt ongewenst gedrag. Zeg ook bij wie iemand terecht kan, met naam of knop.",
        "The text mentions wrong conduct. Say as well where one can turn, with a name or a link.",
    ),
    why=Text(
        "Wie zich herkent in de tekst, zoekt een plek om te praten.",
        "Who recognises oneself in the text looks for a place to talk.",
    ),
    source="The approach: the safety net is part of learning.",
    patterns={},
    whole=_without,
    examples={
        "nl": Examples(
            match=(
                "Deze pagina gaat over pesten. Pesten raakt mensen. De pagina is van mei.",
                "Discriminatie is verboden. Dit beleid is van 2024. Het geldt voor iedereen.",
            ),
            leave=(
                (
                    "Deze pagina gaat over pesten. Je kunt terecht bij de vertrouwenspersoon."
                    " De pagina is van mei."
                ),
                "We luisteren naar elkaar. We stellen vragen. We bedanken elkaar.",
            ),
        ),
        "en": Examples(
            match=(
                "This page is about bullying. Bullying hurts people. The page is from May.",
                "Discrimination is prohibited. This policy is from 2024. It holds for everyone.",
            ),
            leave=(
                (
                    "This page is about bullying. You can contact a confidential adviser."
                    " The page is from May."
                ),
                "We listen to each other. We ask questions. We thank each other.",
            ),
        ),
    },
)
