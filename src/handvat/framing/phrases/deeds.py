"""Deeds that one can see or hear, as people tell them."""

from typing import Final

from handvat.framing.rule import Patterns

DEEDS: Final[Patterns] = {
    "nl": (
        (
            "(belangrijk|goed|fijn|verstandig|helpt) .{0,4} om .{0,10} (in te grijpen|"
            "door te vragen|samen te vatten|uit te leggen|te luisteren|te groeten|te "
            "helpen|na te vragen|vragen te stellen) !! @mis/@helper"
        ),
        "(spreken|spreekt|spreek) .{0,2} elkaar .{0,4} aan !! @label",
        "elkaar .{0,4} (aan te spreken|aanspreken|aanspreekt|aanspraken) !! lastig/moeilijk",
        "(ga|gaan|gaat) .{0,3} uit van .{0,3} (bedoelingen|intenties|bedoeling|intentie)",
        (
            "(zorgvuldig|netjes|zuinig|voorzichtig|vertrouwelijk) .{0,4} met .{0,4} "
            "(materiaal|materialen|spullen|data|informatie|eigendommen|ruimte|ruimtes|"
            "kleedkamer|kleedkamers|apparatuur|gegevens) !! @mis/wij/wet"
        ),
        "(kom|komt|komen|wees|begin|beginnen) .{0,2} op tijd !! te/trein/bus/@office/@doc",
        "(accepteer|accepteren|respecteer|respecteren|aanvaard) .{0,3} (beslissing|beslissingen)",
        "(beslissing|beslissingen) .{0,4} (accepteren|respecteren|aanvaarden)",
        (
            "(probeer|probeert|proberen) .{0,3} (elkaar|ander|anderen|iemand) .{0,4} "
            "(begrijpen|verplaatsen|helpen|verstaan|leren)"
        ),
        "(verplaats|verplaatsen|inleven) .{0,3} in .{0,2} (ander|anderen|elkaar|iemand)",
        "(praat|praten|spreek|spreken) .{0,2} met elkaar _{0,4} (niet|in plaats)",
        (
            "(rustig|kalm|vriendelijk|beleefd) .{0,3} (te woord|blijven|blijf|"
            "uitleggen|reageren|antwoorden) !! @mis"
        ),
        (
            "(we|wij|ik) .{0,2} @deed .{1,8} (op|weg|terug|neer|schoon|dicht|af|klaar|in|"
            "achter|hand) !! @mis/@if"
        ),
        "(zeg|vraag|zegt|vraagt) .{0,3} [:]? [\"\u201c\u2018'] !! @mis/@misadj/schuld",
        "(zeg|vraag) : !! @mis/@misadj",
        "^ .{0,1} zeg .{0,3} niet .{1,12} maar",
        (
            "(over|op) .{0,2} (gedrag|werk|wat|waarneembaar) _{0,6} niet .{0,1} (over|op|"
            "om) .{0,2} (persoon|interpretaties|karakter|mens|iemand)"
        ),
        "(beschrijf|beschrijvend|concreet|waarneembaar) .{0,4} (in plaats van|gedrag) !! @mis",
        (
            "(als|wanneer|voordat|bij|na) .{0,3} feedback .{0,4} _{0,3} (benoem|vraag|"
            "geef|focus|zeg|check|stel|noem|begin|kun je jezelf)"
        ),
        (
            "(als|wanneer|voordat) (je|iemand|u|we|de) .{1,8} , .{0,1} (vraag|zeg|benoem|"
            "noem|luister|geef|stel|groet|bied|kom|wacht|laat|loop|leg|vragen|luisteren|"
            "zeggen) !! @mis/@misadj/@helper/@inc/@reportv/@mistake"
        ),
        "^ (leg|legt|leggen) .{0,8} uit .{0,2} (wat|waarom|hoe|waar)",
        (
            "(toeschouwers|ouders|spelers|leden|bezoekers|deelnemers) .{0,2} (moedigen|"
            "groeten|bedanken|schudden|stellen|ruimen|wachten|helpen|laten) .{1,8}"
        ),
        "(stelt|stellen) .{0,6} zich .{0,8} voor",
        "(hand|handen) (geschud|schudden|gegeven)",
        "(spreken|spreekt|praten) .{0,1} (in|vanuit) .{0,1} (ik-vorm|ik-boodschap|ik)",
        "(help|helpen|helpt) (elkaar|de ander|een collega|nieuwe) !! @mis/groeien",
        "belangrijk .{0,4} om .{0,3} (te)? (observeren|luisteren|vragen|benoemen|zeggen)",
        (
            "^ (ik|we|wij) .{0,1} (@seen|leg|leggen|plan|plannen|toets|toetsen|vertaal|"
            "vertalen|noteer|noteren|bereid) .{2,10} !! "
            "@mis/@misadj/@inc/@office/niet/geen/nooit/dat/leven/@doc/"
            "over/vinden/zien/met"
        ),
        "(ik|we|wij) .{0,1} (leg|leggen) .{1,10} (uit|vast) !! @mis/@misadj/@office/geen",
        "(leg|leggen) (ik|we|wij) .{1,10} (uit|vast) !! @mis/@misadj/@office/geen/hieronder",
        (
            "^ wie .{1,6} , .{0,1} (krijgt|zet|vraagt|schrijft|stuurt|geeft|legt|noemt|"
            "groet|belt) .{1,8} !! @mis/@misadj/@sanc/@inc/@oblig/@office/@warn/@consq/straf"
        ),
        (
            "(vraagt|groet|luistert|noemt|wacht|vragen|groeten|luisteren|wachten) .{0,10} "
            "(voordat|eerst|daarna|voor ze|na afloop) !! @mis/@misadj/@sanc/@inc/@oblig/"
            "@office/niet/geen"
        ),
        (
            "(docenten|mentoren|begeleiders|trainers|leerkracht|leerkrachten|aanvoerder|"
            "gastheren) .{0,3} (staan|staat|geven|geeft|kennen|onthouden|leren) .{0,6} "
            "(hand|boks|deur|naam|namen|beurt) !! @mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        (
            "(bekritiseer|bespreek|beoordeel) .{0,3} (plan|werk|methode|idee|code|"
            "argument) .{0,3} (niet|en laat)"
        ),
        (
            "(ga|blijf|sta|zit|loop) .{0,2} (naast|bij|met) .{0,3} (iemand|persoon|hem|"
            "haar|hen|zitten|staan|buurt) !! @mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        "(maak|maken|maakt|zoek) oogcontact",
        (
            "(komen|kom|komt) .{0,3} (afspraken|toezeggingen|beloften|beloftes|belofte|"
            "woord) .{0,3} na !! @mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        (
            "(telefoon|telefoons|mobiel|laptop) .{0,4} (weg|wegleggen|mandje|opzij|tas|"
            "dicht|stil) !! @mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        "(kijken|kijk|kijkt) .{0,1} op van .{0,3} (scherm|telefoon|laptop)",
        (
            "(spreekt|spreken) .{0,6} af .{0,2} (wie|wat|hoe|wanneer) !! @mis/@misadj/"
            "@sanc/@inc/@oblig/@office"
        ),
        "(moedig|moedigen|moedigt) .{0,4} (elkaar|teams|beide|spelers|team) .{0,2} aan",
        (
            "eerst .{1,12} (daarna|dan|pas) .{1,8} && @obs !! @mis/@misadj/@inc/@sanc/"
            "@oblig/@office/niet"
        ),
        "(feliciteert|feliciteer|feliciteren) .{0,3} (ander|elkaar|tegenstander|winnaar)",
        "wees .{0,2} (helder|duidelijk|concreet|specifiek) .{1,6} !! @mis/@oblig",
        "(vermijd|voorkom) .{0,5} (woorden|woord|jargon|ironie|verkleinwoorden|waarom-vragen)",
        (
            "(geef|geeft|zeg|benoem) .{0,3} (meteen|direct|dezelfde dag|zo snel mogelijk) "
            "!! @reportv/@inc"
        ),
    ),
    "en": (
        (
            "(assume|assumes|assuming|presume|presuming) .{0,2} (good|positive|best) "
            "(intent|intentions|intention|faith)"
        ),
        (
            "^ (please|kindly|always|simply|actively)? .{0,1} (approach|offer|help|"
            "keep|clean|tidy|focus|point|clarify|listen|include|introduce|greet|credit|"
            "step|stay|use|respond|reply|cheer|applaud|congratulate|shake|stand|arrive|"
            "turn|mute|wait|let|allow|explain|describe|teach|acknowledge|support|"
            "include) .{1,12} && "
            "others/other/other's/someone/somebody/everyone/people/child/"
            "child's/children/player/players/teammate/teammates/"
            "colleague/colleagues/opponent/opponents/referee/referees/"
            "officials/them/person/partner/members/newcomers/speaker/"
            "listener/areas/area/equipment/room/mates !! "
            "@mis/@misadj/@inc/@oblig/@helper/@sanc/@office/@doc/"
            "@reportv/contact/safe/times/invite/us"
        ),
        (
            "(if|when|before|after|whenever) _{2,12} , (please|first|then|instead)? "
            ".{0,1} (we|i)? (@shown|help|focus|let|stay|step) .{1,10} !! "
            "@mis/@misadj/@reportv/@helper/contact/@office/@inc/@sanc/us/"
            "idea/ideas/problem/question/questions/doubt/doubts/"
            "suggestion/concern/concerns/unsure"
        ),
        "be .{0,1} (on time|punctual|specific|candid|brief|direct|prepared) !! @mis/@inc",
        "(be)? .{0,1} (thoughtful|mindful|considerate) .{0,1} (when|before|about) .{0,1} @gerund",
        "(can|may) expect (me|us) to .{2,12} !! @mis/@sanc/@office/@doc",
        (
            "^ (i|we) .{0,1} expect (you|each|everyone|members|students) to .{0,2} "
            "(keep|ask|arrive|listen|tell|share|read|write|attend|help|answer|clean|"
            "come|give|be on) .{1,10}"
        ),
        (
            "(we|members|everyone) .{0,1} work together to .{0,1} (resolve|solve|find|"
            "fix|help) !! @mis/@inc"
        ),
        (
            "^ .{0,2} (focus|describe|speak|talk|comment|look|judge|ask|say) .{1,10} "
            "(rather than|instead of) !! @mis"
        ),
        "(arrive|arrives|arriving|show up|start|starts|end) .{0,2} on time !! @office/train/bus",
        "(step|steps|stepping) (in|up|back) .{0,4} (when|if|to|and|so) !! @mis/down",
        "(stay|stays|staying|remain) .{0,1} (calm|on topic|curious)",
        (
            "(clean|cleans|cleaning|tidy|pick) up after (yourself|yourselves|"
            "themselves|ourselves|them)"
        ),
        (
            "(keep|keeps|keeping) .{0,6} (confidential|in confidence|to yourself|noise "
            "down) && shared/told/what/group/noise !! @helper/@reportv"
        ),
        "@we .{0,2} @obs/@deed .{1,8} (rather than|instead of) !! @if/@mis",
        (
            "(open|opens|start|starts|begin|begins|close|end) .{0,3} (meeting|meetings|"
            "day|lesson|class|shift|rehearsal) .{0,3} (with|by) .{1,8}"
        ),
        "^ (give|allow|offer) .{1,4} (time|space|room|minutes|turn) to !! @mis/yourself",
        (
            "(we|i|we'll|i'll) .{0,2} @deed .{1,5} (up|away|back|off|out|behind|after|"
            "together|tidy|clean|way|box|table|hands|equipment|room|kitchen|things) !! "
            "never/@mis/must/@office/@doc"
        ),
        (
            "(i|we) (explain|say|tell) .{0,4} (what|who|why|how|which|when) !! @mis/"
            "@misadj/never/cannot/will/page/@rules/can't/don't"
        ),
        (
            "^ (i|we) .{0,1} (@shown|plan|record|test|translate|keep|note|put|agree|ask|"
            "thank) .{2,10} !! @mis/@misadj/@office/never/no/cannot/not/that/believe/need/receive"
        ),
        ("(we|i|we'll|i'll) .{0,2} @shown !! @if/@neg/no/could/problem/believe/@office"),
        (
            "(we|i|we'll|i'll) .{0,2} (give|keep|let|help|look|check|take) .{0,5} (each|"
            "feedback|turns|finish|reasons|notes|eye|room|credit|new|newcomers) !! @if/"
            "never/should/compliments/praise/mistakes/@office/@doc"
        ),
        (
            "^ @start? .{0,1} @shown .{0,6} (them|him|her|person|people|others|colleague|"
            "each|other|everyone|team|questions|names|pronouns|name|credit|speaker|what|"
            "how|if|before|your|to|quiet|group|newcomers|reason|reasons) !! @mis/@misadj/"
            "@sanc/@oblig/@reportv/@thank/us/me/mind/@office/@doc"
        ),
        (
            "^ (give|allow|let|encourage|help) .{0,3} (them|him|her|people|others|"
            "students|colleagues|children|participants|speaker|speakers|everyone|each) "
            ".{0,3} (time|space|room|know|finish|speak|minutes|turn|to) !! @mis/@misadj/"
            "@sanc/@oblig/involved/concerns/freedom/raise/comfortable"
        ),
        (
            "(focus|comment|feedback) .{0,5} on .{0,6} (behavior|behaviour|work|action|"
            "actions|what) !! @mis/@misadj/@inc"
        ),
        (
            "(about|on|at) (what|behaviour|behavior|work|the behaviour|the work) .{0,5} "
            "not .{0,3} (person|people|character|them)"
        ),
        "(when|before|after|if) .{0,2} (giving|receiving|writing) .{0,2} @talk/emails",
        (
            "(when|once|before|after) (you|someone|somebody|people|a|the) .{1,7} , .{0,1} "
            "(@shown|focus|give|let|look|put|thank) !! @mis/@misadj/@reportv"
        ),
        "^ (say|ask|tell) .{0,2} [,:]? [\"\u201c\u2018'] !! @mis/@misadj",
        (
            "(should|could|can) .{0,2} (ask|assist|support|help|greet|introduce|explain) "
            ".{0,3} (others|each|one|newcomers|new|thoughtful|questions) !! @if/@mis/contact"
        ),
        (
            "by (offering|asking|naming|listening|repeating|greeting|writing|sharing|"
            "using) .{0,4} !! @reportv/@mis"
        ),
        "acknowledging what/when/how",
        (
            "(explain|explaining) .{0,3} (why|what|how|your|our|decisions|reasoning) !! "
            "@doc/advisers/advisors/will"
        ),
        "(respond|reply|responds|replies) (within|promptly|calmly|constructively|kindly)",
        (
            "(@leader|members|students|staff|colleagues|parents|players|participants|"
            "everyone) .{0,2} (listen|listens|ask|asks|greet|greets|introduce|introduces|"
            "wait|waits|summarise|summarises|repeat|repeats) .{1,6} !! @mis/@misadj/@inc/"
            "@if/feel/@office/@doc"
        ),
        (
            "^ whoever .{1,6} (puts|circulates|writes|sends|unlocks|starts|tells|asks|"
            "brings|opens) .{1,8} !! @mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        (
            "(discuss|critique|critiquing|criticise|criticize|review) .{0,3} (code|method|"
            "plan|work|idea|argument|data|play) .{0,3} [,]? (not|rather)"
        ),
        (
            "(sit|stand|stay|walk) .{0,2} (next to|with|beside|down) .{0,3} (them|person|"
            "someone|somebody|him|her|people|child) !! @mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        "join .{0,2} (colleague|person|someone|child|student) who",
        "(keep|keeps|keeping) an eye on .{0,3} (friends|friend|each|others|strangers|one)",
        (
            "(keep|keeps|keeping) (our|your|their|my|his|her) (promises|promise|word|"
            "agreements) !! @mis"
        ),
        "(put|puts|putting|leave) .{0,3} phone/phones .{0,2} (away|down|aside|off|bag|basket)",
        "(look|looks) .{0,1} up from .{0,2} (screen|screens|phone|phones)",
        "(who does what|who said what first)",
        "cheer .{0,4} (play|teams|both|each)",
        "(we|they) each .{0,1} (say|tell|name|bring|ask|share) !! @office",
        (
            "first .{0,2} (say|ask|give|tell|name|listen|introduce) .{1,12} (then|before|"
            "only) !! @mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        "give .{0,3} floor to",
        (
            "(waits|wait|pauses) until .{0,3} (everyone|she|he|they|people|all|others) !! "
            "@mis/@misadj/@sanc/@inc/@oblig/@office"
        ),
        (
            "(introduces|introduce|explains|explain) (himself|herself|themselves|yourself|"
            "ourselves|who) !! @mis/@misadj/@sanc/@inc/@oblig/@office/@doc"
        ),
        "(at|to) .{0,2} (child's|children's) (height|level|eye)",
        "be .{0,1} (clear|specific|explicit|concrete) (about|on|in) .{1,4} !! @mis/@oblig/who",
        (
            "(avoid|avoiding|skip) .{0,5} (word|words|pronoun|pronouns|generalizations|"
            "generalisations|jargon|sarcasm)"
        ),
        (
            "(indicate|say|state|mention|name) .{0,3} (immediately|clearly|directly|"
            "calmly|at once) !! @reportv/@inc"
        ),
        (
            "(defuse|diffuse|de-escalate|calm) .{0,3} (tension|tensions|things|situation|"
            "argument|conflict)"
        ),
        "(speak|talk) .{0,1} without interruption",
    ),
}
