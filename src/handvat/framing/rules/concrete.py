"""P201: wanted behaviour that one can see or hear."""

from handvat.content.text import Text
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
            (
                "(beginnen|begint|openen|sluiten|starten) .{0,5} met .{0,2} (rondje|"
                "check-in|terugblik)"
            ),
            "@we .{0,3} =laten",
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
                "check|kom|controleer) .{1,12} !! @mis/@misadj/@inc/@oblig/@helper/@sanc/"
                "niet/geen/meer/hieronder/@doc/@office"
            ),
            "maatje/buddy",
            "@we/@i .{0,3} @obs !! @if/@office",
            (
                "(we|wij|ik) .{0,2} @deed .{1,8} (op|weg|terug|neer|schoon|dicht|af|klaar|"
                "in|achter|hand) !! @mis/@if"
            ),
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
            "(zeg|vraag|zegt|vraagt) .{0,3} [:]? [\"\u201c\u2018'] !! @mis/@misadj/schuld",
            "(zeg|vraag) : !! @mis/@misadj",
            "^ .{0,1} zeg .{0,3} niet .{1,12} maar",
            (
                "(over|op) .{0,2} (gedrag|werk|wat|waarneembaar) _{0,6} niet .{0,1} (over|"
                "op|om) .{0,2} (persoon|interpretaties|karakter|mens|iemand)"
            ),
            "(beschrijf|beschrijvend|concreet|waarneembaar) .{0,4} (in plaats van|gedrag) !! @mis",
            (
                "(als|wanneer|voordat|bij|na) .{0,3} feedback .{0,4} _{0,3} (benoem|vraag|"
                "geef|focus|zeg|check|stel|noem|begin|kun je jezelf)"
            ),
            (
                "(als|wanneer|voordat) (je|iemand|u|we|de) .{1,8} , .{0,1} (vraag|zeg|"
                "benoem|noem|luister|geef|stel|groet|bied|kom|wacht|laat|loop|leg|vragen|"
                "luisteren|zeggen) !! @mis/@misadj/@helper/@inc/@reportv/@mistake"
            ),
            "^ (leg|legt|leggen) .{0,8} uit .{0,2} (wat|waarom|hoe|waar)",
            (
                "(toeschouwers|ouders|spelers|leden|bezoekers|deelnemers) .{0,2} "
                "(moedigen|groeten|bedanken|schudden|stellen|ruimen|wachten|helpen|laten) .{1,8}"
            ),
            "(stelt|stellen) .{0,6} zich .{0,8} voor",
            "(hand|handen) (geschud|schudden|gegeven)",
            "(spreken|spreekt|praten) .{0,1} (in|vanuit) .{0,1} (ik-vorm|ik-boodschap|ik)",
            "(help|helpen|helpt) (elkaar|de ander|een collega|nieuwe) !! @mis/groeien",
            "belangrijk .{0,4} om .{0,3} (te)? (observeren|luisteren|vragen|benoemen|zeggen)",
            "@i .{0,2} (repeat|vat|vraag|stel|noem|zeg|geef|luister)",
            "(eerst|daarna) .{0,5} @obs && @we/@i",
            (
                "^ (ik|we|wij) .{0,1} (@obs|leg|leggen|plan|plannen|toets|toetsen|vertaal|"
                "vertalen|noteer|noteren|bereid) .{2,10} !! @mis/@misadj/@inc/@office/"
                "niet/geen/nooit/dat/leven/@doc/over/vinden/zien/met"
            ),
            "(ik|we|wij) .{0,1} (leg|leggen) .{1,10} (uit|vast) !! @mis/@misadj/@office/geen",
            "(leg|leggen) (ik|we|wij) .{1,10} (uit|vast) !! @mis/@misadj/@office/geen/hieronder",
        ),
        "en": (
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
            "@we .{0,2} @obs/@deed .{1,8} (rather than|instead of) !! @if/@mis",
            (
                "(open|opens|start|starts|begin|begins|close|end) .{0,3} (meeting|"
                "meetings|day|lesson|class|shift|rehearsal) .{0,3} (with|by) .{1,8}"
            ),
            "^ (give|allow|offer) .{1,4} (time|space|room|minutes|turn) to !! @mis/yourself",
            (
                "(we|i|we'll|i'll) .{0,2} @deed .{1,5} (up|away|back|off|out|behind|after|"
                "together|tidy|clean|way|box|table|hands|equipment|room|kitchen|things) "
                "!! @if/never/@mis/must/@office/@doc"
            ),
            (
                "(i|we) (explain|say|tell) .{0,4} (what|who|why|how|which|when) !! @mis/"
                "@misadj/never/cannot/will/page/@rules/can't/don't"
            ),
            (
                "^ (i|we) .{0,1} (@shown|plan|record|test|translate|keep|note|put|agree|"
                "ask|thank) .{2,10} !! @mis/@misadj/@office/never/no/cannot/not/that/"
                "believe/need/receive"
            ),
            "(we|i|we'll|i'll) .{0,2} @shown !! @if/cannot/never/no/problem/believe/@office",
            (
                "(we|i|we'll|i'll) .{0,2} (give|keep|let|help|look|check|take) .{0,5} "
                "(each|feedback|turns|finish|reasons|notes|eye|room|credit|new|newcomers) "
                "!! @if/never/should/compliments/praise/mistakes/@office/@doc"
            ),
            (
                "^ @start? .{0,1} @shown .{0,6} (them|him|her|person|people|others|"
                "colleague|each|other|everyone|team|questions|names|pronouns|name|credit|"
                "speaker|what|how|if|before|your|to|quiet|group|newcomers|reason|reasons) "
                "!! @mis/@misadj/@sanc/@oblig/@reportv/@thank/us/me/mind/@office/@doc"
            ),
            (
                "^ (give|allow|let|encourage|help) .{0,3} (them|him|her|people|others|"
                "students|colleagues|children|participants|speaker|speakers|everyone|"
                "each) .{0,3} (time|space|room|know|finish|speak|minutes|turn|to) !! @mis/"
                "@misadj/@sanc/@oblig/involved/concerns/freedom/raise/comfortable"
            ),
            (
                "(focus|comment|feedback) .{0,5} on .{0,6} (behavior|behaviour|work|"
                "action|actions|what) !! @mis/@misadj/@inc"
            ),
            (
                "(about|on|at) (what|behaviour|behavior|work|the behaviour|the work) "
                ".{0,5} not .{0,3} (person|people|character|them)"
            ),
            "(when|before|after|if) .{0,2} (giving|receiving|writing) .{0,2} @talk/emails",
            (
                "(when|once|before|after) (you|someone|somebody|people|a|the) .{1,7} , "
                ".{0,1} (@shown|focus|give|let|look|put|thank) !! @mis/@misadj/@reportv"
            ),
            "(say|ask|tell|asks|says) .{0,2} [,:]? [\"\u201c\u2018'] !! @mis/@misadj",
            (
                "(should|could|can) .{0,2} (ask|assist|support|help|greet|introduce|"
                "explain) .{0,3} (others|each|one|newcomers|new|thoughtful|questions) !! "
                "@if/@mis/contact"
            ),
            (
                "by (offering|asking|naming|listening|repeating|greeting|writing|sharing|"
                "using) .{0,4} !! @reportv/@mis"
            ),
            (
                "^ @gerund .{0,8} (other|others|each|colleagues|people|ideas|questions|"
                "feedback|notes|turns|credit|listening|language|help|everyone|names|"
                "contributions|responsibility|apologies|differences|viewpoints|"
                "perspectives|concepts|data|speaker|mistakes|work) !! @mis/@sanc/@oblig"
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
            "acknowledging what/when/how",
            (
                "=greet/=introduce .{0,5} (each|other|everyone|people|by|names|new|"
                "colleagues|yourself|employees)"
            ),
            "(check|checks|checking) .{0,2} (in|with|whether|how|if)",
            (
                "(speak|talk|speaking|talking) .{0,2} (directly|calmly|respectfully|"
                "openly|to|with|privately) .{0,3} (person|each|them|one|colleague|others|"
                "affected|someone) !! @helper"
            ),
            "de-escalate/intervene/paraphrase",
            (
                "(explain|explaining) .{0,3} (why|what|how|your|our|decisions|reasoning) "
                "!! @doc/advisers/advisors/will"
            ),
            (
                "(criticise|criticize|criticizing|criticising|challenge|debate|critique) "
                ".{0,2} (ideas|idea|work|arguments|concepts|the)"
            ),
            "=apologise/=apologize",
            "(follow|follows|following) .{0,2} (up|through)",
            "(respond|reply|responds|replies) (within|promptly|calmly|constructively|kindly)",
            "before .{0,2} (i|we) (reply|speak|respond|decide|judge)",
            (
                "(@leader|members|students|staff|colleagues|parents|players|participants|"
                "everyone) .{0,2} (listen|listens|ask|asks|greet|greets|introduce|"
                "introduces|wait|waits|summarise|summarises|repeat|repeats) .{1,6} !! "
                "@mis/@misadj/@inc/@if/feel/@office/@doc"
            ),
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "We laten elkaar uitpraten en stellen daarna een vraag.",
                "Vraag na afloop hoe de ander het gesprek vond.",
                "Bij een meningsverschil vat ik eerst samen wat ik hoorde.",
                "De voorzitter geeft iedereen een beurt.",
                "Zeg: “er staan nog drie kopjes op tafel, ruim je ze op?”",
                "Geef feedback op het gedrag dat je zag, niet op de persoon.",
                "We leggen na de repetitie de partituren terug op de stapel.",
                "Voordat je een recept afkeurt, vraag je de kok waarom er zoveel zout in zit.",
            ),
            leave=(
                "De tuinders moeten eindelijk eens naar de buren luisteren.",
                "De bibliothecaris vraagt nooit wat lezers willen.",
                "In deze folder lees je hoe de buren elkaar groeten.",
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
                "We put the chairs back and wipe the table after the rehearsal.",
                "Give feedback on the work, not on the person.",
                "Give newcomers time to finish their story.",
                "Before you change somebody's recipe, ask the cook what it was for.",
            ),
            leave=(
                "The gardeners should finally listen to their neighbours.",
                "The librarian never asks what readers want.",
                "This leaflet explains how the neighbours greet each other.",
                "The regulation was adopted in March.",
                "Bullying is prohibited.",
                "The faculty has five departments.",
            ),
        ),
    },
)
