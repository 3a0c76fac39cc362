"""Every remark that the loader makes about a content file, in Dutch and English."""

from handvat.content.refused import Remark
from handvat.content.shapes import Text

OWN_ID = Text("Geef deze een eigen id.", "Give this one an id of its own.")
KEEP_ONE = Text("Houd er één over.", "Keep one of them.")
DID_YOU_MEAN = Text("Bedoel je “{meant}”?", "Did you mean “{meant}”?")

# YAML, and files
BROKEN_YAML = Remark(
    Text(
        "Dit is geen YAML. De lezer zegt, in het Engels: {problem}.",
        "This is not YAML: {problem}.",
    ),
    Text(
        "Kijk naar aanhalingstekens, dubbele punten en inspringen, hier en een regel hoger.",
        "Look at the quotes, colons and indents on this line and the one above.",
    ),
)
NO_YAML = Remark(
    Text("Dit is geen YAML.", "This is not YAML."),
    Text("Bewaar het als gewone tekst in UTF-8.", "Save it as plain text in UTF-8."),
)
TOO_LONG = Remark(
    Text(
        "Dit is veel langer dan een vragenlijst kan zijn.",
        "This is far longer than any instrument.",
    ),
    Text("Blijf onder {most} tekens.", "Keep it under {most} signs."),
)
TOO_DEEP = Remark(
    Text("Dit is te diep genest.", "This is nested too deeply."),
    Text(
        "Kijk naar de haakjes en het inspringen op deze regel.",
        "Look at the brackets and indents on this line.",
    ),
)
GONE = Remark(
    Text("Dit bestand is er niet.", "This file is not there."),
    Text("Zet het terug.", "Put it back."),
)
NOT_UTF8 = Remark(
    Text("Dit bestand is niet in UTF-8.", "This file is not in UTF-8."),
    Text("Bewaar het opnieuw als UTF-8.", "Save it again as UTF-8."),
)

# Fields
NO_FIELDS = Remark(
    Text(
        "Hier horen velden te staan, zoals “id: …”.", "Here fields are expected, such as “id: …”."
    ),
    Text("Schrijf velden met elk een naam.", "Write fields with a name each."),
)
LIST_AS_NAME = Remark(
    Text("Een veld heeft een lijst als naam.", "A field has a list for a name."),
    Text("Geef het één woord.", "Give it one word."),
)
TWICE = Remark(
    Text("Het veld “{name}” staat er twee keer.", "The field “{name}” is there twice."), KEEP_ONE
)
MISSING = Remark(
    Text("Het veld “{name}” ontbreekt.", "The field “{name}” is missing."),
    Text("Voeg “{name}: …” toe.", "Add “{name}: …”."),
)
_UNKNOWN = Text("Het veld “{name}” is hier onbekend.", "The field “{name}” is unknown here.")
UNKNOWN = Remark(
    _UNKNOWN,
    Text("Haal het weg, of verbeter de naam.", "Take it out, or correct its name."),
)
UNKNOWN_BUT_LIKE = Remark(_UNKNOWN, DID_YOU_MEAN)
NO_TEXT = Remark(
    Text("Het veld “{name}” heeft geen tekst.", "The field “{name}” has no text."),
    Text("Schrijf één tekst.", "Write one text."),
)
NOT_WHOLE = Remark(
    Text(
        "“{name}: {word}” is geen heel getal van 1 of hoger.",
        "“{name}: {word}” is not a whole number of 1 or more.",
    ),
    Text("Schrijf een getal zoals 1.", "Write a number such as 1."),
)
NEITHER = Remark(
    Text("“{name}: {word}” is geen true of false.", "“{name}: {word}” is neither true nor false."),
    Text("Schrijf true of false.", "Write true or false."),
)
TEXT_MISSING = Remark(
    Text("De tekst “{name}” ontbreekt.", "The text “{name}” is missing."),
    Text(
        "Voeg “{name}: …” toe, dan kan iedereen het lezen.",
        "Add “{name}: …”, so that everyone can read it.",
    ),
)
NO_WORDS = Remark(
    Text("“{name}” is een lijst met woorden.", "“{name}” is a list of words."),
    Text("Schrijf gewone woorden.", "Write plain words."),
)
NO_LIST = Remark(
    Text("Het veld “{name}” is geen lijst.", "The field “{name}” is not a list."),
    Text(
        "Begin elke regel ervan met “- ”, of schrijf [een, twee].",
        "Begin each entry with “- ”, or write [one, two].",
    ),
)
LISTED_TWICE = Remark(
    Text("“{word}” staat twee keer in “{name}”.", "“{word}” is listed twice in “{name}”."),
    KEEP_ONE,
)
_NO_SUCH = Text(
    "“{name}” noemt “{word}”, en dat bestaat niet.",
    "“{name}” names “{word}”, which does not exist.",
)
NO_SUCH = Remark(_NO_SUCH, Text("Kies uit: {known}.", "Choose from: {known}."))
NO_SUCH_BUT_LIKE = Remark(_NO_SUCH, DID_YOU_MEAN)
USED_BEFORE = Remark(
    Text(
        "De id “{name}” is al gebruikt, op regel {line_before}.",
        "The id “{name}” was used before, on line {line_before}.",
    ),
    Text(
        "Geef deze een eigen id. Een id wordt nooit opnieuw gebruikt.",
        "Give this one an id of its own; ids are never used again.",
    ),
)

