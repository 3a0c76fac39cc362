"""P205: one small step that one can take or repeat."""

from handvat.content.text import Text
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, LACKING, NOTION

RULE = Rule(
    id="P205",
    key="small-step",
    kind=Weight.STRENGTH,
    level=Level.INFO,
    name=Text("kleine stap", "small step"),
    detects=Text(
        "Eén kleine stap die iemand kan zetten, oefenen of herhalen.",
        "One small step that somebody can take, practise or repeat.",
    ),
    message=Text(
        "Dit is klein genoeg om vandaag te beginnen.",
        "This is small enough to begin today.",
    ),
    why=Text(
        "Een kleine stap lukt, en wat lukt, krijgt een vervolg.",
        "A small step succeeds, and what succeeds goes on.",
    ),
    source="The approach: shaping, small steps to improvement.",
    patterns={
        "nl": (
            (
                "^ (doe|herhaal|evalueer|plan|bespreek|neem) .{0,5} (jaarlijks|maandelijks|"
                "wekelijks|dagelijks) .{0,6} !! @mis/@inc/@office"
            ),
            (
                "(één|een|twee|drie|vijf|tien) .{0,1} (minuut|minuten|kwartier|zin|vraag) "
                ".{0,8} (om|per|elke|aan|met|te|doet) !! @inc/@helper/@sanc"
            ),
            (
                "(per|elke|iedere|na elk|na elke|na elke) .{0,2} (training|vergadering|"
                "overleg|week|maand|dag|gesprek|dienst|sprint|les) .{0,10} (één|twee "
                "minuten|drie|een) !! @office"
            ),
            "(drie|twee|vier) keer per jaar",
            "(voortaan|over twee weken|binnen twee weken) && @start/ieder/wie/we/ik !! @mis",
            "gewoonte van",
            (
                "@start .{0,8} (deze|elke|één|twee weken|vandaag|morgen|voortaan) !! @mis/"
                "@inc/@helper/@office"
            ),
            "stap voor stap",
            (
                "(kleine|klein|eerste|volgende|concrete|één) .{0,1} (stap|stapje|stappen|"
                "stapjes|gewoonte|actie|oefening|gebaar|experiment|acties) !! @helper/"
                "procedure/juridische/melding/klacht/formele/te/@office"
            ),
            "stapje/stapjes",
            "(oefen|oefenen|oefent|geoefend|oefening) .{0,6} !! @sanc/vak/beroep/functie/uit",
            (
                "(kies|kiest|kiezen|pak|neem|bedenk|spreek) .{0,4} (één|een|deze|twee|"
                "elke) .{0,8} (week|maand|dag|vergadering|afspraak|moment|overleg|gedrag|"
                "gewoonte|actie|punt|vraag|collega)"
            ),
            (
                "(deze|elke|iedere|komende|volgende) .{0,1} (week|maand|dag|vergadering|"
                "overleg) && @start/probeer/oefen/één/ik/we/wij/kies !! @mis/@inc/@office"
            ),
            "(begin|start) .{0,3} (klein|vandaag|morgen|met één|met een|bij jezelf|deze week)",
            "(probeer|probeert|proberen) .{0,5} (eens|één|deze|een keer|vandaag|dit|het)",
            "(elke|iedere) .{0,1} (dag|week|maand) .{0,4} één",
            "gewoonte/gewoontes/gewoonten !! @mis/@misadj",
            "klein .{0,1} gebaar",
            "(kleine|dagelijkse) .{0,1} (dingen|momenten|keuzes|veranderingen|gebaren)",
            (
                "(plan|reserveer|prik|blokkeer) .{0,5} (moment|momenten|micro-momenten|"
                "minuten|kwartier|check-in|uur|uurtje) !! @mis/@helper/@inc"
            ),
            (
                "(paar|vijf|tien|drie|twee|#) minuten .{0,3} (in|voor|aan|per|om|waarin|"
                "tijd) !! pauze/@helper/loop/lopen/reistijd"
            ),
            (
                "(korte|kleine|eenvoudige|simpele|vaste|laagdrempelige|maandelijkse|"
                "wekelijkse|dagelijkse) .{0,3} (check-in|check-ins|moment|momenten|"
                "oefening|oefeningen|werkvorm|werkvormen|experiment|experimenten|routine|"
                "routines|interventie|interventies|ritueel|rituelen|aanpassing|"
                "aanpassingen|retro|gedragsveranderingen|gedragsverandering|doelen|"
                "gebaren|gebaar) !! @mis/@inc"
            ),
            "werkvorm/werkvormen .{0,6} (waarmee|om|voor|met) !! @mis/bevat/lees",
            (
                "(routine|routines|ritme|ritueel|rituelen) .{0,4} (maken|maak|"
                "voorspelbaar|verandert|helpt|helpen|bouwen|opbouwen|van) !! @mis"
            ),
            "(denk|begin|hou|houd) .{0,1} (het)? (klein|simpel|eenvoudig|behapbaar)",
            "(aan de slag) .{0,1} met .{0,3} (praktische|concrete|deze|één|kleine|eenvoudige)",
            (
                "(vervolgstap|vervolgstappen|eerste stap) .{0,6} (zetten|kunnen|neem|"
                "nemen|zet|kies|bedenk|spreek) !! juridische/@helper/@inc/@sanc"
            ),
            (
                "(die|deze|komende|elke|iedere) (week|maand|dag) .{0,3} (bewust|één|eens|"
                "iemand|een compliment) !! @mis/@inc/vergadert"
            ),
            (
                "(hoeft|hoeven) .{0,3} niet .{0,2} (groot|groots|ingewikkeld|perfect|"
                "meteen|veel) !! @mis"
            ),
            (
                "^ (vraag|schrijf|noem|bel|geef|zeg|kies|groet|bedank|stuur) .{0,8} "
                "(vandaag|vanavond|morgen|vanmiddag|deze week|volgende week) !! @mis/@inc/@helper"
            ),
            "(gouden)? tip : .{0,3} (koop|geef|begin|plan|zet|neem|kies|hang|schrijf) !! @mis",
            (
                "één .{0,1} (vraag|ding|naam|compliment|stoel|moment|zin|gewoonte|"
                "gedragsafspraak|afspraak|hoekje) .{0,6} (om|per|kan|te|extra|proberen|"
                "oefenen) !! @mis/@inc/@helper/@office"
            ),
            "(een|één) (week|maand) lang .{1,8} !! @mis/gesloten/vakantie/ziek/@office",
            "(dat is alles|meer niet|vaak al genoeg|is al genoeg|kost niets|kost niks)",
            (
                "(geen|niet) .{0,4} (programma|plannen|strategie|beleidsplan|held) .{0,6} "
                "(nodig|te zijn)"
            ),
            "zo (eenvoudig|simpel|klein) (als|kan|is)",
            "(goede)? (voornemen|voornemens) .{0,3} (is|klein|:)",
            "in je eerste week .{1,10} !! @office",
            (
                "(kiezen|kiest|kies|koppel) .{0,5} (één|een vast|nieuw gedrag|het nieuwe) "
                ".{1,8} !! @mis/@office"
            ),
        ),
        "en": (
            (
                "# minutes .{0,4} (to|in|at|of|for|each|before|with) !! "
                "walk/away/late/@inc/train/minimum/drive/bus/@office/@helper/"
                "lasts/fill/complete/survey/session/late"
            ),
            (
                "^ (once|twice|every|each) .{0,1} (week|month|day|meeting|friday|monday) "
                ".{0,2} , .{0,1} @start"
            ),
            (
                "(one|two|three|five|ten|fifteen|few) minutes .{0,4} (to|trying|of|for|"
                "each|a|every|reading) !! walk/away/late/@inc"
            ),
            "try it (for|once|out)",
            "(in|for) .{0,2} (first|next) (month|week) .{0,4} (we|i|each|you)",
            "less than .{0,2} minute",
            (
                "(add|write|meet|choose|name|send|greet|pick|try|take) .{0,1} (one|a "
                "sentence|three) !! @mis/@inc/person/of"
            ),
            (
                "(you|we) (don't|do not) (have|need) to .{0,3} (overhaul|change|big|solve|"
                "everything) "
            ),
            "change (grows|starts|begins|happens) .{0,3} (in|with|small|at)",
            "(once|twice) a (week|month|day|year) && we/i/ask/one",
            "step by step",
            "one step at a time",
            (
                "(small|tiny|little|first|simple|single|next|concrete|one|micro) .{0,2} "
                "(step|steps|habit|habits|action|actions|gesture|gestures|moments|choices|"
                "changes|change|things|acts|behaviors|behaviours|practice|experiment|win|"
                "wins|ritual|start) !! @helper/formal/legal/@mis/@office"
            ),
            (
                "(practise|practice|practising|practicing|rehearse) .{0,5} (one|this|a|"
                "with|how|these|saying|asking|the|your|at|sentence|question) !! @rules/best"
            ),
            (
                "(pick|choose|try|start|begin|commit|set) .{0,3} (one|with one|a small|this "
                "week|today|small|with a|tomorrow|to one) .{0,6} !! @mis/@rules"
            ),
            (
                "(this|next|coming) (week|month|meeting) && @start/one/try/we/i/ask/small "
                "!! @mis/@misadj/@inc/published/report/join/@office"
            ),
            (
                "(daily|weekly|everyday) .{0,2} (habit|habits|practice|ritual|rituals|"
                "actions|interactions|moments|check-in|conversations|behaviors|behaviours)"
            ),
            "habit/habits/ritual/rituals !! bad/@mis/triggers/less/hardest",
            "start small",
            (
                "(over time|little by little|gradually|day by day) && small/step/steps/"
                "habit/habits/practise/practice/repeat/repeated/grow !! @mis/@fear"
            ),
            "(today|tomorrow) && try/start/practise/begin !! @mis/submitted",
            "micro-goals/micro-goal/micro-step/micro-steps/micro-habit/micro-habits/micro-moments",
            (
                "(small|brief|short|simple|lightweight|quick|tiny|repeatable) .{0,3} "
                "(gesture|gestures|ritual|rituals|check-in|check-ins|pause|pauses|moments|"
                "goals|tweak|tweaks|exercise|exercises|activity|activities|experiments|"
                "reflection|adjustments|promise) !! @mis/@helper/formal"
            ),
            (
                "(doesn't|don't|not|no|without) .{0,3} (require|need|take|requires|"
                "needs)? .{0,3} (big|large|grand|huge|massive|expensive|sweeping) .{0,2} "
                "(programme|program|initiative|budget|change|gesture|plan|project|reform)"
            ),
            (
                "(rarely|seldom|not|never) .{0,4} (single|one-off|one|big) .{0,1} "
                "(initiative|programme|program|event|training|workshop|meeting) !! @mis/@helper"
            ),
            (
                "(review|revisit|discuss|check|track) .{0,6} (progress)? .{0,2} (weekly|"
                "monthly|quarterly|daily|regularly) !! @mis/@inc/board/committee"
            ),
            "(review|revisit|discuss) .{0,8} (start|end|beginning) of (each|every)",
            (
                "(at|start|begin|end|close) .{0,2} (start|end|beginning)? of .{0,1} (each|"
                "every|the) (meeting|shift|lesson|rehearsal) .{0,4} (ask|name|share|check|"
                "pause|take|reflect)"
            ),
            (
                "^ @start .{0,8} (today|tonight|tomorrow|this week|this month|this "
                "afternoon|once a|next time) !! @mis/@inc/@helper/@doc/part/@office"
            ),
            (
                "(next time|tomorrow|this week|tonight) (you|we|i) .{1,8} , .{0,1} @start "
                "!! @mis/@inc"
            ),
            (
                "(one|a single) (question|thing|name|compliment|chair|moment|sentence|"
                "habit|agreement|corner|buddy|word) .{0,6} (to|per|can|a|each|for|this|"
                "extra|try|before|every) !! @mis/@inc/@office/in common"
            ),
            (
                "for (one|a|two) (week|month|match|meeting) .{0,6} && try/notice/see/keep/"
                "mute/no/hang"
            ),
            "(that is all|that's all|nothing more|often enough|costs nothing)",
            (
                "(need|needs) (no|a new|grand|a big|a grand) (strategy|plans|plan|"
                "programme|budget) !! @mis"
            ),
            "as (simple|small|easy) as",
            "(resolution|resolutions) .{0,2} (is|modest|:)",
            "in your first week",
            (
                "(ten|fifteen|twenty|thirty|sixty) (minutes|seconds) .{0,8} !! walk/away/"
                "late/@inc/train/minimum"
            ),
            "(each|every) .{0,2} (picks|pick|chooses|choose) one",
            "(fixed|set) (day|moment|time) .{0,4} (on which|when|to|you|each) !! @office",
            "(little|small|simple) routines",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Kies deze week één overleg waarin je als eerste luistert.",
                "Oefen met een collega hoe je om hulp vraagt.",
                "Begin klein: groet morgen wie je op de gang ziet.",
                "Plan elke maand een vast moment waarop jullie één recept verbeteren.",
                "Denk klein: noem vandaag één ding dat de buurman goed deed.",
                "Een korte check-in voor de repetitie is genoeg.",
                "Zwaai deze week naar één buur die je niet kent.",
                "Een maand lang hangt de afspraak naast de kapstok.",
            ),
            leave=(
                "De notaris oefent haar beroep uit in Gent.",
                "De trap heeft twintig treden.",
                "Roddelen is verboden.",
                "Het rapport verschijnt in juni.",
                "De eerste stap is het invullen van het formulier.",
                "Na verloop van tijd verdween de lust om te zingen.",
                "Een maand lang is de kantine gesloten.",
            ),
        ),
        "en": Examples(
            match=(
                "Take 10 minutes before supper to ask how the day went.",
                "Pick one meeting this week in which you listen first.",
                "Practise with a colleague how you ask for help.",
                "Start small: greet the people in the corridor tomorrow.",
                "A short check-in before each rehearsal is enough.",
                "This does not need a big programme.",
                "Thank one gardener tonight.",
                "It can be as simple as one extra chair at the table.",
            ),
            leave=(
                "The lecture lasts 50 minutes in the main hall.",
                "The stairs have twenty treads.",
                "Gossip is prohibited.",
                "The report appears in June.",
                "Small changes to the timetable were made.",
                "Over time the paint wears off.",
                "The pool is closed for one week.",
            ),
        ),
    },
)
