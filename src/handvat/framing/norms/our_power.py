"""N401: asking something of others that is not in our own power."""

from handvat.content.text import Text
from handvat.framing.finding import words
from handvat.framing.question import Question
from handvat.framing.shapes import Examples

QUESTION = Question(
    id="N401",
    key="not-in-our-power",
    name=Text("iets wat anderen moeten doen", "something that others must do"),
    why=Text(
        "Dit vraagt iets van anderen. Oefenen kun je alleen wat je zelf doet.",
        "This asks something of others. One can only practise what one does oneself.",
    ),
    offer=Text(
        "Wat kunnen jullie zelf doen, morgen al? Wat anderen moeten doen, kan een signaal zijn.",
        "What can you do yourselves, tomorrow? What others have to do can go as a signal.",
    ),
    find={
        "nl": words(
            r"(?:zij|ze|anderen|men|het\s+bestuur|de\s+directie|hr|de\s+leiding"
            r"|de\s+leidinggevende(?:n)?|de\s+faculteit|studenten|collega[\u2019']?s)"
            r"\s+(?:moeten|moet|dienen|dient|horen|hoort|zouden\s+moeten|zou\s+moeten)"
        ),
        "en": words(
            r"(?:they|others|people|the\s+board|management|hr|managers|the\s+faculty|students"
            r"|colleagues)\s+(?:must|should|have\s+to|has\s+to|need\s+to|needs\s+to|ought\s+to)"
        ),
    },
    source="The approach: collective ownership.",
    examples={
        "nl": Examples(
            match=("Zij moeten beter luisteren.", "Het bestuur moet dit oplossen."),
            leave=("Wij vragen het bestuur om uitleg.", "We luisteren tot de ander klaar is."),
        ),
        "en": Examples(
            match=("They should listen better.", "Management must solve this."),
            leave=("We ask the board to explain.", "We listen until the other has finished."),
        ),
    },
)
