"""F101: a norm that says what must not happen."""

from handvat.content.text import Text
from handvat.framing.contexts import CONTRAST, HELP_ROUTE, NEGATED_FEAR, QUOTE, REASSURANCE
from handvat.framing.finding import words
from handvat.framing.shapes import NORMS, Examples, Level, Rule

RULE = Rule(
    id="F101",
    key="prohibition-or-negation",
    level=Level.SUGGESTION,
    kinds=NORMS,
    name=Text("verbod of ontkenning", "prohibition or negation"),
    why=Text(
        "Dit zegt wat niet mag. Wat je dan wel ziet, blijft open.",
        "This says what must not happen. What one would see instead is left open.",
    ),
    offer=Text(
        "Wat doen jullie wél? Schrijf op wat een bezoeker dan ziet of hoort."
        " Een grens mag blijven staan, naast wat jullie willen.",
        "What do you do instead? Write down what a visitor would see or hear."
        " A boundary may stay, beside what you want.",
    ),
    find={
        "nl": words(r"niet | geen | nooit | niemand | niets | verboden | zonder\s+te"),
        "en": words(
            r"not | no | never | nobody | no\s+one | nothing | don[\u2019']t | doesn[\u2019']t"
            r" | mustn[\u2019']t | won[\u2019']t | cannot | can[\u2019']t | prohibited | forbidden"
        ),
    },
    unless=frozenset({CONTRAST, HELP_ROUTE, NEGATED_FEAR, QUOTE, REASSURANCE}),
    source="Higgins 1997; Wang, Hagger & Chatzisarantis 2020. Clear disapproval may also work:"
    " Cialdini et al. 2006.",
    examples={
        "nl": Examples(
            match=(
                "Wij onderbreken elkaar niet.",
                "Het is verboden om tijdens overleg te mailen.",
                "We maken geen kwetsende grappen.",
            ),
            leave=(
                "Wij laten elkaar uitpraten.",
                "We vertellen over een fout zonder angst voor de gevolgen.",
                "Niemand is bang om een fout te noemen.",
                "Ik zeg “dat mag niet” en leg uit waarom.",
                "Geen vraag is te klein.",
                "Ik zeg het als ik iets niet begrijp.",
                "We praten niet over personen maar over gedrag.",
                "Wil je dit niet alleen dragen? Je kunt terecht bij de vertrouwenspersoon.",
            ),
        ),
        "en": Examples(
            match=(
                "We do not interrupt each other.",
                "Phones are prohibited in meetings.",
                "Never raise your voice.",
            ),
            leave=(
                "We let each other finish.",
                "We name mistakes without fear of what follows.",
                "I say so when I do not understand.",
                "No question is too small.",
                "We look at ideas, not at people but at what was said.",
                "If you would rather not wait, a confidential adviser can help.",
            ),
        ),
    },
)
