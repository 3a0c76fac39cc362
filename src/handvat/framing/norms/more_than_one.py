"""N402: more than one behaviour at once."""

import re

from handvat.content.text import Text
from handvat.framing.finding import words
from handvat.framing.question import Finder, Question
from handvat.framing.shapes import Examples, Span

MOST_WORDS = 25
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\u2018[^\u2019]*\u2019")


def _several(joins: str, *, most: int) -> Finder:
    find = words(joins)

    def finds(text: str) -> list[Span]:
        bare = _QUOTED.sub(lambda quote: "x" * len(quote[0]), text)
        joined = list(find(bare))
        if len(joined) >= most:
            return [joined[-1]]
        end = len(text.rstrip())
        over = list(re.finditer(r"\S+", text))[MOST_WORDS:]
        return [(over[0].start(), end)] if over else []

    return finds


QUESTION = Question(
    id="N402",
    key="more-than-one",
    name=Text("lang, of meer dan één gedrag", "long, or more than one behaviour"),
    why=Text(
        "Dit zijn meer dingen tegelijk. Eén gedrag onthoud en oefen je makkelijker.",
        "These are several things at once. One behaviour is easier to keep in mind and practise.",
    ),
    offer=Text(
        "Welk deel helpt het meest? Begin daarmee. De rest kan een volgende stap zijn.",
        "Which part helps most? Begin with that. The rest may be a next step.",
    ),
    find={
        "nl": _several(r"en\s+(?:ook\s+)?\w+en | daarnaast | bovendien", most=2),
        "en": _several(
            r"and\s+(?:also\s+)?(?:ask|listen|thank|name|say|tell|write|send|discuss|look|share"
            r"|give|make|explain|invite|begin|start|close|plan|call|help|check|keep|let)"
            r" | moreover | besides",
            most=2,
        ),
    },
    source="The approach: shaping, small steps to improvement.",
    examples={
        "nl": Examples(
            match=(
                "Wij luisteren en vragen door en bedanken elkaar.",
                (
                    "Wij beginnen elk overleg op de afgesproken tijd met een rondje waarin"
                    " iedereen vertelt hoe het gaat, waarna we de agenda samen langslopen om te"
                    " kijken wat vandaag het belangrijkste is."
                ),
            ),
            leave=(
                "Wij luisteren en vragen door.",
                "Ik laat de ander uitpraten en vat samen wat ik hoorde.",
            ),
        ),
        "en": Examples(
            match=(
                "We listen and ask on and thank each other.",
                "We ask on and thank each other and share what we know.",
            ),
            leave=("We listen and ask on.", "I let the other finish."),
        ),
    },
)
