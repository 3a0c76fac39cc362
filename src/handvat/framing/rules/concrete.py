"""P201: wanted behaviour that one can see or hear."""

from handvat.content.text import Text
from handvat.framing.phrases.deeds import DEEDS
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, LACKING, NOTION

RULE = Rule(
    id="P201",
    key="desired-behaviour-concrete",
    kind=Weight.STRENGTH,
    level=Level.INFO,
    name=Text("concreet gewenst gedrag", "concrete desired behaviour"),
    detects=Text(
        "Iemand die iets doet dat je kunt zien of horen.",
        "Somebody who does what one can see or hear.",
    ),
    message=Text(
        "Dit kun je zien of horen. Zo weet een lezer wat te doen.",
        "This can be seen or heard. A reader knows what to do.",
    ),
    why=Text(
        "Wat je voor je ziet, kun je nadoen.",
        "What one can picture, one can do as well.",
    ),
    source="The approach: make desired behaviour visible and concrete; Bandura.",
    patterns={
        "nl": (
            *DEEDS["nl"],
            (
                "(beginnen|begint|openen|sluiten|starten) .{0,5} met .{0,2} (rondje|"
                "check-in|terugblik)"
            ),
            "@we .{0,3} =laten",
            (
                "^ (praat|spreek|vraag|loop|luister|reageer|antwoord|schrijf|klop|wacht|zeg|"
                "blijf|fluister|beweeg) .{0,3} (rustig|kalm|zacht|zachtjes|eerst|kort|duidelijk|"
                "geduldig|aandachtig|direct|langzaam|hardop) !! @mis/@misadj/@helper/@inc/"
                "@reportv/@office/@doc/niet"
            ),
            "(geven|geeft) .{0,3} (eerst|als eerste) .{0,2} woord",
            (
                "(@leader|@people|zij|hij|ze|reviewers|voorzitter|eindredacteur|mentoren|"
                "ouders) .{0,3} (vragen|vraagt|beginnen|begint|belt|bellen|schrijft|"
                "schrijven|leest|lezen|antwoordt|groet|groeten|laat|luistert|luisteren|"
                "vertelt|noemt|noemen|nodigt|stelt|stellen|legt|sturen|stuurt) .{1,12} !! "
                "@mis/@misadj/@sanc/@inc/@oblig/@helper/@fear/@office"
            ),
            (
                "^ (haal|lees|schrijf|loop|zet|wacht|leg|kijk|bel|stuur|pak|schuif|maak|"
                "check|kom|controleer) (?! (je|jij|u) (iets|iemand|dit|dat|het|er|niet|wel)) "
                ".{1,12} !! @mis/@misadj/@inc/@oblig/@helper/@sanc/"
                "niet/geen/meer/hieronder/@doc/@office"
            ),
            "maatje/buddy",
            "@we/@i .{0,3} @seen !! @if/@office",
            "(laat|laten) .{0,6} (achter|zoals) .{0,4} (wij|we|je|ze) !! @mis",
            (
                "@we/@i/@they/@leader/@all/@people .{0,4} @obs .{0,4} feedback/elkaar/"
                "samen/ruimte/vragen/beurt/iedereen/ander/interesse/elkaars/terug/rondje "
                "!! @office"
            ),
            (
                "^ @start !@you/@we/@they/ik/hoe/of/dat && @obs/hulp/vragen/feedback/"
                "ander/naar/interesse/ruimte/elkaar/@talk !! @mis/@misadj/@you/@office"
            ),
            (
                "^ @obs .{0,6} elkaar/ander/anderen/persoon/collega/naam/feedback/vraag/"
                "vragen !! @thank/@inc/maar/gevraagd/kun/mening/je/u/@office"
            ),
            (
                "^ =vragen/=luisteren/=geven/=stellen/=noemen/=benoemen/=spreken/"
                "=bespreken/=bedanken/=laten .{1,10} && elkaar/ander/anderen/iemand/open/"
                "eerst/feedback/uit/doorvragen/naam/@talk !! @mis/@misadj"
            ),
            "probeer .{0,8} luisteren/vragen/begrijpen",
            (
                "(luisteren|luister|luistert) .{0,3} (naar|actief|aandachtig|goed|zonder|"
                "eerst|echt|om)"
            ),
            "(actief|aandachtig|goed|echt|eerst) .{0,1} (luisteren|luistert|luister)",
            "naar elkaar .{0,2} =luisteren",
            (
                "elkaar .{0,3} =uit+praten/=uit+spreken/uitpraten/feedback/helpen/groeten/"
                "aankijken/aankijkt/helpt !! lastig/moeilijk/durven/groeien/te"
            ),
            "=door+vragen/=samen+vatten/=na+vragen",
            "(vat|vatten|vatte) .{0,6} samen",
            "(laat|laten) .{0,4} (uitpraten|uitspreken|uitpraat|uitspreekt)",
            "(stel|stelt|stellen) .{0,4} (vraag|vragen)",
            (
                "(geef|geeft|geven) .{0,6} (feedback|ruimte|beurt|uitleg|compliment|"
                "complimenten|antwoord|terugkoppeling|voorbeelden|tijd|vertrouwen)"
            ),
            "(toon|toont|tonen) .{0,2} (interesse|belangstelling) .{0,3} (in|voor)",
            (
                "(spreek|spreekt|spreken) .{0,5} (elkaar|iemand|collega|mensen|uit|aan) "
                ".{0,4} (aan|op|uit)? !! @label/@mis/@misadj/overtreden"
            ),
            "rekening houden/houdt .{0,3} met",
            "(houd|houdt|houden) .{0,3} rekening met",
            "(bied|biedt|bieden) .{0,4} (hulp|excuses|steun|gesprek) !! @helper/@doc",
            (
                "(noem|noemt|noemen|benoem|benoemt|benoemen) .{0,6} (wat|hoe|een|wie|"
                "concreet|gedrag|gevoel|effect) !! heet/verstaan/@mis/goed"
            ),
            "(kijk|kijkt|kijken) .{0,4} aan",
            (
                "(begin|beginnen|begint|openen|sluiten|starten) .{0,5} (met|door) .{0,4} "
                "(rondje|vraag|check-in|compliment|iedereen|kort|terugblik)"
            ),
            "(delen|deelt|deel) .{0,5} (kennis|informatie|data|inzichten|notities|werk)",
            "bij elkaar .{0,3} (checken|navragen|langs)",
            "@i (dan|eerst|altijd|daarna|nu|ook)? (vat|vraag|stel|noem|zeg|geef|luister)",
            "(eerst|daarna) .{0,5} @obs && @we/@i !! niet/niets/geen/nooit/niemand",
        ),
        "en": (
            *DEEDS["en"],
            (
                "^ (please)? (speak|talk|ask|walk|listen|respond|react|answer|reply|write|knock|"
                "wait|say|whisper|move|stay) .{0,3} (calmly|quietly|softly|gently|slowly|"
                "directly|first|briefly|clearly|patiently|carefully|aloud|calm|quiet) !! @mis/"
                "@misadj/@helper/@inc/@reportv/@office/@doc/not/contact"
            ),
            (
                "(@leader|@people|roommates|reviewers|lecturers|candidates|candidate|"
                "supervisor|team|cast|chair|authors) .{0,2} (write|writes|publish|"
                "publishes|answer|answers|send|sends|comment|comments|agree|agrees|end|"
                "ends|start|starts|read|reads|call|calls|rotate|rotates|swap|explain|"
                "explains|greet|greets|ask|asks|listen|listens) .{1,14} !! @mis/@misadj/"
                "@sanc/@inc/@oblig/@helper/@fear/@office/@doc"
            ),
            (
                "^ (rotate|pronounce|leave|sit|put|read|write|wait|walk|send|take|hold|"
                "swap|look|sit|stand|spell) .{1,12} && each/other/others/colleague/"
                "colleagues/name/names/next/before/after/them/someone/person/quiet/notes/"
                "turn/turns/everyone/your/their/first/you/whoever/who/one !! @mis/@misadj/"
                "@inc/@oblig/@helper/@sanc/not/no/contact/@office/@doc/part"
            ),
            (
                "^ @gerund .{0,8} (other|others|each|colleagues|people|ideas|questions|"
                "feedback|notes|turns|credit|language|help|everyone|names|someone|friend|"
                "somebody|contributions|apologies|viewpoints|perspectives|speaker|work) !! "
                "@mis/@sanc/@oblig/is/are/was/starts/begins/helps/means/can/will/makes/builds"
            ),
            (
                "(actively|carefully|attentively|respectfully|publicly|regularly|"
                "consistently) .{0,1} @obs/@gerund"
            ),
            (
                "=listen (to|actively|carefully|before|without|first|attentively|when|and|"
                "with) !! someone/feel/@neg/@mis"
            ),
            "(take|takes|taking) turns",
            (
                "(ask|asks|asking) .{0,5} (question|questions|what|how|if|whether|them|"
                "open) !! @mis/@reportv/free/@office/@doc"
            ),
            (
                "(give|gives|giving|provide|provides|providing|offer|offers|offering) "
                ".{0,4} (feedback|credit|help|space|room|examples|comments|reasons|"
                "assistance) !! @helper/confidential/mistakes/open/@office/@doc"
            ),
            "(help|helps|helping) (each other|one another|new|newcomers) !! @helper",
            (
                "(share|shares|sharing) .{0,4} (knowledge|notes|data|credit|information|"
                "work|research|feedback|resources|results) !! @office/@doc"
            ),
            "(let|lets|letting) .{0,4} (finish|speak|know|talk|respond)",
            (
                "=summarise/=summarize/=paraphrase/=repeat .{0,8} (what|point|back|said|"
                "before|heard|them|points)"
            ),
            (
                "(use|uses|using|learn|learning) .{0,5} (language|names|name|pronouns|"
                "statements|words|inclusive)"
            ),
            (
                "=greet/=introduce .{0,5} (each|other|everyone|people|by|names|new|"
                "colleagues|yourself|employees)"
            ),
            "(check|checks|checking) .{0,2} (in|with|whether|how|if)",
            (
                "^ .{0,3} (speak|talk|speaking|talking) .{0,2} (directly|calmly|respectfully|"
                "openly|to|with|privately) .{0,3} (person|each|them|one|colleague|others|"
                "affected|someone) !! @helper"
            ),
            "de-escalate/intervene/paraphrase",
            (
                "(criticise|criticize|criticizing|criticising|challenge|debate|critique) "
                ".{0,2} (ideas|idea|work|arguments|concepts|the)"
            ),
            "=apologise/=apologize",
            "(follow|follows|following) .{0,2} (up|through)",
            "before .{0,2} (i|we) (reply|speak|respond|decide|judge)",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Help de nieuwe buren met het opzetten van de tent.",
                "Spelers respecteren de beslissing van de jury.",
                "Kom op tijd en zet je stoel klaar.",
                "We laten elkaar uitpraten en stellen daarna een vraag.",
                "Vraag na afloop hoe de ander het gesprek vond.",
                "Bij een meningsverschil vat ik eerst samen wat ik hoorde.",
                "De voorzitter geeft iedereen een beurt.",
                "Zeg: “er staan nog drie kopjes op tafel, ruim je ze op?”",
                "Geef feedback op het gedrag dat je zag, niet op de persoon.",
                "We leggen na de repetitie de partituren terug op de stapel.",
                "Voordat je een recept afkeurt, vraag je de kok waarom er zoveel zout in zit.",
                "Wie als eerste in de moestuin is, zet koffie voor de rest.",
                "Blijf naast de speler staan die valt.",
                "We leggen onze telefoon weg zodra de repetitie begint.",
                "Praat zacht in de leeszaal.",
            ),
            leave=(
                "Daarom vind ik de vraag naar meer rozen terecht.",
                "Maak je iets mee?",
                "Groet, Anne",
                "Ik zag dat ze daarna niets meer zei.",
                "De bus komt zelden op tijd.",
                "De tuinders moeten eindelijk eens naar de buren luisteren.",
                "De bibliothecaris vraagt nooit wat lezers willen.",
                "In deze folder lees je hoe de buren elkaar groeten.",
                "Het reglement is in maart vastgesteld.",
                "Pesten is verboden.",
                "De faculteit telt vijf afdelingen.",
                "Wie te laat betaalt, krijgt een aanmaning.",
            ),
        ),
        "en": Examples(
            match=(
                "Assume good intentions when a recipe fails.",
                "Clean up after yourself in the shared kitchen.",
                "If somebody drops a tray, help them pick up the plates.",
                "You can expect me to tune the piano before you sing.",
                "We take turns and ask a question before we disagree.",
                "Repeat what you heard before you reply.",
                "Using each other's names in meetings",
                "She shares her notes with the group.",
                "We put the chairs back and wipe the table after the rehearsal.",
                "Give feedback on the work, not on the person.",
                "Give newcomers time to finish their story.",
                "Before you change somebody's recipe, ask the cook what it was for.",
                "Whoever arrives first opens the shed and puts the kettle on.",
                "Stay with the person until the bus comes.",
                "Discuss the plan, not the person who made it.",
                "Walk slowly beside the pool.",
            ),
            leave=(
                "Taking notes is a skill.",
                "The cook said she always has to ask twice before somebody helps.",
                "The gardeners should finally listen to their neighbours.",
                "The librarian never asks what readers want.",
                "This leaflet explains how the neighbours greet each other.",
                "The regulation was adopted in March.",
                "Bullying is prohibited.",
                "The faculty has five departments.",
                "Whoever wins the raffle gets a ticket.",
            ),
        ),
    },
)