# Versions
NO_LOCK_LINE = Remark(
    Text("Dit is geen naam, versie en merk.", "This is no name, version and mark."),
    Text("Zet de regel terug.", "Put the line back."),
)
OLDER = Remark(
    Text(
        "Versie {version} van {name} is ouder dan versie {newest}.",
        "Version {version} of {name} is older than version {newest}.",
    ),
    Text("Schrijf “version: {newest}” of hoger.", "Write “version: {newest}” or higher."),
)
OTHER_TEXT = Remark(
    Text(
        "Versie {version} van {name} is uitgegeven met een andere tekst.",
        "Version {version} of {name} was given out with another text.",
    ),
    Text(
        "Zet de oude tekst terug, of schrijf “version: {next}”.",
        "Put the old text back, or write “version: {next}”.",
    ),
)

# The approach
OTHER_CELL = Remark(
    Text(
        "Het handvat “{id}” ligt niet in het vak “{cell}”.",
        "The handhold “{id}” does not lie in the cell “{cell}”.",
    ),
    Text(
        "Noem het “{cell}-1” of “{cell}-2”, of verbeter de pijler en het niveau.",
        "Call it “{cell}-1” or “{cell}-2”, or correct its pillar and level.",
    ),
)
NOT_EACH_ONCE = Remark(
    Text("“{name}” noemt niet elk één keer.", "“{name}” does not name each once."),
    Text("Noem: {wanted}.", "Name: {wanted}."),
)
NOT_18 = Remark(
    Text(
        "Er zijn {number} handvatten. De matrix heeft er 18.",
        "There are {number} handholds; the matrix has 18.",
    ),
    Text("Geef elk vak er twee.", "Give every cell two."),
)
NO_LADDER = Remark(
    Text("Het gedrag “{key}” heeft geen kleine stappen.", "The behaviour “{key}” has no ladder."),
    Text("Voeg één kleine stap toe om mee te beginnen.", "Add one small step to begin with."),
)

# What is asked
WRONG_LABELS = Remark(
    Text(
        "De schaal heeft {points} punten, en “{name}” heeft een ander aantal woorden.",
        "The scale has {points} points, and “{name}” has other than {points} labels.",
    ),
    Text(
        "Schrijf één woord bij elk punt, van laag naar hoog.",
        "Write one label for each point, low to high.",
    ),
)
WRONG_FAVOURABLE = Remark(
    Text(
        "“favourable_from: {from_}” past niet bij {points} punten.",
        "“favourable_from: {from_}” does not fit {points} points.",
    ),
    Text(
        "Neem minstens 2 punten, en noem er een van.",
        "Take 2 points or more, and name one of them.",
    ),
)
NO_DEFAULT = Remark(
    Text("Het woord “{name}” heeft geen “default”.", "The word “{name}” has no default."),
    Text("Voeg “default: …” toe in nl en en.", "Add “default: …” in nl and en."),
)
ONE_LANGUAGE = Remark(
    Text("“{word}” ontbreekt in “{language}”.", "“{word}” is missing in “{language}”."),
    Text("Voeg het toe, dan kan iedereen het lezen.", "Add it, so that everyone can read it."),
)
NO_ITEMS = Remark(
    Text("Er zijn geen vragen.", "There are no items."), Text("Voeg er een toe.", "Add one.")
)
OPEN_QUESTION = Remark(
    Text(
        "Een meetronde stelt geen open vragen: op elke vraag past een punt van de schaal.",
        "A wave asks no open questions: every item is answered on the scale.",
    ),
    Text("Haal “{name}” weg.", "Take “{name}” out."),
)
NO_ID = Remark(
    Text("“{word}” kan geen id zijn.", "“{word}” cannot be an id."),
    Text(
        "Gebruik kleine letters, cijfers, “-”, “_” en “.”, hooguit 63.",
        "Use small letters, digits, “-”, “_” and “.”, at most 63.",
    ),
)
UNKNOWN_MARK = Remark(
    Text("Het woord “{mark}” is onbekend.", "The word “{mark}” is unknown."),
    Text("Gebruik {known}.", "Use {known}."),
)
ID_TAKEN = Remark(
    Text("De id “{id}” is van een andere vragenlijst.", "The id “{id}” is another instrument's."),
    OWN_ID,
)
ID_SHIPS = Remark(
    Text(
        "De id “{id}” is van een vragenlijst die bij Handvat hoort.",
        "The id “{id}” is that of an instrument that ships.",
    ),
    OWN_ID,
)
ITEM_SHIPS = Remark(
    Text(
        "Een vragenlijst van Handvat vraagt “{key}” in andere woorden.",
        "The item “{key}” is asked in other words by an instrument that ships.",
    ),
    Text(
        "Geef deze vraag een andere id, of dezelfde woorden.",
        "Give this item another id, or the same words.",
    ),
)
