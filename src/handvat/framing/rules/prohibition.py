"""F101: a norm that says what must not happen."""

from handvat.content.text import Text
from handvat.framing.phrases.boundaries import BOUNDARIES
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import (
    CARE,
    CONTRAST,
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    REASSURANCE,
    RESEARCH,
)

RULE = Rule(
    id="F101",
    key="prohibition-or-negation",
    kind=Weight.RISK,
    level=Level.SUGGESTION,
    name=Text("verbod of ontkenning als norm", "prohibition or negation as norm"),
    detects=Text(
        "Een norm die zegt wat niet mag: verboden, niet getolereerd, geen plaats voor.",
        "A norm that says what must not happen: prohibited, not tolerated, no place for.",
    ),
    message=Text(
        (
            "Hier staat wat niet mag. Wat je dan wel ziet, blijft open. Zet het gewenste gedrag "
            "erbij."
        ),
        (
            "This says what must not happen. What one would see instead is open. Add what you do "
            "want."
        ),
    ),
    why=Text(
        (
            "Wie leest wat niet mag, denkt aan wat niet mag. Gewenst gedrag heeft een eigen zin "
            "nodig."
        ),
        (
            "Who reads what must not happen thinks of just that. Wanted behaviour needs its own "
            "sentence."
        ),
    ),
    counter=Text(
        (
            "Een duidelijke afkeuring kan werken: in het Petrified Forest namen bezoekers minder "
            "mee. Houd de grens waar die nodig is en voeg toe wat je wilt zien."
        ),
        (
            "Clear disapproval can work: in the Petrified Forest visitors took less. Keep the "
            "boundary where it is needed, and add what you want to see."
        ),
    ),
    source="Higgins 1997; Wegner 1994; Wang, Hagger & Chatzisarantis 2020;"
    " for the counter-evidence Cialdini et al. 2006.",
    patterns={
        "nl": (
            *BOUNDARIES["nl"],
            (
                "^ je !@be/@modal/hebt/heeft/weet/hoeft/krijgt/voelt/staat/komt/vindt/denkt/ziet/"
                "merkt/begrijpt/kent/gaat/werkt/durft/leert/leest/kiest/hoort .{0,8} nooit "
                ".{1,10} !! als/alleen/tot/ik/me/mij/mijn/ook"
            ),
            (
                "(alleen|slechts|uitsluitend|enkel) .{0,2} (toegestaan|toegelaten|geoorloofd|"
                "toegankelijk) .{0,2} (met|na|als|indien|bij|wanneer|mits|op|in|voor)"
            ),
            "niet (toegelaten|toegelaten|welkom|geoorloofd)",
            "^ probeer .{0,3} (niet|geen) ",
            "geen (excuus|reden|vrijbrief|argument) .{0,4} om",
            "nooit .{0,2} (reden|excuus|vrijbrief|rechtvaardiging)",
            "(weigeren|weert|weren|verbiedt|verbieden|bannen) .{0,4} @mis/@misadj",
            "geef/geeft aan .{0,3} gedrag .{0,4} (niet|on~)",
            "mag .{0,7} niet hinderen",
            "(doen|pikken|dulden|accepteren) (wij|we) (hier)? niet $",
            "niet zonder .{0,2} (vragen|toestemming|overleg)",
            (
                "(worden|wordt) niet .{0,3} (gebruikt|gedeeld|gefilmd|gefotografeerd|"
                "doorgestuurd) !! @helper/vertrouwelijk/gegevens"
            ),
            (
                "^ (een|de)? @leader/@people/medewerkers/begeleiders !@be/hebben/heeft/krijgen/"
                "krijgt/kunnen/kan/hoeven/hoeft/weten/weet/willen/vinden (geen|niet) !@obs/alleen/"
                "altijd/bang/zeker"
            ),
            (
                "niet .{0,2} respectvol/netjes/collegiaal/gepast/fatsoenlijk/beleefd/"
                "professioneel/integer/vriendelijk/aardig/sociaal .{0,2} (om|als|wanneer)"
            ),
            "(is|zijn) uitgesloten",
            "@we =weigeren",
            "(door|in|tijdens|op) .{1,4} kan niet $",
            (
                "^ geen !vraag/idee/wonder/probleem/zorgen/tijd/angst/stress/enkel/oordeel/punten/"
                "bijzonderheden/mededelingen/wijzigingen/bezwaren/nieuws/aantekeningen/verdere "
                ".{0,8} "
                "$ !! @be/staat/@obs/@helper/werkt/werken/helpt/past/geldt/bestaat/heeft/hebben/"
                "kan/gaat/lukt/maakt/zegt/weet/komt"
            ),
            "niet .{0,1} bedoeling",
            (
                "^ (je|u|jij|wij|we) !@be/hebben/hebt/heeft/heb/zien/ziet/weten/weet/kunnen/kunt/"
                "kan/hoeven/hoeft/krijgt/krijgen/vinden/voelt/willen/zoeken/vragen/denken/"
                "verwachten/geloven/kennen/begrijpen/staat/staan/komen/komt/wilt .{0,2} geen"
            ),
            (
                "^ (je|u|jij|wij|we) !@be/hebben/hebt/heeft/heb/zien/ziet/weten/weet/kunnen/kunt/"
                "kan/hoeven/hoeft/krijgt/krijgen/vinden/voelt/willen/zoeken/vragen/denken/"
                "verwachten/geloven/kennen/begrijpen/staat/staan/komen/komt/wilt .{0,3} niet "
                ".{0,3} $ !! alleen/als/omdat/altijd/maar"
            ),
            "(blijf|blijft) .{0,7} af",
            "handen af",
            "pestvrije/rookvrije/discriminatievrij/discriminatievrije/geweldvrije",
            "^ (op|in|binnen|tijdens) _{1,5} (wordt|worden) (niet|geen)",
            "(horen|hoort|passen|past) .{0,4} niet .{0,2} (thuis|bij ons|bij onze)",
            "@misv niet",
            "(is|zijn) .{0,2} bij wet verboden",
            "(?<! @rules ) mag/mogen .{0,7} @neg !! terecht/zomaar/ontbreken",
            (
                "@you/@we . (een ander|elkaar|anderen|iemand|collega's|niemand|mensen) .{0,3} "
                "niet/geen/nooit"
            ),
            "(^|,) niet @mis/@misv",
            "nooit alleen met",
            "@neg .{0,4} @tolv/@okay",
            "@tolv .{0,6} @no/niet/nooit",
            "@okay @neg",
            "@forb (?! @conduct/@misadj/vindt/vinden/kunnen)",
            (
                "@no .{0,2} plaats/ruimte/plek/excuus/excuses/vrijbrief/rechtvaardiging/reden/"
                "smoes .{0,3} voor/in/aan/om/is/hebben/bij/op/heeft"
            ),
            "@no plaats/plek/ruimte/excuus/vrijbrief",
            (
                "=horen/=passen .{0,6} @neg .{0,3} thuis/bij/in/binnen/op && @mis/@misadj/@misv/"
                "dit/dat/gedrag"
            ),
            "^ @no .{0,2} @mis/@misadj/@misv",
            "@we/@you/@all/@people/@they .{0,2} @modal .{0,8} @neg !te && @mis/@misv/@misadj",
            "@you/@all/@people/men mag/mogen .{0,8} @neg",
            (
                "(?<! @rules ) mag/mogen .{0,3} @neg/geen && @people/@you/@all/@mis/@misadj/@misv "
                "!! terecht"
            ),
            "niemand .{0,3} mag/hoort/moet/dient/verdient/zou .{0,10} @misv/@mis/@misadj",
            "@we .{1,3} @neg .{0,6} @mis/@misv/@misadj",
            "@we .{0,3} @misv .{0,4} @neg",
            "@misv .{0,2} elkaar/anderen/iemand/collega's/niemand .{0,4} niet/nooit/niemand",
            (
                "@we/@you =maken/=doen/=gebruiken/=vertellen/=sturen/=plaatsen/=geven/=hebben "
                ".{0,4} geen/niet .{0,4} @mis/@misadj/@misv/+grap/+grapje/+opmerking/over"
            ),
            "^ (vermijd|voorkom) !dat",
            "=vermijden/=onthouden/=weerhouden/=stoppen .{0,6} @mis/@misadj/@misv",
            "(onthoud|onthoudt|onthouden) .{0,4} van",
            "^ stop .{0,2} met/@mis",
            "^ @imper !ik/je/jij/u/we/wij/ze/jullie .{0,4} niet/geen/nooit",
            "^ @imper niet/geen/nooit",
            "vrij van .{0,3} @mis/@misadj",
            "vrije .{0,2} van @mis",
            "@neg .{0,2} bedoeling && @mis/@misadj/@misv/om/dat",
            "@zero",
            "zero/nul tolerance/tolerantie",
            "achterwege .{0,2} laten/te/blijven/gelaten",
            "laat/laten .{0,4} achterwege",
            "moet/moeten/dient/dienen .{0,6} vermeden/voorkomen/achterwege",
            "=staan .{0,3} niet/geen .{0,6} toe",
            "@neg .{0,4} toe te staan",
            "verbod op/van",
            "@mis/@misadj/@misv/@conduct .{0,4} (kan|kunnen|hoort|horen|past|passen) .{0,3} @neg",
        ),
        "en": (
            *BOUNDARIES["en"],
            ", free from/of .{0,5} @mis/@misv/@misadj",
            "free .{0,1} (from|of) .{0,2} any",
            (
                "(restrict|restricts|bars|disallow|disallows) .{0,3} (following|behaviour|"
                "behaviours|behavior|behaviors|conduct|content)"
            ),
            (
                "(violate|violates|breach|breaches|against|violation of|breach of) .{0,2} (this|"
                "our|the) .{0,2} (code|policy|rules|guidelines|agreement)  !! if/anyone/who/can/"
                "may/will/report/what/how/lead/result"
            ),
            (
                "not .{0,2} (participate|engage|collude|take part) .{0,2} in .{0,10} @mis/@misv/"
                "@misadj/behaviour/behavior"
            ),
            "(not|never) .{0,2} (tolerating|accepting|condoning|allowing|permitting) .{0,6}",
            "(is|are) only (allowed|permitted|acceptable|okay|all right)",
            "without (experiencing|facing|being subjected)",
            (
                "(unsolicited|unwanted|unwelcome|non-consensual) .{0,3} (contact|touch|touching|"
                "attention|advances|recording) $"
            ),
            "@neg be .{0,1} (deemed|considered) acceptable",
            "(is|are) (always|never|not|totally|completely|wholly) (un)?acceptable",
            (
                "(not|isn't) .{0,2} respectful/polite/collegial/appropriate/decent/professional/"
                "kind/courteous/considerate/nice/fair .{0,2} (to|when|if)"
            ),
            "(is|are) not how we",
            "not to be .{0,1} (used|shared|disclosed|copied|left)",
            "without (asking|permission|consent) && not/never/@neg",
            "will be (deleted|removed|deleted)",
            (
                "(is|are) (rude|wrong|disrespectful|out of order|uncalled) && @mis/@misv/@misadj/"
                "others"
            ),
            "(must|should|shall) never be (alone|left|used|shared|made|seen)",
            "never be alone with",
            "keep your hands",
            "@we (refuse|decline) to",
            (
                "^ no !question/idea/one/need/matter/problem/wonder/worries/fear/blame/doubt/more/"
                "matters/changes/notes/items/results/objections/further/other/news/prior/reply/"
                "data "
                ".{0,6} $ !! @be/too/is/are/has"
            ),
            "hands off",
            "cut it out",
            "we never !stop/forget/lose/@obs/know",
            "(is|are) .{0,1} (unlawful|illegal|against the law)",
            "not be accepted",
            (
                "^ (please)? (do not|don't|never) !hesitate/worry/forget/feel/be/underestimate/"
                "miss/panic/stop/lose/wait/mind/let/give/take/have"
            ),
            "^ (do not|don't|never) be .{0,1} @misadj/late/a",
            (
                "(must|shall|should) not !be/have/need/feel/underestimate/forget/worry/matter/"
                "come/mean"
            ),
            (
                "may not !be/have/apply/know/realise/realize/feel/see/want/always/understand/work/"
                "seem/even/need/get"
            ),
            (
                "(should|must|may) not be .{0,2} (used|shared|made|taken|left|late|given|"
                "discussed|alone|photographed|brought|disclosed|copied)"
            ),
            "@neg .{0,4} @tolv/@okay",
            "@tolv .{0,2} no .{0,3} @mis/@misadj/@conduct/form/kind",
            "@forb (?! @conduct/@misadj) !! find/tell",
            (
                "no .{0,2} place/room/space/excuse/tolerance/justification/reason .{0,2} for/in/"
                "here/at/on/to/is"
            ),
            "no .{0,2} (place|excuse|tolerance) ",
            "^ no .{0,2} @mis/@misv/@misadj/phones/shouting/jokes",
            "@people/@you/@all/@we .{0,4} must/shall/should/will never !have/need/be/feel",
            (
                "@modal @neg/not .{0,2} be (tolerated|accepted|allowed|permitted|condoned|excused|"
                "ignored|made|used|subjected|taken)"
            ),
            "shall/must not",
            "mustn't",
            "=refrain/=abstain .{0,1} from",
            "should/must/shall .{0,3} be .{0,1} avoided",
            "(should|must|shall) avoid",
            "^ avoid",
            (
                "(we|you|members|students|staff|please|to) avoid .{0,4} @mis/@misadj/@misv/"
                "language/jokes/making/using/comments"
            ),
            (
                "no person/one/member/student/employee/individual .{0,4} shall/should/may/must/"
                "can/deserves"
            ),
            "nobody/no-one .{0,2} should/may/must/shall/can/deserves",
            "^ (please)? (do not|don't|never) @imper/@misv",
            "^ (please)? (do not|don't|never) .{0,5} @mis/@misv/@misadj",
            (
                "@we/@all/@people (do not|don't|will not|won't|never|cannot|can't) .{0,3} @misv/"
                "@tolv/@mis/@misadj/engage/make/spread/talk/raise/use"
            ),
            "@you (do not|don't|cannot|can't) .{0,3} @misv/@mis/@misadj/@tolv",
            "free from/of .{0,5} @mis/@misv/@misadj",
            "zero tolerance",
            "@zero",
            "has/have no place",
            "@nt .{0,2} engage in",
            "!to/help/helps/can/could/will/would/and stop .{0,2} @mis/@misv/@misadj/interrupting",
            "^ stop",
        ),
    },
    unless=frozenset(
        {CARE, CONTRAST, CRITIQUE, DEFINITION, NEGATED_FEAR, QUOTE, REASSURANCE, RESEARCH}
    ),
    offers={
        "nl": ("{Wanted}{where}. De grens die we stelden, blijft gelden.",),
        "en": ("{Wanted}{where}. The boundary that we set still holds.",),
    },
    rewrites={
        "nl": (
            Rewrite(
                "Het is niet toegestaan om tijdens een presentatie te lachen om vragen.",
                "Na elke vraag bedankt de spreker de vraagsteller en geeft antwoord.",
            ),
        ),
        "en": (
            Rewrite(
                "Gossip about absent colleagues is not tolerated.",
                "We speak with a colleague first, and tell others only what they agreed to.",
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "Het is niet respectvol om elkaar te onderbreken.",
                "Het is niet toegestaan om collega's tijdens overleg uit te lachen.",
                "Discriminatie en intimidatie worden hier niet geaccepteerd.",
                "Roddelen is verboden.",
                "Niemand hoort uitgescholden te worden.",
                "Niemand hoort gekleineerd te worden.",
                "Niet toegestaan: door elkaar praten, vragen stellen over iemands geloof.",
                "Verboden: in spullen van een ander kijken, vragen naar iemands afkomst.",
                "Binnen onze afdeling is geen plaats voor vernederende grappen.",
                "Geen pesterijen op de werkvloer",
                "Maak geen opmerkingen over iemands uiterlijk.",
                "Het is niet respectvol om elkaar te onderbreken.",
                "Wij onderbreken elkaar niet.",
                "Onze faculteit tolereert geen enkele vorm van geweld.",
                "Je mag tijdens een college niet door anderen heen praten.",
                "Wij staan geen enkele soort pesterij in de kleedkamer toe.",
                "Op geen enkele manier misbruiken we de macht van de scheidsrechter.",
                "We willen een zwembad en een vereniging zonder (seksuele) intimidatie.",
                "Een trainer doet nooit lacherig over een blauwe plek.",
                "Er wordt in de kantine niet gescholden.",
                "Kleineren hoort niet bij onze club.",
                "Op onze camping past zulk gedrag niet.",
                "Geen trainer die hier rondloopt, accepteert pesterijen.",
            ),
            leave=(
                "We laten elkaar uitpraten.",
                "Geen vraag is te klein om te stellen.",
                "We geven kritiek op het werk, niet op de persoon.",
                "Iedereen noemt fouten zonder angst voor straf.",
                "Je hoeft dit niet alleen op te lossen.",
                "Ik weet nog niet hoe laat het overleg begint.",
                "In geen enkel geval hoef je iets te vertellen.",
                "Geen enkele training helpt iedereen.",
                "Een instructeur die nooit vergeet te groeten, wordt graag gezien.",
                "De huisregels mogen niet te lang worden.",
                "Niemand hoort in de regen te moeten wachten.",
                "Geen mededelingen.",
                "Filmen is niet toegestaan; vraag eerst of iemand op de foto wil.",
            ),
        ),
        "en": Examples(
            match=(
                "Nobody should be shouted at.",
                "Nobody deserves to be laughed at.",
                "Not allowed: talking over each other, asking about somebody's faith.",
                "It is not respectful to interrupt each other.",
                "Insulting remarks are not tolerated in this lab.",
                "Phones are prohibited during seminars.",
                "There is no place for racism in our department.",
                "No bullying",
                "Never raise your voice to a student.",
                "Members must not share private messages.",
                "We do not interrupt each other.",
                "Please refrain from making jokes about accents.",
                "Under no circumstances do we film in the changing rooms.",
                "I promise not to whisper during the rehearsal.",
                "Instructors should never text a pupil at night.",
                "Visitors should avoid any contact with the animals.",
                "Mistakes are welcome but mockery and insults are not.",
                "This behaviour has to stop.",
                "We want a theatre free of gossip, envy, racism and hazing.",
                "The charter prohibits bullying.",
                "If a swimmer splashes you, please don't push back.",
            ),
            leave=(
                "We let each other finish.",
                "No question is too small to ask.",
                "We criticise ideas, not people.",
                "People name mistakes without fear of punishment.",
                "You do not have to handle this alone.",
                "I do not know yet when the meeting begins.",
                "Under no circumstances do you have to tell us your name.",
                "Tell the other person that you find the joke unacceptable.",
                "The piano does not belong in this room.",
                "No one should have to carry the chairs alone.",
                "No matters arising.",
                "Don't push: ask the swimmer in front of you to make room.",
            ),
        ),
    },
)
