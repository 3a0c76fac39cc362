"""What many more teams of Universiteit Zandmeer practise, in one line each."""

from dataclasses import dataclass

from handvat.cli.demo.agreed import STAY, UP, Agreed, Practised, Turn
from handvat.practice.rules.agreements import State
from handvat.practice.rules.stages import Stage


@dataclass(frozen=True, slots=True)
class Line:
    """A team, its behaviour in its own words, how long ago it began and how far it is."""

    team: str
    behaviour: str
    sentence: str
    ago: int
    stage: Stage


AWARE, PRACTISING, EVIDENT = Stage.AWARE, Stage.PRACTISING, Stage.SELF_EVIDENT
LINES = (
    Line("Quantumoptica", "b00", "Wij vragen eerst wie het anders ziet.", 120, PRACTISING),
    Line(
        "Zachte materie", "b04", "Wij stellen een vraag zodra iets onduidelijk is.", 200, EVIDENT
    ),
    Line("Netwerken en systemen", "b00", "Wij maken ruimte voor elke blik.", 90, PRACTISING),
    Line(
        "Datawetenschap", "b17", "Wij geven feedback met criterium en voorbeeld.", 75, PRACTISING
    ),
    Line("Formele methoden", "b03", "Wij delen een vergissing en wat die leerde.", 40, AWARE),
    Line("Waterbouw", "b49", "Wij sluiten af met: wat hielp?", 150, PRACTISING),
    Line("Duurzame constructies", "b31", "Wij openen met onze werkafspraak.", 60, PRACTISING),
    Line(
        "Arbeid en organisatie", "b44", "Wij zeggen wat we zagen en wat het deed.", 140, PRACTISING
    ),
    Line(
        "Klinische psychologie", "b12", "Wij vragen na een lastig moment wat helpt.", 210, EVIDENT
    ),
    Line("Leren van docenten", "b43", "Wij vragen na afloop: wat hielp?", 110, PRACTISING),
    Line("Didactiek", "b00", "Wij horen eerst drie stemmen.", 95, PRACTISING),
    Line("Stad en platteland", "b02", "Wij vatten samen voordat we reageren.", 50, AWARE),
    Line("Staatsrecht", "b09", "Wij geven iedereen het woord voor we besluiten.", 130, PRACTISING),
    Line("Arbeidsrecht", "b27", "Wij zeggen in welke rol we spreken.", 80, PRACTISING),
    Line("Lokale democratie", "b00", "Wij nodigen uit wie het anders ziet.", 65, PRACTISING),
    Line("Huisartsgeneeskunde", "b06", "Wij bedanken wie een fout vertelt.", 220, EVIDENT),
    Line("Medisch onderwijs", "b06", "Wij vragen eerst wat er gebeurde.", 100, PRACTISING),
    Line("Genetica", "b01", "Wij noemen wie het werk deed.", 115, PRACTISING),
    Line("Preventie", "b05", "Wij bedanken elkaar dezelfde dag.", 70, PRACTISING),
    Line("Studentenzaken", "b30", "Wij verwijzen warm door.", 160, PRACTISING),
    Line(
        "Personeel en organisatie",
        "b46",
        "Wij laten weten wat er gebeurt, ook zonder nieuws.",
        85,
        PRACTISING,
    ),
    Line(
        "Universiteitsbibliotheek",
        "b07",
        "Wij gebruiken de naam die iemand zelf kiest.",
        230,
        EVIDENT,
    ),
    Line("Deeltjes en detectoren", "b00", "Wij vragen rond voor elk besluit.", 88, PRACTISING),
    Line("Zorginnovatie", "b00", "Wij vragen door voordat we iets vinden.", 105, PRACTISING),
    Line("Roosters en zalen", "b00", "Wij horen ook wie later begon.", 72, PRACTISING),
    Line("Epidemiologie", "b06", "Wij zeggen eerst dank bij een fout.", 205, EVIDENT),
    Line("Celbiologie", "b06", "Wij zoeken samen de les van een vergissing.", 215, EVIDENT),
    Line("Internationaal kantoor", "b06", "Wij vragen wat er gebeurde.", 225, EVIDENT),
    Line("Interne geneeskunde", "b06", "Wij beginnen met dank en een vraag.", 240, EVIDENT),
    Line("Openbaar bestuur", "b06", "Wij delen de les, zonder naam.", 235, EVIDENT),
    Line("Plant en bodem", "b01", "Wij noemen van wie een idee komt.", 99, PRACTISING),
    Line("Europees recht", "b01", "Wij noemen wie het stuk schreef.", 84, PRACTISING),
    Line("Toetsing en evaluatie", "b01", "Wij noemen wie de vraag bedacht.", 92, PRACTISING),
    Line("Informatievoorziening", "b01", "Wij noemen wie de storing oploste.", 78, PRACTISING),
    Line("Neurowetenschap", "b01", "Wij noemen wie de meting deed.", 108, PRACTISING),
)


def agreed(line: Line) -> Agreed:
    """Return the history behind a line."""
    begun = line.ago - 15  # a day after the team adopted it
    if line.stage is AWARE:
        steps: tuple[Practised, ...] = (Practised(1, 14, look_back_in=10),)
        return Agreed(line.behaviour, line.sentence, line.ago, steps=steps, look_back_in=10)
    first = Practised(1, begun, begun - 21, UP)
    turns: tuple[Turn, ...] = (Turn(begun - 22, PRACTISING),)
    if line.stage is EVIDENT:
        second = Practised(2, begun - 24, begun - 48, UP)
        told = "Het gaat vanzelf. Dat hebben we samen gevierd."
        turns = (*turns, Turn(begun - 130, State.CELEBRATED, told))
        return Agreed(line.behaviour, line.sentence, line.ago, steps=(first, second), turns=turns)
    second = Practised(2, begun - 22, look_back_in=12)
    if begun > 50:  # long enough ago to have stayed on a step once
        second = Practised(2, begun - 23, begun - 46, STAY)
    now = (Practised(2, 9, look_back_in=12),) if second.ended is not None else ()
    return Agreed(
        line.behaviour,
        line.sentence,
        line.ago,
        steps=(first, second, *now),
        turns=turns,
        look_back_in=12,
    )
