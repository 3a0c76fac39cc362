"""P201: wanted behaviour that one can see or hear."""

from handvat.content.text import Text
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight

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
            (
                "(beginnen|begint|openen|sluiten|starten) .{0,5} met .{0,2} (rondje|check-in|"
                "terugblik)"
            ),
            "@we .{0,3} =laten",
            "(geven|geeft) .{0,3} (eerst|als eerste) .{0,2} woord",
            (
                "(@leader|@people|zij|hij|ze|reviewers|voorzitter|eindredacteur|mentoren|ouders) "
                ".{0,3} (vragen|vraagt|beginnen|begint|belt|bellen|schrijft|schrijven|leest|lezen|"
                "antwoordt|groet|groeten|laat|luistert|luisteren|vertelt|noemt|noemen|"
                "nodigt|stelt|"
                "stellen|legt|sturen|stuurt) .{1,12} !! @mis/@misadj/@sanc/@inc/@oblig/@helper/"
                "@fear"
            ),
            (
                "^ (haal|lees|schrijf|loop|ga|zet|wacht|leg|kijk|bel|stuur|pak|schuif|maak) "
                ".{1,12} !! @mis/@misadj/@inc/@oblig/@helper/@sanc/niet/geen/je"
            ),
            "maatje/buddy",
            "@we/@i .{0,3} @obs !! @if",
            "@obs .{0,2} @we/@i/elkaar !! @if/@mis",
            (
                "@we/@i/@they/@leader/@all/@people .{0,4} @obs .{0,4} feedback/elkaar/door/samen/"
                "uit/ruimte/vragen/beurt/iedereen/ander/interesse/tijd/naar/elkaars/terug/rondje"
            ),
            (
                "^ @start !@you/@we/@they/ik/hoe/of/dat && @obs/hulp/vragen/feedback/ander/naar/"
                "interesse/ruimte/elkaar/@talk !! @mis/@misadj/@you"
            ),
            (
                "^ @obs .{0,6} elkaar/ander/anderen/iedereen/persoon/collega/naam/hulp/"
                "naar/iemand/"
                "mensen/feedback/vraag/vragen"
            ),
            (
                "^ =vragen/=luisteren/=geven/=stellen/=noemen/=benoemen/=spreken/=bespreken/"
                "=bedanken/=laten .{1,10} && elkaar/ander/anderen/iemand/open/eerst/feedback/uit/"
                "doorvragen/naam/@talk !! @mis/@misadj"
            ),
            "probeer .{0,8} luisteren/vragen/begrijpen",
            (
                "(luisteren|luister|luistert) .{0,3} (naar|actief|aandachtig|goed|zonder|eerst|"
                "echt|om)"
            ),
            "(actief|aandachtig|goed|echt|eerst) .{0,1} (luisteren|luistert|luister)",
            "naar elkaar .{0,2} =luisteren",
            (
                "elkaar .{0,3} =uit+praten/=uit+spreken/uit/feedback/=aan+spreken/=aan/aan/helpen/"
                "bedanken/complimenten/vragen/groeten"
            ),
            "=door+vragen/=samen+vatten/=na+vragen",
            "(vat|vatten|vatte) .{0,6} samen",
            "(laat|laten) .{0,4} (uitpraten|uitspreken|uitpraat|uitspreekt)",
            "(stel|stelt|stellen) .{0,4} (vraag|vragen)",
            (
                "(geef|geeft|geven) .{0,6} (feedback|ruimte|beurt|uitleg|compliment|complimenten|"
                "antwoord|terugkoppeling|voorbeelden|tijd|vertrouwen)"
            ),
            "(toon|toont|tonen) .{0,2} (interesse|begrip|belangstelling|waardering|empathie)",
            "(nodig|nodigt|nodigen) .{0,8} uit",
            (
                "(spreek|spreekt|spreken) .{0,5} (elkaar|iemand|collega|mensen|uit|aan) .{0,4} "
                "(aan|op|uit)? !! @label/@mis/@misadj/overtreden"
            ),
            "rekening houden/houdt .{0,3} met",
            "(houd|houdt|houden) .{0,3} rekening met",
            (
                "(bied|biedt|bieden|zoek|zoekt|zoeken) .{0,4} (hulp|excuses|steun|ondersteuning|"
                "gesprek) !! @helper"
            ),
            "(noem|noemt|noemen|benoem|benoemt|benoemen) .{0,6} (wat|hoe|de|het|een|wie)",
            "(kijk|kijkt|kijken) .{0,4} aan",
            (
                "(begin|beginnen|begint|openen|sluiten|starten) .{0,5} (met|door) .{0,4} (rondje|"
                "vraag|check-in|compliment|iedereen|kort|terugblik)"
            ),
            (
                "(delen|deelt|deel) .{0,5} (kennis|ervaringen|informatie|data|ideeën|inzichten|"
                "fouten|successen|verhaal|verhalen)"
            ),
            "bij elkaar .{0,3} (checken|navragen|langs)",
            "@i .{0,2} (repeat|vat|vraag|stel|noem|zeg|geef|luister)",
            "(eerst|daarna) .{0,5} @obs && @we/@i",
        ),
        "en": (
            (
                "(@leader|@people|roommates|reviewers|lecturers|candidates|candidate|supervisor|"
                "team|cast|chair|authors) .{0,2} (write|writes|publish|publishes|answer|answers|"
                "send|sends|comment|comments|agree|agrees|end|ends|start|starts|read|reads|call|"
                "calls|rotate|rotates|swap|explain|explains|greet|greets|ask|asks|listen|listens) "
                ".{1,14} !! @mis/@misadj/@sanc/@inc/@oblig/@helper/@fear"
            ),
            (
                "^ (rotate|pronounce|leave|sit|put|read|write|wait|walk|send|call|take|hold|learn|"
                "swap|look|sit|stand|spell) .{1,12} !! @mis/@misadj/@inc/@oblig/@helper/@sanc/not/"
                "no/contact/form"
            ),
            "@we/@i .{0,3} @obs !! @if/cannot/never/no/problem",
            (
                "@we (take|acknowledge|listen|ask|share|use|give|fix|make|speak|start|open|close|"
                "begin|thank|greet|check|let|help|respond|keep|rotate)"
            ),
            (
                "^ @start .{0,6} (them|person|people|others|someone|colleague|each|other|everyone|"
                "team|member|members|question|questions|feedback|ideas|names|pronouns|name|credit|"
                "space|situation|subject|input|speaker|what|how|if|to|for|quiet|students|before) "
                "!! @mis/@misadj/@sanc/@oblig/@reportv"
            ),
            (
                "^ @gerund .{0,8} (other|others|each|colleagues|people|ideas|questions|feedback|"
                "notes|turns|credit|listening|language|help|everyone|names|contributions|"
                "responsibility|apologies|differences|viewpoints|perspectives|concepts|data|"
                "speaker|mistakes|work) !! @mis/@sanc/@oblig"
            ),
            (
                "(actively|carefully|attentively|respectfully|publicly|regularly|consistently) "
                ".{0,1} @obs/@gerund"
            ),
            "=listen (to|actively|carefully|before|without|first|attentively|when|and)",
            "(take|takes|taking) turns",
            (
                "(ask|asks|asking|asked) .{0,5} (question|questions|feedback|input|what|"
                "how|if|for|"
                "whether|them|open)"
            ),
            (
                "(give|gives|giving|provide|provides|providing|offer|offers|offering) .{0,6} "
                "(feedback|credit|help|praise|space|room|support|time|examples|comments|reasons|"
                "advice) !! @helper/confidential"
            ),
            (
                "(help|helps|helping) .{0,2} (each|other|others|colleagues|one|new|students|them|"
                "people) !! @helper"
            ),
            (
                "(share|shares|sharing) .{0,6} (ideas|knowledge|notes|data|credit|information|"
                "experiences|work|stories|what|feedback|resources|results)"
            ),
            "(let|lets|letting) .{0,4} (finish|speak|know|talk|respond)",
            (
                "=summarise/=summarize/=paraphrase/=repeat .{0,8} (what|point|back|said|before|"
                "heard|them|points)"
            ),
            (
                "(use|uses|using|learn|learning) .{0,5} (language|names|name|pronouns|statements|"
                "words|inclusive)"
            ),
            (
                "=acknowledge .{0,5} (and|mistake|mistakes|others|contributions|effort|when|"
                "feelings|the|different|conflict|people)"
            ),
            (
                "=greet/=introduce .{0,5} (each|other|everyone|people|by|names|new|colleagues|"
                "yourself|employees)"
            ),
            "(check|checks|checking) .{0,2} (in|with|whether|how|if)",
            (
                "=invite .{0,8} (to|share|others|quiet|speak|feedback|questions|everyone|members|"
                "input)"
            ),
            (
                "(speak|talk|speaking|talking) .{0,2} (directly|calmly|respectfully|openly|"
                "to|with|"
                "privately) .{0,3} (person|each|them|one|colleague|others|affected|someone) !! "
                "@helper"
            ),
            "de-escalate/intervene/paraphrase",
            (
                "=explain .{0,5} (why|what|how|your|our|decisions|reasoning) !! policy/document/"
                "page/guide/advisers/advisors/section"
            ),
            (
                "(criticise|criticize|criticizing|criticising|challenge|debate|critique) .{0,2} "
                "(ideas|idea|work|arguments|concepts|the)"
            ),
            "=apologise/=apologize",
            "(follow|follows|following) .{0,2} (up|through)",
            (
                "(respond|responds|reply|replies|responding) .{0,4} (to|within|with|promptly|"
                "constructively)"
            ),
            "before .{0,2} (i|we) (reply|speak|respond|decide|judge)",
            (
                "@people/@leader .{0,3} (listen|listens|ask|asks|share|shares|thank|thanks|greet|"
                "give|gives|help|invite) .{0,6}"
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "We laten elkaar uitpraten en stellen daarna een vraag.",
                "Vraag na afloop hoe de ander het gesprek vond.",
                "Bij een meningsverschil vat ik eerst samen wat ik hoorde.",
                "De voorzitter geeft iedereen een beurt.",
            ),
            leave=(
                "Het reglement is in maart vastgesteld.",
                "Pesten is verboden.",
                "De faculteit telt vijf afdelingen.",
            ),
        ),
        "en": Examples(
            match=(
                "We take turns and ask a question before we disagree.",
                "Repeat what you heard before you reply.",
                "Using each other's names in meetings",
                "She shares her notes with the group.",
            ),
            leave=(
                "The regulation was adopted in March.",
                "Bullying is prohibited.",
                "The faculty has five departments.",
            ),
        ),
    },
)
