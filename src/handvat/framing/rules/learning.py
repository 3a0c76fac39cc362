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
            (
                "(iedereen|mensen|allemaal|ieder|we|wij) .{0,2} (maakt|maken) .{0,3} "
                "fouten !! steeds/meer/te/omdat/@fear"
            ),
            "fouten maken .{0,2} (is|mag|hoort) !! niet/geen/duur",
            "(vallen en opstaan|trial and error)",
            "(toe te geven|toe te gaan|toegeven|toegeeft) && @mistake/twijfel/twijfels",
            (
                "(falen|fouten|mislukken|vallen) .{0,8} (erbij|bij) .{0,1} (hoort|horen) "
                "!! @mis/@sanc"
            ),
            "(niet|geen) .{0,4} (zondebok|heksenjacht|schuldvraag) !! @label",
            "niet .{0,3} (alles|antwoord) .{0,4} (weten|weet) !! @helper/@mis/@label/@inc",
            "(sorry|excuses) .{0,2} (zeggen|zegt|aanbieden|aanbiedt) !! moet/eist/eisen",
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
                "nabespreken|bijna-ongevallen)"
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
                "mogen/mag/=erkennen/openlijk/toegeven/toegeeft/nodigt/menselijk/kansen/"
                "kans !! kweekt/@label/@sanc"
            ),
            "@learn .{0,5} @mistake",
            (
                "@learn .{0,3} van .{0,4} (elkaar|wat|ervaringen|feedback|kritiek|"
                "situaties|het|anderen|successen|@mistake)"
            ),
            "(ik|we|wij) .{0,5} @mistake .{0,8}",
            (
                "(lering|geleerd|leermoment|leermomenten|leerpunten|lerende|leercultuur|"
                "leerzaam) !! spreken/autorijden"
            ),
            "lessen .{0,3} (trekken|getrokken|leren|delen|geleerd) !! rooster",
            "(trekken|trekt|trok|getrokken|delen|leren) .{0,3} lessen",
            "(onderdeel|deel) van .{0,2} leerproces",
            "(volgende|voortaan|morgen) .{0,5} anders",
            (
                "(anders|beter) .{0,4} (doe|doen|kan|kunnen|pak|aanpak|aanpakken) && ik/"
                "we/wij/volgende/voortaan"
            ),
            (
                "(reflecteren|reflecteert|reflectie|terugkijken|kijken|evalueren|"
                "terugblikken|terugblik) .{0,6} (op|terug|samen|eigen|gedrag) && we/wij/"
                "ik/eigen/samen/elkaar/team/teams/leren/gedrag/handelen/wat !! @mis/@inc"
            ),
            (
                "(blijven|willen|kunnen|samen|continu|voortdurend) .{0,4} (leren|"
                "verbeteren|ontwikkelen|groeien)"
            ),
            (
                "fouten .{0,2} (mogen|mag|maken|toegeven|bespreken|horen) !! "
                "steeds/meer/schamen/@fear"
            ),
            "herstellen/=goed+maken && we/ik/samen/fout/misgaat",
            "verkeerd .{0,2} (ingeschat|in|begrepen)",
            (
                "(we|wij|ik) .{0,6} (onvoldoende|niet|nog niet) .{0,3} (geslaagd|gelukt|"
                "waargemaakt) !! @mis"
            ),
            (
                "(fout|verkeerd|mis) .{0,1} (gegaan|gedaan|ging|liep|gelopen) && ik/we/"
                "wij/dingen/leren/anders/alles/wat !! @mis/@inc/@sanc/@label"
            ),
            (
                "(doet|doen|maakt|maken) .{0,2} (weleens|wel eens|soms|allemaal) .{0,3} "
                "(verkeerd|fout|fouten|mis)"
            ),
            "(lukt|lukte) .{0,2} niet alles",
            "(nieuwe dingen|iets nieuws) .{0,3} (uitproberen|proberen|leren|uit te)",
            (
                "(leerervaring|leerervaringen|leereffect|leereffecten|leerdoel|"
                "leerdoelen) !! opleiding/module"
            ),
            (
                "(gefaalde|mislukte|stukgelopen|afgewezen) .{0,1} (projecten|project|"
                "experimenten|aanvragen|aanvraag|pogingen|proeven) !! @sanc/@fear"
            ),
            (
                "(achteraf|terugkijkend|inmiddels) .{0,4} (had|hadden|weet|zie|besef|"
                "realiseer) .{0,2} (ik|we|wij) !! @mis"
            ),
            (
                "(realiseerde|besefte|merkte) .{0,2} (ik|me|we) .{0,4} && @mistake/anders/"
                "te/beter !! @mis/verslechterde"
            ),
            (
                "(niet|geen|zonder) .{0,6} (schuldvraag|schuldige|schuldigen|afrekenen) "
                "&& leren/melden/wat/oorzaak/doel"
            ),
            (
                "(ruimte|plek|tijd) .{0,4} (voor|om) .{0,3} (fouten|twijfel|"
                "experimenteren|experiment|leren|falen|stuntelen) !! niet/geen/weinig"
            ),
            "(daarvan|ervan|hiervan|daaruit) .{0,4} (geleerd|leren|leerden|leer)",
            "(leer|leert|leren) .{0,1} (je|we|jullie)? .{0,2} (er|daar) .{0,6} van !! spreken",
            "(anders|beter) .{0,2} had .{0,3} gekund",
            "wat er .{0,2} misging",
            "(hoort|horen) .{0,1} bij .{0,2} (leren|wetenschap|het vak|groeien)",
            "kans om .{0,3} (verder|leren|groeien|beter|te leren) !! ontneem/ontneemt/geen/zonder",
            "(bespreek|bespreken|bespreekt) .{0,5} na !! pauze/afloop",
            (
                "de mist in .{0,3} (gegaan|gingen|ging|gaan) && eigen/zelf/ik/we/wij/"
                "leren/vertelde/eerste/samen"
            ),
            (
                "(oorzaken|oorzaak) .{0,3} (en)? .{0,1} (niet|geen) .{0,3} (schuldigen|"
                "schuldige|dader|daders)"
            ),
            (
                "(ervaringen|signalen|bevindingen) .{0,8} (gebruikt|gebruiken|benut) "
                ".{0,2} om .{0,6} (verbeteren|bij te|aanpassen|beter)"
            ),
            "bijna-fout/bijna-fouten/bijna-ongeluk/bijna-ongelukken/foutenfestival/leerpunt",
        ),
        "en": (
            (
                "(to err is human|nobody is perfect|no one is perfect|nobody's perfect|"
                "none of us is perfect)"
            ),
            (
                "(everyone|everybody|we all|people|all of us) .{0,2} (makes|make) .{0,1} "
                "@mistake !! blame/@sanc/costly/@if"
            ),
            (
                "(not|n't|no|never|isn't|without) .{0,4} (scapegoat|scapegoats|blame game|"
                "witch hunt|witch hunts) !! @mis/@label"
            ),
            (
                "(failure|failures|rejection|setback|setbacks|mistake|mistakes) .{0,3} (as|"
                "is|are|into) .{0,2} (step|door|chance|opportunity|lesson|lessons|gift|"
                "teacher|teachers|data|beginning) !! @sanc"
            ),
            "(saying|say|says) sorry !! @neg/must",
            "(willingness|readiness|eagerness) .{0,1} to .{0,2} (learn|change|improve|listen)",
            "here to .{0,1} learn",
            "trial and error",
            (
                "(normalise|normalising|normalize|normalizing) .{0,3} (failure|mistakes|"
                "failing|doubt)"
            ),
            (
                "(not|don't|doesn't|never) .{0,2} (know|have) .{0,1} (everything|all the "
                "answers|every answer)"
            ),
            "what (it|that|they|this) (taught|teaches|showed)",
            (
                "(failed|fails|fail|failing) .{0,3} (experiment|experiments|draft|drafts|"
                "attempt|idea|ideas) "
            ),
            "(experiment|experiments|draft|idea|ideas|that|attempt) (fails|failed)",
            (
                "what .{0,3} (tried|learn|learned|learnt|works|worked|not work|changed|"
                "surprised) && we/you/us/our/write"
            ),
            "what made it hard",
            (
                "(rewrite|revise|revisit|adjust) .{0,3} (rota|agreement|agreements|rules|"
                "plan) && after/learned/work/works/worked/together"
            ),
            "feedback is .{0,3} (gift|present|chance|opportunity|learning|fuel)",
            "small experiments",
            "what .{0,3} needed && both/each/them/we",
            "(i|we) .{0,3} make mistakes",
            "(lapse|slip|setback|near miss|near-miss) .{0,3} (tells|is|shows|teaches)",
            "(we|i) should have .{0,3} (listened|asked|known|spoken)",
            (
                "@mistake _{0,14} @learn/@talk/share/shares/discuss/discusses/admit/"
                "admits/opportunity/opportunities/normal/human/okay/safe/together/fix !! "
                "@label/@sanc/wonder~/blame/anxious/academic"
            ),
            (
                "@learn .{0,8} (from|about|as|what|together|lessons|each) .{0,8} "
                "(@mistake|experience|experiences|each|other|others|what|feedback|"
                "happened|it|them|failures|conflict)"
            ),
            (
                "(admit|admits|admitting|admitted|own|owning|share|shares|acknowledge|"
                "acknowledges) .{0,4} @mistake"
            ),
            "(lesson|lessons) .{0,3} (learned|learnt|from)",
            "(what|how) .{0,4} (learned|learnt|learn|differently|improve|better)",
            "(we|i|ourselves) .{0,5} (improve|grow|reflect|learn|learned|develop) !! @mis/@sanc",
            (
                "(continuous|continual|personal|professional|mutual|shared|ongoing) "
                ".{0,2} (learning|improvement|growth|development|reflection)"
            ),
            (
                "(growth|learning) (mindset|culture|opportunity|opportunities|process|"
                "environment|moment|organisation|organization|experience)"
            ),
            "(reflect|reflects|reflecting|reflection|reflections) .{0,3} (on|about|together|and)",
            "(misjudged|misspoke|overlooked) .{0,6} && i/we/change/learn/next",
            (
                "blameless/post-mortem/post-mortems/debrief/debriefs/retrospective/"
                "retrospectives/debriefed !! carefully/invest/is/software"
            ),
            "(do|done) (differently|better) !! than",
            "next time .{0,1} (i|we|she|he|they|let's|it) !! @mis",
            (
                "(curiosity|curious) && learn/learning/mistake/mistakes/ask/stay/about/"
                "reward/instead/rather !! replace"
            ),
            "rather/instead .{0,2} blame",
            "fall/fail/falling .{0,3} (short|meet) && we/may/all/sometimes",
            "focused .{0,2} solutions",
            (
                "(my|our) .{0,4} (failures|rejections|mistakes|setbacks|failure) !! @sanc/"
                "@label/blame"
            ),
            (
                "(my|our) .{0,4} failed .{0,1} (grant|proposal|proposals|project|projects|"
                "attempt|attempts|experiment|experiments|application|applications|harvest|"
                "idea|plan|draft) !! @sanc/@label/blame"
            ),
            "(life-lesson|life-lessons|lessons-learned|takeaway|takeaways)",
            "(fail|failing|fails) .{0,2} (better|forward|safely|many|often|again|fast|from)",
            (
                "(i|we|i've|we've|i'm|we're|you) .{0,5} (made|making|make|makes) .{0,3} "
                "(mistake|mistakes|error|errors) !! @sanc/report/deadline"
            ),
            "(mess|messed|messing|screw|screwed) up",
            (
                "(lesson|lessons) .{0,2} (in|for|from|are|is|shared|were|that) !! piano/"
                "music/driving/timetable/school"
            ),
            (
                "(opportunity|opportunities) .{0,2} (for|to) .{0,2} (learn|learning|"
                "improve|improvement|grow|growth|reflect)"
            ),
            (
                "(willing|eager|keen|curious|enthusiastic) .{0,2} (to|about) .{0,2} "
                "(learn|learning|improve)"
            ),
            "(try|trying|trial) .{0,1} new (things|ideas|ways|approaches)",
            (
                "(value|values|reward|rewards|welcome|support) .{0,1} (learning|curiosity|"
                "experimentation|experimenting)"
            ),
            "(own|owns|owned) (it|up|them) .{0,2} !! home/property",
            "(made|makes|make) (me|us) .{0,2} better",
            "(taught|teaches|teach) (me|us) .{0,6}",
            "(sincere|timely|genuine|honest|proper) .{0,3} apology/apologies",
            (
                "(non|no|not|without) .{0,1} (blaming|blame|finger-pointing) && learn/"
                "review/retrospective/attitude/acceptance/mistakes/tone/improve"
            ),
            "(not|wasn't|isn't|never) .{0,1} proud .{0,3} (i|my|we|our|how)",
            (
                "(went|goes|gone|go) wrong && learn/apology/apologise/together/"
                "differently/next/honest/we/us !! @mis/@sanc"
            ),
            (
                "(we|i) .{0,4} (constantly|always|keep|still) .{0,4} (learning|improving|"
                "improvement|looking) !! @mis"
            ),
            "(would|could) (have)? .{0,1} (done|do) (otherwise|differently)",
            "(part of) .{0,1} (learning|science|growing|becoming)",
            "(culprit|culprits) && causes/cause/instead/not !! @label~",
            "(see|saw|seen) (it|that|this|things)? .{0,1} differently",
            "(try|tries|tried) .{0,1} next time",
            (
                "what .{0,3} (overlooked|missed|went wrong|did not work|does not work) && "
                "we/team/i/ask/explain/learn/yet/together !! @mis"
            ),
            (
                "(experience|experiences|findings|results) .{0,4} (used|use|using) to "
                "(improve|adjust|change)"
            ),
            "(turn|turns|turned) .{0,2} (experience|mistakes|setbacks) into",
            "making amends",
            "honest (error|errors|mistake|mistakes)",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Iedereen maakt wel eens fouten bij het snoeien.",
                "Leren schaatsen is een kwestie van vallen en opstaan.",
                "Elke maand vertellen we één fout en wat we ervan leerden.",
                "Ik schatte de tijd verkeerd in; de volgende keer vraag ik eerder hulp.",
                "We leren van elkaar door samen terug te kijken.",
                "Ook een ervaren kok doet weleens iets verkeerd.",
                "Daar zijn we als koor nog niet in geslaagd.",
                "We trekken lessen uit de mislukte oogst.",
                "Bij ons mag je nieuwe dingen uitproberen met deeg.",
                "Na elk optreden bespreken we wat er beter had gekund.",
            ),
            leave=(
                "Door de haast maken de bakkers steeds meer fouten.",
                "Er staat een tikfout in het rooster.",
                "Intimidatie is verboden.",
                "De cursus begint om tien uur.",
                "De lessen beginnen om negen uur.",
                "De bakkers moeten eindelijk eens van hun fouten leren.",
                "De docent bespreekt de roosters na de pauze.",
            ),
        ),
        "en": Examples(
            match=(
                "Nobody is perfect at baking bread.",
                "The tasting is not a witch hunt.",
                "She sees a setback as a lesson in patience.",
                "Each month we share one mistake and what we learned from it.",
                "I misjudged the time; next time I will ask for help sooner.",
                "We reflect on how our meeting went.",
                "I have made mistakes with this recipe for years.",
                "Our failed harvest taught us to plant later.",
                "The crew is willing to learn new routes.",
                "After the flood we debriefed together and agreed what to change.",
                "Falling is part of learning to skate.",
            ),
            leave=(
                "The witch hunt of 1692 is the subject of the play.",
                "The timetable is on the intranet.",
                "Intimidation is prohibited.",
                "The course starts at ten.",
                "The piano lessons are on Tuesdays.",
                "The retrospective of the painter is on until May.",
                "Part of the collection is on loan.",
            ),
        ),
    },
)
