"""F106: fear, danger or blame as the reason."""

from handvat.content.text import Text
from handvat.framing.phrases.harm import HARM
from handvat.framing.phrases.silence import SILENCE
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import (
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    REASSURANCE,
    SUPPORT,
)

RULE = Rule(
    id="F106",
    key="fear-blame",
    kind=Weight.RISK,
    level=Level.SUGGESTION,
    name=Text("angst of schuld", "fear or blame"),
    detects=Text(
        "Gevaar, schade, angst of schuld als reden om iets te doen.",
        "Danger, damage, fear or blame as the reason to act.",
    ),
    message=Text(
        (
            "Gevaar of schuld maakt voorzichtig en stil. Noem wat helpt, en wat iemand vandaag "
            "kan doen."
        ),
        (
            "Danger or blame makes people careful and silent. Name what helps, and what one can "
            "do today."
        ),
    ),
    why=Text(
        "Wie bang is, praat minder. Openheid vraagt dat praten veilig voelt.",
        "Who is afraid speaks less. Openness asks that speaking feels safe.",
    ),
    counter=Text(
        "Erkennen dat iemand bang was of schade had, is soms precies wat helpt.",
        "To acknowledge that somebody was afraid or harmed is sometimes just what helps.",
    ),
    source="The approach: fear or safety; Edmondson 1999.",
    patterns={
        "nl": (
            *HARM["nl"],
            *SILENCE["nl"],
            "(maakt|maken) zich .{0,3} zorgen",
            "(staat|staan) .{0,3} onder druk && @learn/schuldvraag/veilig/vertrouwen",
            "de schuldvraag && centraal/aan/vooropstaat/primair/eerst",
            "@asset .{0,4} @worsen !! @neg/@posv/voorkomt/voorkomen",
            "@worsen .{0,5} @asset !! @neg/voorkomt/voorkomen",
            (
                "(leidt|leiden|zorgt|zorgen|uitmonden|resulteert|resulteren) .{0,2} (tot|voor|in) "
                ".{0,6} @ill/onveilig/onveilige"
            ),
            (
                "(leiden|leidt) .{0,10} (tot|met) .{0,8} (@ill|onveilig~) (en|of)? !! verminderen/"
                "voorkomen"
            ),
            "te maken met (problemen|@ill)",
            (
                "(grote|ernstige|nadelige|negatieve|verstrekkende|ingrijpende|verregaande|"
                "vervelende) .{0,1} (gevolgen|uitwerking|effecten|impact) !! onderzoek/onderzocht/"
                "positieve"
            ),
            (
                "(ervaren|ervaart|voelt|voelen|gezien|opgevat|aanvoelen|overkomen) .{0,4} als "
                ".{0,3} (aanval|afwijzing|bedreiging|straf|vernedering|verwijt) !! @neg"
            ),
            "(schadelijk|slecht|funest|nadelig|rampzalig|ontwrichtend) voor",
            (
                "(?! ^ voel/voelt ) (voelen|voelt|voel) .{0,3} (zich|je|me) .{0,3} (genegeerd|"
                "buitengesloten|onveilig|vernederd|minderwaardig|gekwetst|bedreigd|angstig|"
                "onzeker|afgebrand|afgewezen|klein|alleen) !! zonder/niet/terecht/kun/kunt/"
                "@helper/@freq/@quant/als"
            ),
            "(haken|haakt) .{0,6} af",
            "(trekken|trekt|sluiten|sluit) zich .{0,2} (terug|af|naar)",
            "(kan|kunnen) .{0,4} (kwetsen|beschadigen|escaleren|ontwrichten|aantasten)",
            "(de angst voor|stagneert|stagneren)",
            "(schrikken|schrok|schrokken|geschrokken) .{0,5} (van|behoorlijk|hevig)",
            "(grootste|serieuze|directe|ernstige|reële) .{0,1} dreiging",
            "loopt/lopen .{0,2} in de (tonnen|miljoenen)",
            "(voorgoed|blijvend) .{0,2} (breken|beschadigen|kapot)",
            "ligt plat",
            "talent vertrekt",
            "maakt .{0,3} (roekeloos|kapot|ziek|monddood)",
            "trillend/bevend",
            "schade is",
            "(maakt|maken|wordt|word|worden) .{0,4} (ziek|onzeker|kapot|bang)",
            "verlamt",
            "niemand .{0,3} durfde",
            "uit angst",
            "(verzwegen|ingeslikt|mikpunt|uitgeput|slapeloosheid|piekeren)",
            "(spelen|speelt) met vuur",
            "gevolgen .{0,5} groot",
            "deuk",
            "angst en .",
            "(kan|kunnen) .{0,10} (wegvagen|verwoesten|kosten|escaleren|richten)",
            "te gronde",
            "in één klap",
            "boter op",
            "bevreesd/beducht",
            "(extra|erg|zeer) kwetsbaar",
            "reputatieschade/imagoschade",
            "als (we|je|wij|niemand) .{0,1} niets do~",
            "afgebrand",
            "brand je op",
            "(jezelf|anderen|collega's|mensen) .{0,1} in gevaar",
            "angst/vrees !! @posv/@invite/@learn/zonder",
            "(gevolgen|impact|effecten|gevolg) van .{0,4} @mis/@misadj",
            "onderschat .{0,4} (gevaar|gevaren|risico|gevolgen|impact)",
            (
                "(afgestraft|verziekt|verziekte|verbergen|achtervolgen|kapotmaakt|kapotmaken|"
                "verpest) && @mis/@misadj/@people/fouten/sfeer/wie/@leader"
            ),
            (
                "(kans|risico) op .{0,3} (hartklachten|burn-out|uitval|depressie|stress|ziekte|"
                "verzuim|klachten)"
            ),
            "stuipen/buikpijn/hartklachten/slapeloze/nachtmerrie",
            "ligt/staat/liggen op straat",
            "vallen .{0,6} slachtoffers",
            (
                "(beschadigt|verwoest|sloopt|breekt|vernielt) .{0,4} (mensen|levens|teams|"
                "carrières|relaties|vertrouwen|alleen)"
            ),
            "de gevaren",
            (
                "@fear .{0,6} (voor|op|van|dat|om|door) && @mis/@misadj/@misv/@people/@we/@you/"
                "@sanc/team/organisatie/cultuur/gedrag/zwijgen !! @posv/@invite"
            ),
            "(uit|van|met|door) angst",
            "angstcultuur/zwijgcultuur/doofpotcultuur/afrekencultuur/doofpot/represailles",
            (
                "(groot|grote|reëel|verhoogd|hoog|loopt|lopen|lopen|grootste) .{0,3} risico/"
                "risico's/gevaar"
            ),
            (
                "risico .{0,2} (op|dat|van) .{0,6} @mis/@misadj/schade/uitval/verzuim/ontsporing/"
                "fouten/onveiligheid"
            ),
            "(in|loopt) gevaar",
            "(op het|op) spel",
            (
                "(schade|kwetst|beschadigt|ondermijnt|verwoest|vernietigt|verziekt|verlamt|"
                "ontwricht|beschadigen|ondermijnen) .{0,6} (veroorzaken|aanrichten|aan|team|sfeer|"
                "mensen|vertrouwen|toebrengen|organisatie|toe|cultuur|slachtoffers|iedereen)"
            ),
            (
                "(enorme|grote|ernstige|onherstelbare|psychische|blijvende|veel|zware) .{0,2} "
                "schade/gevolgen/impact/klachten/trauma && @mis/@misadj/@misv/gedrag/slachtoffers/"
                "slachtoffer/mensen"
            ),
            (
                "@mis/@misadj/@misv/gedrag .{0,10} (leidt|leiden|zorgt|zorgen|veroorzaakt|"
                "veroorzaken|maakt|kost) .{0,8} (@fear|verzuim|uitval|stress|klachten|ziek|ziekte|"
                "verloop|onveiligheid|kapot)"
            ),
            (
                "schokkend/alarmerend/alarmerende/schrikbarend/schrikbarende/verontrustend/"
                "verontrustende/zorgwekkend/zorgwekkende/verbijsterend/ontluisterend/"
                "ontluisterende"
            ),
            "^ (wees alert|pas op|let op|kijk uit|opgepast|waarschuwing)",
        ),
        "en": (
            *HARM["en"],
            *SILENCE["en"],
            "(can|may|could|might) risk .{0,3} (a|your|their|his|her|the|losing)",
            "(don't|doesn't|not) .{0,1} (always)? feel .{0,1} safe",
            "(serious|significant|severe|grave) .{0,1} repercussions",
            "(coercive|on edge)",
            "(consequences|price|cost|toll) .{0,6} (significant|high|severe|enormous|serious)",
            "(may|might|do|does) not feel .{0,1} safe",
            "@asset .{0,3} @worsen !! @neg/prevent/prevents/without",
            "@worsen .{0,4} @asset !! @neg/prevent/prevents/without",
            (
                "(detrimental|adverse|harmful|damaging|negative|devastating|corrosive) .{0,2} "
                "(effect|effects|impact|consequences|to|on|influence) !! review/survey"
            ),
            "(breeding ground|breeding grounds|on eggshells)",
            "(drive|drives|driving|push|pushes) .{0,3} (away|out|underground)",
            "(lead|leads|leading) to .{0,6} @ill",
            (
                "(be|is|are|was|can be|feel|feels) .{0,3} (scary|daunting|intimidating|"
                "frightening|terrifying|nerve-racking|humiliating)"
            ),
            "^ blame (?! -)",
            "(makes|make|making) .{0,3} (defensive|anxious|afraid|fearful|ill|sick)",
            (
                "(creating|creates|create|breeds|breeding|instils|spreading|spreads) .{0,2} (fear|"
                "anxiety|mistrust|distrust|resentment|hostility)"
            ),
            "(too|so) (scared|afraid|frightened|fearful)",
            (
                "(stay|stays|staying|remain|remains|keep|keeps) (silent|quiet) && @fear/afraid/"
                "because/or/and/mistakes/blamed/losing !! @nt/please"
            ),
            (
                "(feel|feeling|feels|left) .{0,1} (drained|excluded|attacked|unheard|unsafe|"
                "humiliated|worthless|ashamed|powerless) !! @if/@helper/@quant/@freq/%"
            ),
            (
                "(morale|trust|productivity|performance) .{0,6} (low|suffers|suffer|drops|falls|"
                "plummets)"
            ),
            "(turnover|absenteeism) .{0,3} (high|rises|soars)",
            "(doesn't|not) .{0,1} (make|makes) .{0,3} go away",
            (
                "(being|was|were|been|get|gets|getting) .{0,1} (blamed|shamed|punished) (for)? !! "
                "without/@nt/instead"
            ),
            "(runs|run) into .{0,1} millions",
            "cost .{0,1} (us|you|the company) .{0,1} (millions|dearly|everything)",
            "break .{0,5} for good",
            "grinds to a halt",
            "talent leaves",
            "makes .{0,3} (reckless|ill|sick|afraid)",
            "(trembling|trembled|damage is)",
            "for fear of/that",
            "(poisons|poison|destroys|destroy|ruins|ruin) .{0,3}",
            (
                "(leaves|makes|leave|make|left) .{0,6} (vulnerable|anxious|insecure|ill|sick|"
                "suspicious)"
            ),
            "breed/breeds .{0,2} (distrust|fear|anxiety|resentment)",
            "playing with fire",
            "cost you !! @neg",
            "end of .{0,1} career !! not/@neg",
            "panic attacks",
            "(hushed up|put in their place|swallowed)",
            "exhausted",
            "hide .{0,2} (problems|mistakes) !! @neg",
            "(narrows|shuts) .{0,3} (attention|down)",
            "if we do nothing",
            "(costly|expensive) (claim|claims|lawsuit)",
            "(costs|cost|costing) .{0,2} (lives|careers|jobs)",
            "(neglect|silence|stress|rudeness|bullying|incivility) kills",
            "part of the problem",
            "if you do nothing",
            "burn out",
            "(end|ruin|cost) your (career|job)",
            "(ashamed of|shame on)",
            "(enormous|huge|serious|grave|great|real|considerable) risk !! unless/confidential",
            "held responsible for",
            "mistakes are punished",
            "(hanging by|fear that)",
            "silence .{0,2} (puts|kills|protects|enables)",
            "fear/fears/dread/dreaded/dreads !! @posv/@invite/@learn/without/overcome/no",
            "(effects|impact|consequences|toll|cost|costs|harm) of .{0,3} @mis/@misadj",
            (
                "(wrecks|ruins|kills|eats|crushes|scars|breaks|wrecked|ruined) .{0,4} (lives|"
                "careers|people|teams|trust|its|young|spirit|marriages|you)"
            ),
            "(seriously|make|makes|made) .{0,2} (ill|sick)",
            "keep/keeping their heads down",
            (
                "@fear .{0,2} (of|that|to|for|from) !! unless/confidential/confidentiality && "
                "@mis/@misadj/@misv/@people/@we/@you/retaliation/organisation/organization/"
                "culture/speaking/losing/career/reputation !! @posv/@invite/@learn"
            ),
            "(puts|put|place|places|putting|all|are|is|be) .{0,4} at risk",
            "at risk",
            "(in|grave|serious|real|great) danger !! unless/confidential/secrecy/if",
            "at stake",
            (
                "(cause|causes|causing|caused|inflict|do|does) .{0,6} (harm|damage|distress|"
                "trauma|suffering|pain)"
            ),
            (
                "(destroys|destroy|poisons|ruins|ruin|undermines|undermine|erodes|corrodes|"
                "damages|harms|devastates|shatters|cripples) .{0,5} (team|teams|trust|people|"
                "lives|careers|career|morale|culture|everyone|us|organisation|organization|"
                "performance|health|confidence|productivity|person)"
            ),
            (
                "shocking/alarming/devastating/appalling/horrifying/disturbing/outrageous/"
                "terrifying/insidious/corrosive"
            ),
            "^ (beware|watch out|be careful|warning|be alert|be warned)",
            "(to|is|are|who) .{0,2} blame",
            (
                "(blame|fault|guilty|culpable|complicit|negligent|shameful) .{0,5} (of|for|on|"
                "lies|with|in) !! @neg/@learn"
            ),
        ),
    },
    unless=frozenset({CRITIQUE, DEFINITION, NEGATED_FEAR, QUOTE, REASSURANCE, SUPPORT}),
    offers={
        "nl": (
            "Vroeg iets zeggen helpt ons allemaal. Begin met: “Ik merkte dat …, hoe zie jij dat?”",
        ),
        "en": (
            "Saying something early helps us all. Start with: “I noticed …, how do you see it?”",
        ),
    },
    rewrites={
        "nl": (
            Rewrite(
                "Zwijgen brengt ons allemaal in gevaar.",
                (
                    "Wie vroeg iets zegt, helpt het team. Spreek deze week één keer uit wat je "
                    "opviel."
                ),
            ),
        ),
        "en": (
            Rewrite(
                "Toxic behaviour destroys teams.",
                (
                    "Teams that ask each other for help keep going. Ask one colleague for advice "
                    "today."
                ),
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "Eén misplaatste grap kan onherstelbare schade aanrichten.",
                "Medewerkers zwijgen uit angst voor hun baan.",
                "Het is de schuld van leidinggevenden die niets doen.",
                "De cijfers zijn ronduit schokkend.",
                "Zwijgen brengt iedereen in gevaar.",
                "Zo'n opmerking wekt achterdocht in de kleedkamer.",
                "Ruzie in de keuken schaadt niet alleen de werksfeer, maar ook de zaak.",
                "De spanningen stapelen zich op tot de bom barst.",
                "De koks houden hun mond en durven niets te vragen.",
                "Het bestuur keek jarenlang de andere kant op.",
                "Zonder vertrouwen zegt niemand iets.",
                "Beperk de risico's en breng gevaren in kaart.",
                "De harde toon eist zijn tol.",
                "De commissie heeft gefaald.",
                "De leiding liet het gebeuren.",
                "Wat begint met een grapje, eindigt voor de rechter.",
                "Als dit zo blijft, raken we goede mensen kwijt.",
                "De roeiers voelden zich niet veilig om het te vertellen.",
                "De leiding heeft te lang weggekeken.",
            ),
            leave=(
                "Iedereen noemt twijfels zonder angst voor gezichtsverlies.",
                "Je bent niet schuldig aan wat je overkwam.",
                "Wie vroeg iets zegt, helpt het team.",
                "Wees niet bang om een vraag te stellen.",
                "Door samen te oefenen voorkom je spanningen.",
                "Durf je niets te zeggen, dan kun je de vertrouwenspersoon bellen.",
                "Het goede nieuws ging als een lopend vuurtje door het huis.",
                "Applaus heeft een grote invloed op de ploeg.",
                "Het is niet veilig om hier te zwemmen als het onweert.",
            ),
        ),
        "en": Examples(
            match=(
                "Your silence puts colleagues at risk.",
                "Bullying leads to burnout and absenteeism.",
                "Managers are to blame for this culture.",
                "People are afraid to speak because they may lose their job.",
                "The findings are alarming.",
                "Such jokes create tension on the ward.",
                "Gossip chips away at morale.",
                "The nurses hesitated to raise it with the surgeon.",
                "By looking away we let it grow.",
                "Repeated warnings were ignored by the club.",
                "The choir was left feeling humiliated.",
                "Identify the hazards and control the risks.",
                "The harsh tone is taking its toll.",
                "Nobody felt able to tell the director.",
                "No one takes responsibility for it.",
                "The owners let their staff down.",
                "They don't dare to tell the conductor.",
                "When we say nothing, the shouting goes on.",
                "This tone demotivates people.",
            ),
            leave=(
                "Everyone can raise doubts without fear.",
                "It is not your fault.",
                "Saying something early helps the team.",
                "Do not be afraid to ask a question.",
                "Short talks prevent tension on the ward.",
                "If you feel unsafe, call the porter.",
                "We will fail now and then, and learn from it.",
                "Silence at the start of a rehearsal is fine.",
                "Good people go further together.",
                "Our coach teaches us how to keep time.",
                "The train came to a halt at the station.",
                "The library is covering the cost of the tickets.",
            ),
        ),
    },
)
