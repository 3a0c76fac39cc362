"""P206: a leader or peer who does it first."""

from handvat.content.text import Text
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, LACKING, NOTION

RULE = Rule(
    id="P206",
    key="role-model",
    kind=Weight.STRENGTH,
    level=Level.INFO,
    name=Text("voorbeeldgedrag", "role model"),
    detects=Text(
        "Een leidinggevende of collega die het gedrag als eerste laat zien.",
        "A leader or peer who shows the behaviour first.",
    ),
    message=Text(
        "Hier gaat iemand voor. Dat maakt volgen makkelijk.",
        "Here somebody goes first. That makes it easy to follow.",
    ),
    why=Text(
        "Mensen doen na wat zij anderen zien doen, vooral wie voorgaat.",
        "People do what they see done, above all by who leads.",
    ),
    source="The approach: show exemplary behaviour, leadership as model; Bandura.",
    patterns={
        "nl": (
            (
                "(wees|zijn|bent|is|ben) .{0,2} een .{0,2} voorbeeld .{0,3} (voor|in) !! "
                "@inc/dit/dat/hiervan/daarvan/bijvoorbeeld/@mis"
            ),
            "=toe+geven .{0,4} (fout|zat|fouten|misser|niet)",
            "zelf .{0,3} (laten|zien|om hulp|vroeg|vroegen|hulp|het goede)",
            (
                "(@leader|leden|ouderen|oudste|oudere|seniors|senioren|rector|psychiater|"
                "chirurg|trainer|presentator|leerkracht) .{0,8} (vertelde|vertellen|"
                "vertelt|benoemt|benoemde|doet voor|excuses|eigen fout|openen)"
            ),
            "spiegelen/spiegelt .{0,2} @leader/leidinggevende",
            "doe .{0,2} zelf .{0,2} voor",
            "(draagt|neemt|loopt) .{0,6} ook && @leader",
            (
                "voorbeeldgedrag/rolmodel/rolmodellen/voorbeeldfunctie/voorbeeldrol/"
                "voorbeeldfiguur/voorleven"
            ),
            "(goede|goed|het) voorbeeld .{0,4} (geven|geeft|zijn|te|gegeven|stellen|van)",
            "(geef|geeft|geven|gaf) .{0,3} voorbeeld",
            (
                "@leader _{0,8} =laten/=tonen/=delen/=vertellen/=vragen/=luisteren/=geven/"
                "=nodigen/=erkennen/toegeeft/toegeven/=bedanken/viert/vieren/=bespreken/"
                "=benoemen/=stellen/=beginnen/=spreken/voorop && zien/eerst/zelf/eigen/"
                "openlijk/fout/feedback/vragen/voorbeeld/hulp/twijfel/ruimte/successen/"
                "open/actief/mee/meedenken/meepraten !! @mis/@misadj/@sanc/angst/@office/"
                "kortaf/niet"
            ),
            (
                "als @leader .{0,2} (vraag|vertel|deel|geef|luister|begin|noem|bedank|"
                "laat|stel|zeg) .{0,1} ik"
            ),
            "(ik|we) .{0,4} als @leader",
            (
                "(wat|hoe) @leader .{0,2} (doen|doet|zich) && dan/voorbeeld/gedrag/"
                "zwaarder/belangrijk/volgen/meer/cultuur"
            ),
            (
                "(goede|begint|beginnen|begin) .{0,3} (bij|met) .{0,3} (jezelf|onszelf|"
                "@leader|leiderschap|mezelf) !! @mis"
            ),
            "(gaat|gaan|ga) .{0,2} (voorop|voor) && @leader/ik/bestuur",
            "gedrag zien .{0,5} (volgen|overnemen|nadoen)",
            (
                "(leiderschap|leiders|leidinggevenden) .{0,5} (cruciaal|sleutelrol|"
                "voorbeeld|inspireren|inspireert|bepalend|bepalen)"
            ),
            "(zet|zetten|zetten) de toon !! @mis/angst",
            (
                "(jouw|je|hun|onze|mijn|zijn|haar) .{0,1} (houding|gedrag|voorbeeld) "
                ".{0,12} (toon|invloed|volgt|volgen|spiegel|overnemen|aanstekelijk|"
                "doorslaggevend) !! @mis/@misadj"
            ),
            (
                "(houding|gedrag|voorbeeld) van .{0,3} @leader .{0,8} (belang|invloed|"
                "bepaalt|bepalend|volgt|volgen|doorslaggevend|toon) !! @mis/@misadj"
            ),
            (
                "(voorleeft|voorleven|voordoet|voordoen|uitdraagt|uitdragen) && @leader/"
                "leerkrachten/leerkracht/zij/zelf/ouders/trainers/ouderen"
            ),
            (
                "(kopiëren|nadoen|volgen|overnemen|spiegelen|nabootsen|afkijken|kijken) "
                ".{0,3} (niet|vooral)? .{0,1} (wat|hoe|naar wat) (je|jij|u|@leader|de|hun|"
                "anderen|ouders) .{0,4}"
            ),
            "(wat|hoe) je doet .{0,4} (telt|meer|zwaarder|belangrijker|niet)",
            (
                "als @leader .{0,1} (ben|heb|zet|bepaal|geef|laat|kun) (je|jij|u|ik) "
                ".{0,4} (spiegel|directe|toon|voorbeeld|grote|invloed|zelf|eerst|zien) !! @mis"
            ),
            (
                "(jij|u|wij|ik) als @leader .{0,2} (zelf|actief|kunt|bouwt|bijdraagt|"
                "voorop|kan) !! @mis/klacht"
            ),
            (
                "als (je|jij|u) .{0,8} (wilt|wil|verwacht|vraagt) _{0,10} (zelf|eigen) "
                ".{1,6} !! @mis/melden/@helper"
            ),
            "door zelf .{0,2} (te)? .{1,8} !! @mis/klacht/@fear",
            (
                "(begin|begint|kom|doe|toon|wees|deel|vraag) .{0,1} (dan|eerst)? .{0,1} "
                "zelf .{0,1} (op|ook|eens|om|mee|het|eerst|met|een|aan) !! @mis/melden"
            ),
            (
                "(de|als) eerste (bent|ben|is|zijn|die) .{0,3} (om|te|vraagt|deelt|"
                "toegeeft|zegt|bedankt|luistert) && anderen/zelf/@leader/jij/volgen/hetzelfde"
            ),
            (
                "(geeft|geven) .{0,2} anderen .{0,3} (ruimte|toestemming|moed|vrijheid) "
                ".{0,3} (hetzelfde|ook)"
            ),
            (
                "@leader .{0,4} (grote|directe|veel|belangrijke)? (invloed|sleutelrol) "
                ".{0,1} (op|in) !! @mis/@misadj/@ill"
            ),
            "aan de top && cultuur/toon/gedrag/voorbeeld/begint/houding !! @mis/@fear/@ill",
            "(leert|leren|leer) .{0,4} (van|door) .{0,1} (goede|het|je|jouw|ons)? voorbeeld",
            "(neemt|nemen|nam) .{0,2} het voortouw !! @mis",
            "(doen|doet|doe) .{0,3} voor hoe !! @mis",
            "(doen|doet) .{0,1} (ons|mij|je|hen|hem|haar|ouders) .{0,1} na !! @mis",
            (
                "(ervaren|oude|oudere|senior|oudste) .{0,2} (collega's|rotten|kinderen|"
                "leden|medewerkers|spelers|leerlingen|studenten) .{0,2} (doen|laten|lezen|"
                "trainen|tonen|vertellen|vragen|begroeten) !! @mis/@misadj"
            ),
            (
                "@leader .{0,3} (doen|doet|fluit|fluiten|veegt|trainen|openbaren|zet|"
                "zetten|vraagt|vragen|laat|laten) .{0,2} zelf .{0,6} !! @mis/@misadj/niet/@office"
            ),
            (
                "@leader _{0,8} (eigen|haar eigen|zijn eigen|hun eigen) .{0,1} (gedrag|"
                "leerpunten|blunder|fout|fouten|twijfel|twijfels|code|agenda|grenzen|"
                "missers|misser) !! @mis/@misadj/@sanc/kritiek/niet"
            ),
            "(laat|laten|toon) .{0,3} als @leader .{0,2} zien",
            "als @leader .{0,2} (eerst|zelf) .{0,2} (om|zelf|hulp|vragen|laten)",
            (
                "(overgenomen|nemen over|neemt over) .{0,2} (wat|door|zij|hoe)? && "
                "@leader/doet/doen/zien !! @mis"
            ),
            "(doen|doet) niet .{0,1} wat (je|jij|we|wij|ik) .{0,1} (zegt|zeggen|zeg)",
            (
                "(wie|iedereen die) .{0,1} leiding .{0,1} (geeft|geven) .{0,3} (bepaalt|"
                "laat|begint|vraagt|toont|deelt)"
            ),
            "(volgen|volgt) (anderen|de rest|iedereen) .{0,2} (vanzelf|ook)",
        ),
        "en": (
            "exemplary (behaviour|behavior|conduct|leadership) !! @oblig/@sanc",
            "(starting|beginning|starts|begins) (at|from|with) the top !! @mis/@fear",
            "(be|being|is|are) .{0,1} (an|a) .{0,1} example .{0,1} (to|for) !! @inc/@mis",
            (
                "@leader .{0,3} who .{0,1} (listens|uses|models|invites|thanks|leads|"
                "admits|apologises)"
            ),
            (
                "as (your|a|the) @leader .{0,2} [,]? .{0,1} i (will|try|share|ask|tell|"
                "always|promise|start|admit|listen)"
            ),
            (
                "@leader .{0,3} (who|that) .{0,3} (says|asks|admits|shares|thanks|listens|"
                "shows|apologises|asked|said)"
            ),
            "(go|goes|going|went) first",
            (
                "(was|is|were) the first to && admit/ask/say/tell/thank/apologise/"
                "apologize/share/own/her/his/their/help/mistake/wrong/sign !! @office/line/win"
            ),
            (
                "(people|colleagues|teams|employees|students|children) (do|copy|follow|"
                "mirror|watch|imitate) what"
            ),
            (
                "(senior|older|founders|founding) .{0,3} (members|professors|colleagues|"
                "staff|doctors|people) .{0,3} (take|answer|share|ask|admit|show|first|"
                "passionate|committed|visible)"
            ),
            "asked for help themselves",
            "i was wrong",
            (
                "(role model|role models|role-model|role-models|rolemodel|lead by example|"
                "leading by example|leads by example|walk the talk|walking the talk)"
            ),
            "(set|sets|setting) .{0,2} (example|tone|standard) !! @rules",
            (
                "(model|models|modeling|modelling|modeled|modelled) .{0,4} (behavior|"
                "behaviour|behaviors|behaviours|vulnerability|respect|the|inclusive|"
                "respectful|good|openness|what|desired|positive|humility|curiosity|"
                "listening) !! @mis"
            ),
            (
                "@leader .{0,3} (admit|admits|listen|listens|thank|thanks|acknowledge|"
                "acknowledges|apologise|apologises|apologize|apologizes|model|models|"
                "inspire|inspires) !! @mis/@misadj/@sanc/@if/need/don't/not/@office"
            ),
            (
                "@leader .{0,5} (share|shares|sharing|ask|asks|show|shows|invite|invites|"
                "encourage|encourages|celebrate|celebrates|demonstrate|demonstrates|adopt|"
                "adopts|speak|speaks|respond|responds|start|starts) && own/first/@mistake/"
                "feedback/doubt/doubts/story/input/vulnerability/questions/help/others/"
                "success/successes/behaviour/behavior/respect/openness/views/learned/"
                "learning/trust/courage/contribute/honestly !! @mis/@misadj/@sanc/@if/"
                "need/don't/not/@office"
            ),
            "as (a|an|your) @leader/teacher/parent/colleague/+lecturer .{0,3} (i|you) .{0,3} @obs",
            (
                "as (a|an|your) @leader , i .{0,1} (will|try|share|ask|tell|always|"
                "promise|start|admit|listen)"
            ),
            (
                "(she|he|they) (shares|share|admits|asks|models) .{0,6} (own|mistake|"
                "error|story|others)"
            ),
            (
                "(leader|leaders|leadership|managers) .{0,3} (behavior|behaviors|"
                "behaviour|behaviours|actions|example) .{0,6} (culture|inspire|ripple|"
                "shape|shapes|influence|others|ripples|tone|create|can)"
            ),
            "(inspire|inspires|inspired|inspiring|encourage|encouraging) .{0,2} others .{0,4}",
            "starts/start .{0,1} (at|with) .{0,2} (top|leaders|leadership|me|us|ourselves)",
            "tone (at|from) the top !! @mis/@fear",
            "(set|sets|setting) the (stage|tone|example|standard) !! @rules/@mis",
            "(learn|learns|lead|leads|leading|teach|teaches|leadership) .{0,1} by example",
            "(serve|serves|act|acts|stand) as .{0,3} (example|examples|model|models) !! @inc/@mis",
            (
                "(provide|give|be|giving|being|set|sets) .{0,2} (good|positive|an|the) "
                "example (of|to) !! @mis"
            ),
            "(hold|holding) (myself|ourselves) .{0,1} to",
            (
                "how .{0,2} @leader .{0,2} (run|runs|respond|responds|behave|behaves|"
                "react|reacts|act|acts|handle|handles|speak|speaks|treat|treats|show|"
                "shows) !! @mis/complaints/reports"
            ),
            (
                "(behaviors|behaviours|behaviour|behavior|actions|example|attitude|"
                "conduct) .{0,1} (of|as|from|by) .{0,2} @leader .{0,8} (contagious|set|"
                "sets|shape|shapes|matter|matters|culture|tone|copied|followed|influence)"
            ),
            "(gives|give|giving) .{0,1} (others|people|everyone|colleagues|them) permission",
            (
                "(others|people|team|teams|employees|children|students|staff) .{0,2} "
                "(follow|copy|mirror|imitate|notice|watch) .{0,2} (suit|what|how|your|"
                "their|that|example)"
            ),
            "(so|then|will) (others|they|people|everyone) .{0,1} (do|will do) the same",
            (
                "(from|at|starts at|begins at) the top && culture/tone/respect/safety/"
                "example/change/behaviour/behavior !! @mis/@fear"
            ),
            (
                "(my|our) own (mistake|mistakes|failures|doubts|uncertainty|uncertainties|"
                "limits|rejections) !! @fear/@sanc"
            ),
            (
                "their own (uncertainty|uncertainties|mistakes|doubts|limits|failures) && "
                "@leader/aloud/openly"
            ),
            "(do|doing) what (you|we|they) (ask|expect|preach|say) .{0,1} (of|from)?",
            "(practise|practice|practises|practices) what .{0,1} (they|we|you|she|he) preach~",
            "(take|takes|taking) .{0,1} lead .{0,2} by",
            (
                "(experienced|senior|older|oldest) .{0,3} (colleagues|buddies|doctor|"
                "doctors|members|children|players|person|staff) .{0,2} (show|shows|shows "
                "it|talk|talks|read|asks|ask|teach) !! @mis/@misadj"
            ),
            (
                "@leader .{0,3} (share|shares|publish|publishes|play|plays|tell|tells|"
                "discuss|discusses|name|names|talk|talks|show|shows|open|opens|post|posts|"
                "block|blocks|scrub|scrubs) .{0,6} own !! @mis/@office"
            ),
            (
                "@leader .{0,12} (herself|himself|themselves) !! @mis/@misadj/@sanc/"
                "@blame/declared/called"
            ),
            (
                "(change|it|respect|culture) (starts|begins) with (you|me|us|professors|"
                "leaders|ourselves) "
            ),
            "what (leaders|managers|teachers|parents|professors|the boss) (do|does|show)",
            (
                "(show|shows|showing) (others|people|them|children) .{0,1} (what|how|"
                "that) .{0,4} (we|to|you|they|is) !! @doc/@office"
            ),
            "are the first to .{0,1} (publish|admit|ask|share|thank|say|show|apologise)",
            "(others|people|everyone) .{0,1} (begin|begins|start|starts) to do so",
            (
                "(contagious|rubs off|rub off) && @leader/senior/shows/example/kindness/"
                "curiosity !! disease/@mis"
            ),
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Wees een voorbeeld voor de jongste zangers.",
                "De directeur vertelt eerst over een eigen misser.",
                "Als docent vraag ik na elke les om feedback.",
                "Leidinggevenden geven het goede voorbeeld.",
                "Als je rust in de keuken wilt, praat dan zelf zacht.",
                "De houding van de leider is bepalend voor hoe het koor luistert.",
                "Kinderen volgen wat je doet, meer dan wat je zegt.",
                "De teamleider vertelt over een eigen blunder in de keuken.",
            ),
            leave=(
                "De directeur woont in Zwolle.",
                "De leidinggevende schorst de medewerker.",
                "Het bestuur heeft de regeling vastgesteld.",
                "De decaan nodigt bezoekers uit voor de expositie.",
                "De directie deelt elk kwartaal de cijfers.",
                "De leidinggevende luistert niet.",
                "De teamleider parkeert haar eigen auto achter de school.",
            ),
        ),
        "en": Examples(
            match=(
                "Be an example to the youngest singers.",
                "The director shares a mistake of her own first.",
                "As a teacher I ask for feedback after each class.",
                "Leaders set the tone by listening.",
                "Apprentices learn by example, so the chef tastes first.",
                "The captain sets the tone for the whole crew.",
                "How managers respond to bad news shapes what they hear next.",
                "Older members show what we do when the boat tips.",
            ),
            leave=(
                "The director lives in Leeds.",
                "The manager suspends the employee.",
                "The board adopted the regulation.",
                "The dean invites nominations for the prize.",
                "The dean opens the new library.",
                "Managers never listen to the night shift.",
                "The manager drives his own car to work.",
            ),
        ),
    },
)
