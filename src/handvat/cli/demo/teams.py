"""What four teams and the board agreed in a year, each in its own way."""

from collections.abc import Mapping

from handvat.cli.demo.agreed import DOWN, STAY, UP, Agreed, Practised, Turn
from handvat.cli.demo.tree import UNIVERSITY
from handvat.practice.models import AgreementKind
from handvat.practice.rules.agreements import State
from handvat.practice.rules.stages import Stage

OF_TEAMS: Mapping[str, tuple[Agreed, ...]] = {
    "Mens en computer": (
        Agreed(
            "b03",
            "Wij vertellen elke maand wat we anders hadden willen doen.",
            340,
            "we de maand afsluiten",
            "vertelt één van ons over een eigen vergissing en wat die leerde",
            sees="Bij het testen van prototypes zeggen we het meteen als iets misgaat.",
            makes_possible="Niemand hoeft zich te verdedigen. We vragen eerst: wat gebeurde er?",
            steps=(
                Practised(1, 320, 296, UP),
                Practised(2, 290, 264, STAY),
                Practised(2, 260, 236, UP),
                Practised(3, 228, 204, UP),
            ),
            turns=(
                Turn(290, Stage.PRACTISING, "Het voelt nog onwennig, maar het gebeurt."),
                Turn(
                    110,
                    State.CELEBRATED,
                    "We hoeven elkaar er niet meer aan te herinneren. Er was taart.",
                ),
            ),
        ),
        Agreed(
            "b00",
            "Wij vragen rond voordat we besluiten: hoe zie jij dit?",
            235,
            "we in het overleg een besluit nemen",
            "vragen we eerst twee mensen hoe zij het zien",
            sees="In de projectoverleggen vragen we nieuwe collega's al om hun blik.",
            makes_possible="Die overleggen zijn klein, en er is tijd voor een rondje.",
            steps=(
                Practised(1, 212, 190, UP, helps="Een kaartje op tafel met de vraag erop."),
                Practised(2, 186, 160, STAY),
                Practised(2, 156, 132, UP),
                Practised(3, 122, 98, DOWN),
                Practised(2, 94, 68, UP),
                Practised(3, 12, look_back_in=9),
            ),
            turns=(Turn(188, Stage.PRACTISING, "We merken dat we het vaker uit onszelf doen."),),
            look_back_in=9,
        ),
        Agreed(
            "b53",
            "Wij beginnen elk overleg met de stand van de vorige actie.",
            160,
            "we een overleg beginnen",
            "noemen we één actie: klaar, loopt of stopt",
            turns=(
                Turn(
                    104,
                    State.PARKED,
                    "Het werd een lijstje afvinken. We pakken het weer op na de verhuizing.",
                ),
            ),
        ),
        Agreed(
            "b02",
            "Wij laten elkaar uitpraten en vatten samen voordat we reageren.",
            12,
            "we het niet met elkaar eens zijn",
            "vatten we eerst samen wat de ander zei",
            upto=State.TALKED,
            kind=AgreementKind.CONVERSATION,
        ),
        Agreed(
            "b49",
            "Wij sluiten het overleg af met de vraag: wat hielp?",
            3,
            "het overleg bijna klaar is",
            "zegt ieder in één zin wat hielp",
            upto=State.PROPOSED,
        ),
    ),
    "Ecologie van het wad": (
        Agreed(
            "b01",
            "Wij noemen wie het idee had, ook als die er niet bij is.",
            310,
            "we over een idee of resultaat vertellen",
            "noemen we wie het inbracht",
            sees="Op de boot zeggen we wie welk meetpunt bedacht.",
            makes_possible="We zijn samen onderweg en er is tijd om het te vertellen.",
            steps=(
                Practised(1, 294, 270, UP),
                Practised(2, 264, 240, UP),
                Practised(3, 234, 208, STAY),
                Practised(3, 204, 178, UP),
                Practised(4, 168, 142, UP),
            ),
            turns=(
                Turn(262, Stage.PRACTISING, "Het lukt in het weekoverleg, nog niet in mails."),
                Turn(
                    46,
                    State.CELEBRATED,
                    "Een gast merkte op dat iedereen hier namen noemt. Het gaat vanzelf.",
                ),
            ),
        ),
        Agreed(
            "b10",
            "Wij vragen wat er tegen ons plan pleit, en bedanken wie het zegt.",
            52,
            "we een meetplan vaststellen",
            "vragen we eerst om één bezwaar",
            steps=(Practised(1, 30, 8, UP), Practised(2, 6, look_back_in=17)),
            turns=(Turn(8, Stage.PRACTISING),),
            look_back_in=17,
        ),
    ),
    "Studieadvies": (
        Agreed(
            "b06",
            "Wij reageren op een fout eerst met dank en een vraag.",
            330,
            "iemand een fout vertelt",
            "zeggen we eerst: dank dat je dit vertelt",
            sees="Aan de balie vangen we elkaar op als een gesprek zwaar was.",
            makes_possible="We zitten naast elkaar en zien het als iemand even pauze nodig heeft.",
            steps=(
                Practised(1, 314, 290, UP),
                Practised(2, 284, 260, UP),
                Practised(3, 250, 226, UP),
                Practised(2, 36, 14, STAY, helps="Nieuwe collega's lopen een dag mee."),
                Practised(2, 12, look_back_in=13),
            ),
            turns=(
                Turn(288, Stage.PRACTISING),
                Turn(170, State.CELEBRATED, "Bij de evaluatie noemde iedereen een voorbeeld."),
                Turn(
                    40,
                    Stage.PRACTISING,
                    "Na de zomer kwamen er zes nieuwe collega's. We oefenen het weer samen,"
                    " en dat is fijn: zij stellen goede vragen.",
                ),
            ),
            look_back_in=13,
        ),
    ),
    "Onderzoeksmethoden": (
        Agreed(
            "b17",
            "Wij geven feedback met een criterium en een voorbeeld.",
            325,
            "we elkaars stukken lezen",
            "noemen we het criterium en één voorbeeld",
            steps=(
                Practised(1, 306, 282, STAY),
                Practised(1, 278, 254, UP),
                Practised(2, 240, 214, STAY),
            ),
            turns=(
                Turn(252, Stage.PRACTISING, "Het lukt bij stukken van elkaar."),
                Turn(
                    118,
                    State.PARKED,
                    "De helft van ons zat in het veld. We beginnen weer met iets kleiners.",
                ),
            ),
        ),
        Agreed(
            "b00",
            "Wij vragen in elk overleg wie het anders ziet.",
            34,
            "we een analyse bespreken",
            "vragen we wie het anders ziet",
            steps=(Practised(1, 12, look_back_in=11),),
            look_back_in=11,
        ),
    ),
    UNIVERSITY: (
        Agreed(
            "b03",
            "Wij openen elke bestuursvergadering met iets dat we zelf anders hadden willen doen.",
            190,
            "de bestuursvergadering begint",
            "vertelt één van ons over een eigen vergissing en wat die leerde",
            sees="In de gesprekken met de raad zeggen we het al als iets beter kon.",
            makes_possible="Het begint bij de voorzitter, en het duurt vijf minuten.",
            steps=(
                Practised(1, 168, 144, UP),
                Practised(2, 140, 116, UP),
                Practised(3, 100, 76, STAY),
                Practised(3, 20, look_back_in=6),
            ),
            turns=(
                Turn(142, Stage.PRACTISING, "Het is nog spannend. Juist daarom gaan we door."),
            ),
            look_back_in=6,
        ),
    ),
}
