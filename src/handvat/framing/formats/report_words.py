"""What a report says in its own words, Dutch and English."""

from handvat.content.text import Text

TITLE = Text("Hoe deze teksten spreken", "How these texts speak")
LEAD = Text(
    "Dit is advies. Wat je zegt over sociale veiligheid, stuurt waar mensen op letten."
    " Een grens mag blijven staan, naast wat je graag ziet.",
    "This is advice. What you say about social safety steers what people look at."
    " A boundary may stay, beside what you would like to see.",
)
WHOLE = Text(
    "{texts} teksten, {sentences} zinnen. Over wat je graag ziet: {learning}."
    " Over wat misgaat: {risk}. Gewone informatie: {neutral}.",
    "{texts} texts, {sentences} sentences. About what you would like to see: {learning}."
    " About what goes wrong: {risk}. Plain information: {neutral}.",
)
GOOD = Text("Dit werkt al", "This works already")
NO_GOOD = Text(
    "Nog geen zin die gewenst gedrag laat zien. Begin met één: wat ziet een bezoeker jullie doen?",
    "No sentence yet that shows desired behaviour. Begin with one: what would a visitor see?",
)
REWRITE = Text("Deze zinnen herschrijf je het eerst", "Rewrite these sentences first")
NO_REWRITE = Text("Geen zin vraagt om nog eens te kijken.", "No sentence asks for another look.")
INSTEAD = Text("Zo kan het ook", "One might also say")
SOURCE = Text("Bron", "Source")
TEXTS = Text("De balans van elke tekst", "The balance of each text")
TEXT = Text("Tekst", "Text")
SENTENCES = Text("Zinnen", "Sentences")
FRAMES = {
    "learning": Text("Wat je graag ziet", "What you would like"),
    "risk": Text("Wat misgaat", "What goes wrong"),
    "neutral": Text("Informatie", "Information"),
}
BALANCE = Text("Balans", "Balance")
PAIRS = Text(
    "De vijf paren: hoe vaak elke kant klinkt",
    "The five pairs: how often each side is heard",
)
PAIR, LEFT, RIGHT = Text("Paar", "Pair"), Text("Eerste kant", "First"), Text("Tweede", "Second")
MARKED = Text("De tekst met aantekeningen", "The text with notes")
MARKS = Text(
    "Een golflijn en een nummer: hier kan het beter. Een dubbele lijn met ✓: dit werkt al.",
    "A wavy line and a number: this may be better. A double line with ✓: this works already.",
)
UNREAD = Text("Niet gelezen", "Not read")
TURNED = Text(
    "Zo gelezen door het taalmodel, wat de woorden alleen ook zeggen",
    "So read by the language model, whatever the words alone say",
)
LINE, PAGE = Text("regel", "line"), Text("bladzijde", "page")
END = Text(
    "Gemaakt op deze computer; er ging geen tekst naar buiten. Het bewijs is gemengd: duidelijke"
    " afkeuring kan helpen. Vooral zinnen over hoe vaak iets voorkomt, werken averechts.",
    "Made on this computer; no text left it. The evidence is mixed: clear disapproval may help."
    " It is mostly sentences about how common something is that backfire.",
)
