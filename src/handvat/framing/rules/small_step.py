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
                "(één|een|twee|drie|vijf|tien) .{0,1} (minuut|minuten|kwartier|zin|vraag) .{0,8} "
                "(om|per|elke|aan|met|te|doet) !! @inc/@helper/@sanc"
            ),
            (
                "(per|elke|iedere|na elk|na elke|na elke) .{0,2} (training|vergadering|overleg|"
                "week|maand|dag|gesprek|dienst|sprint|les) .{0,10} (één|twee minuten|drie|een)"
            ),
            "(drie|twee|vier) keer per jaar",
            "(voortaan|over twee weken|binnen twee weken) && @start/ieder/wie/we/ik !! @mis",
            "gewoonte van",
            (
                "@start .{0,8} (deze|elke|één|twee weken|vandaag|morgen|voortaan) !! @mis/@inc/"
                "@helper"
            ),
            "stap voor stap",
            (
                "(kleine|klein|eerste|volgende|concrete|één) .{0,1} (stap|stapje|stappen|stapjes|"
                "gewoonte|actie|oefening|gebaar|experiment|acties) !! @helper/procedure/"
                "juridische/"
                "melding/klacht/formele/te"
            ),
            "stapje/stapjes",
            "(oefen|oefenen|oefent|geoefend|oefening) .{0,6} !! @sanc",
            (
                "(kies|kiest|kiezen|pak|neem|bedenk|spreek) .{0,4} (één|een|deze|twee|"
                "elke) .{0,8} "
                "(week|maand|dag|vergadering|afspraak|moment|overleg|gedrag|gewoonte|actie|punt|"
                "vraag|collega)"
            ),
            (
                "(deze|elke|iedere|komende|volgende) .{0,1} (week|maand|dag|vergadering|overleg) "
                "&& @start/probeer/oefen/één/ik/we/wij/kies !! @mis/@inc"
            ),
            "(begin|start) .{0,3} (klein|vandaag|morgen|met één|met een|bij jezelf|deze week)",
            "(probeer|probeert|proberen) .{0,5} (eens|één|deze|een keer|vandaag|dit|het)",
            "(elke|iedere) .{0,1} (dag|week|maand) .{0,4} één",
            "gewoonte/gewoontes/gewoonten !! @mis/@misadj",
            "klein .{0,1} gebaar",
            "(kleine|dagelijkse) .{0,1} (dingen|momenten|keuzes|veranderingen|gebaren)",
        ),
        "en": (
            "(one|two|three|five|ten|fifteen) minutes .{0,4} (to|trying|of|each|a|every|reading)",
            "try it (for|once|out)",
            "(in|for) .{0,2} (first|next) (month|week) .{0,4} (we|i|each|you)",
            "less than .{0,2} minute",
            "(add|write|meet|choose|name|send|ask|greet) .{0,1} (one|a sentence|three)",
            (
                "(you|we) (don't|do not) (have|need) to .{0,3} (overhaul|change|big|solve|"
                "everything) "
            ),
            "change (grows|starts|begins|happens) .{0,3} (in|with|small|at)",
            "(once|twice) a (week|month|day|year) && we/i/ask/one",
            "step by step",
            "one step at a time",
            (
                "(small|tiny|little|first|simple|single|next|concrete|one|micro) .{0,2} (step|"
                "steps|habit|habits|action|actions|gesture|gestures|moments|choices|"
                "changes|change|"
                "things|acts|behaviors|behaviours|practice|experiment|win|wins|ritual|start) !! "
                "@helper/formal/legal/@mis"
            ),
            (
                "(practise|practice|practising|practicing|rehearse) .{0,5} (one|this|a|with|how|"
                "these|saying|asking|the|your|at|sentence|question) !! @rules/best"
            ),
            (
                "(pick|choose|try|start|begin|commit|set) .{0,3} (one|with|a small|this "
                "week|today|"
                "small|by|tomorrow|to one) .{0,6} !! @mis/@rules"
            ),
            (
                "(this|next|coming) (week|month|meeting) && @start/one/try/we/i/ask/small !! @mis/"
                "@misadj/@inc/published/report/join"
            ),
            (
                "(daily|weekly|everyday) .{0,2} (habit|habits|practice|ritual|rituals|actions|"
                "interactions|moments|check-in|conversations|behaviors|behaviours)"
            ),
            "habit/habits/ritual/rituals !! bad/@mis/triggers/less/hardest",
            "start small",
            "(over time|little by little|gradually|day by day)",
            "(today|tomorrow) && try/start/practise/begin !! @mis/submitted",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Kies deze week één overleg waarin je als eerste luistert.",
                "Oefen met een collega hoe je om hulp vraagt.",
                "Begin klein: groet morgen wie je op de gang ziet.",
            ),
            leave=(
                "De trap heeft twintig treden.",
                "Roddelen is verboden.",
                "Het rapport verschijnt in juni.",
            ),
        ),
        "en": Examples(
            match=(
                "Pick one meeting this week in which you listen first.",
                "Practise with a colleague how you ask for help.",
                "Start small: greet the people in the corridor tomorrow.",
            ),
            leave=(
                "The stairs have twenty treads.",
                "Gossip is prohibited.",
                "The report appears in June.",
            ),
        ),
    },
)
