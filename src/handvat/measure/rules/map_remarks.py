"""Every remark that is made about the mapping of a survey, in Dutch and English."""

from handvat.content.refused import Remark
from handvat.content.shapes import Text

_UNREADABLE = Text("“{name}: {word}” is niet te lezen.", "“{name}: {word}” cannot be read.")
NO_DAY = Remark(_UNREADABLE, Text("Schrijf een dag als 2025-05-31.", "Write a day as 2025-05-31."))
NO_NUMBER = Remark(_UNREADABLE, Text("Schrijf een heel getal.", "Write a whole number."))
WRONG_THRESHOLD = Remark(
    Text(
        "“{name}: {word}” kan niet de drempel zijn.", "“{name}: {word}” cannot be the threshold."
    ),
    Text("Kies van 5 tot en met 20.", "Choose from 5 to 20."),
)
CLOSED_FIRST = Remark(
    Text("Het onderzoek sloot voordat het openging.", "The survey closed before it opened."),
    Text("Kijk beide dagen na.", "Look at both days."),
)
LONG_TITLE = Remark(
    Text("De titel is langer dan {most} tekens.", "The title is longer than {most} characters."),
    Text("Maak de titel korter.", "Shorten it."),
)
NAME_IN_USE = Remark(
    Text(
        "De naam van vraag “{column}” is al in gebruik. Hoofdletters maken geen verschil.",
        "The item “{column}” bears a name that is in use; capitals make no difference.",
    ),
    Text(
        "Geef de kolom een andere naam, in het bestand en hier.",
        "Give the column another name, in the file and here.",
    ),
)
NO_MEANING = Remark(
    Text(
        "De vraag “{column}” heeft geen handvat en geen tekst.",
        "The item “{column}” has neither a handhold nor a text.",
    ),
    Text(
        "Schrijf {{handhold: cul-org-1}}, of {{nl: “…”, en: “…”}}.",
        "Write {{handhold: cul-org-1}}, or {{nl: “…”, en: “…”}}.",
    ),
)
NO_COLUMNS = Remark(
    Text("Er zijn geen vragen.", "There are no items."),
    Text("Noem minstens één kolom.", "Name at least one column."),
)
NO_SUCH_ITEM = Remark(
    Text(
        "“reverse” noemt “{column}”, en dat is geen vraag.",
        "“reverse” names “{column}”, which is not an item.",
    ),
    Text("Verbeter de naam, of haal hem weg.", "Correct its name, or take it out."),
)
WRONG_SCALE = Remark(
    Text("De schaal loopt van {low} tot {high}.", "The scale runs from {low} to {high}."),
    Text(
        "Schrijf een min die lager is dan max, beide van {lowest} tot en met {highest}.",
        "Write min lower than max, both from {lowest} to {highest}.",
    ),
)
WRONG_FAVOURABLE = Remark(
    Text(
        "“favourable_from: {point}” is geen punt boven het laagste.",
        "“favourable_from: {point}” is not a point above the lowest.",
    ),
    Text(
        "Laat het weg, of kies een punt van de schaal.",
        "Leave it out, or choose a point of the scale.",
    ),
)
UNKNOWN_QUESTION = Remark(
    Text(
        "De achtergrondvraag “{name}” is onbekend.", "The background question “{name}” is unknown."
    ),
    Text("Kies uit: {known}.", "Choose from: {known}."),
)
