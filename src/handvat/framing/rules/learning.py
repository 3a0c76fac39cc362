"""P203: mistakes as a source of learning."""

from handvat.content.text import Text
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, LACKING, NOTION

RULE = Rule(
    id="P203",
    key="learning-from-mistakes",
    kind=Weight.STRENGTH,
    level=Level.INFO,
    name=Text("leren van fouten", "learning from mistakes"),
    detects=Text(
        "Een fout of terugblik waarvan iemand leert.",
        "A mistake or look-back from which somebody learns.",
    ),
    message=Text(
        "Dit laat zien dat leren mag. Zo durven anderen het ook.",
        "This shows that learning is welcome. Others will dare as well.",
    ),
    why=Text(
        "Waar een misser een les is, wordt hij verteld.",
        "Where a slip is a lesson, it gets told.",
    ),
    source="Edmondson 1999.",
    patterns={
        "nl": (
            "(samen|van elkaar|met elkaar|met en van|van en met) .{0,2} leren/leert/leer",
            "(bevindingen|ervaringen) .{0,6} besproken",
            "wat .{0,2} (wil|willen) .{0,6} leren",
            "(één|een|eigen) @mistake",
            (
                "(mislukt|mislukte|weerlegde|gemist|gemiste|mislukken) .{0,6} (experiment|"
                "hypothese|signaal|poging|project|plan)"
            ),
            (
                "(terugblik|terugblikken|terugkijkt|terugblikt|intervisie|nabespreking|"
                "nabespreken|"
                "bijna-ongevallen)"
            ),
            "=evalueren .{0,6} (eigen|samen|functioneren|team|wat|hoe|we)",
            "(anders|beter) .{0,3} (liep|gehoopt|moeten|luisteren|gemoeten)",
            "(zien|zie|weten) .{0,3} (nu|inmiddels) anders",
            "hadden .{0,3} (eerder|beter|anders) .{0,2} moeten",
            "het .{0,1} niet weet !! @helper",
            "wat .{0,2} (leerde|leerden|geleerd|leert)",
            "welke aanpak",
            "(ging|werkte) .{0,2} (het beste|beter)",
            "er .{0,3} van .{0,2} (leerden|leerde|geleerd|leren)",
            (
                "@mistake _{0,14} @learn/=delen/=bespreken/=vertellen/anders/=verbeteren/"
                "mogen/mag/"
                "=erkennen/openlijk/toegeven/toegeeft/nodigt/menselijk/kansen/kans !! kweekt/"
                "@label/@sanc"
            ),
            "@learn .{0,5} @mistake",
            (
                "@learn .{0,3} van .{0,4} (elkaar|wat|ervaringen|feedback|kritiek|situaties|het|"
                "anderen|successen|@mistake)"
            ),
            "(ik|we|wij) .{0,5} @mistake .{0,8}",
            (
                "(lessen|lering|geleerd|leermoment|leermomenten|leerpunten|lerende|leercultuur|"
                "leerproces|leerzaam)"
            ),
            "(volgende|voortaan|morgen) .{0,5} anders",
            (
                "(anders|beter) .{0,4} (doe|doen|kan|kunnen|pak|aanpak|aanpakken) && ik/we/wij/"
                "volgende/wat/voortaan"
            ),
            (
                "(reflecteren|reflecteert|reflectie|terugkijken|kijken|evalueren|terugblikken|"
                "terugblik) .{0,6} (op|terug|samen|eigen|gedrag) && we/wij/ik/eigen/samen/elkaar/"
                "team/teams/leren/gedrag/handelen/wat !! @mis/@inc"
            ),
            (
                "(blijven|willen|kunnen|samen|continu|voortdurend) .{0,4} (leren|verbeteren|"
                "ontwikkelen|groeien)"
            ),
            (
                "(ontwikkelen|groeien|groei|ontwikkeling) && samen/elkaar/persoonlijke/"
                "persoonlijk/"
                "ruimte/blijven/leren/talent/talenten !! @mis/@sanc"
            ),
            "fouten .{0,2} (mogen|mag|maken|toegeven|bespreken|horen)",
            "herstellen/=goed+maken && we/ik/samen/fout/misgaat",
            "verkeerd .{0,2} (ingeschat|in|begrepen)",
        ),
        "en": (
            "what (it|that|they|this) (taught|teaches|showed)",
            (
                "(failed|fails|fail|failing) .{0,3} (experiment|experiments|draft|drafts|attempt|"
                "idea|ideas) "
            ),
            "(experiment|experiments|draft|idea|ideas|that|attempt) (fails|failed)",
            (
                "what .{0,3} (tried|learn|learned|learnt|works|worked|not work|changed|surprised) "
                "&& we/you/us/our/write"
            ),
            "what made it hard",
            "(rewrite|revise|revisit) .{0,3} (it|rota|agreement|rules|plan)",
            "feedback is",
            "small experiments",
            "what .{0,3} needed && both/each/them/we",
            "(i|we) .{0,3} make mistakes",
            "(lapse|slip|setback|near miss|near-miss) .{0,3} (tells|is|shows|teaches)",
            "(we|i) should have .{0,3} (listened|asked|known|spoken)",
            (
                "@mistake _{0,14} @learn/@talk/share/shares/discuss/discusses/admit/admits/"
                "opportunity/opportunities/normal/human/okay/safe/together/fix !! @label/@sanc/"
                "wonder~/blame/anxious/academic"
            ),
            (
                "@learn .{0,8} (from|about|as|what|together|lessons|each) .{0,8} (@mistake|"
                "experience|experiences|each|other|others|what|feedback|happened|it|them|failures|"
                "conflict)"
            ),
            (
                "(admit|admits|admitting|admitted|own|owning|share|shares|acknowledge|"
                "acknowledges) .{0,4} @mistake"
            ),
            "(lesson|lessons) .{0,3} (learned|learnt|from)",
            "(what|how) .{0,4} (learned|learnt|learn|differently|improve|better)",
            (
                "(we|i|us|ourselves|they) .{0,5} (improve|grow|reflect|learn|learned|develop) !! "
                "@mis/@sanc"
            ),
            (
                "(continuous|continual|personal|professional|mutual|shared|ongoing) .{0,2} "
                "(learning|improvement|growth|development|reflection)"
            ),
            (
                "(growth|learning) (mindset|culture|opportunity|opportunities|process|environment|"
                "moment|organisation|organization|experience)"
            ),
            "(reflect|reflects|reflecting|reflection|reflections) .{0,3} (on|about|together|and)",
            "(misjudged|misspoke|overlooked) .{0,6} && i/we/change/learn/next",
            "blameless/post-mortem/post-mortems/debrief/debriefs/retrospective/retrospectives",
            "(next time|do differently|do better)",
            "(curiosity|curious)",
            "rather/instead .{0,2} blame",
            "fall/fail/falling .{0,3} (short|meet) && we/may/all/sometimes",
            "focused .{0,2} solutions",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Elke maand vertellen we één fout en wat we ervan leerden.",
                "Ik schatte de tijd verkeerd in; de volgende keer vraag ik eerder hulp.",
                "We leren van elkaar door samen terug te kijken.",
            ),
            leave=(
                "Er staat een tikfout in het rooster.",
                "Intimidatie is verboden.",
                "De cursus begint om tien uur.",
            ),
        ),
        "en": Examples(
            match=(
                "Each month we share one mistake and what we learned from it.",
                "I misjudged the time; next time I will ask for help sooner.",
                "We reflect on how our meeting went.",
            ),
            leave=(
                "The timetable is on the intranet.",
                "Intimidation is prohibited.",
                "The course starts at ten.",
            ),
        ),
    },
)
