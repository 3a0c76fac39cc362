"""F104: social safety as a matter of incidents and reports."""

from handvat.content.text import Text
from handvat.framing.phrases.tackling import TACKLING
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import (
    CONTRAST,
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    RESEARCH,
    SUPPORT,
)

RULE = Rule(
    id="F104",
    key="incident-focus",
    kind=Weight.RISK,
    level=Level.SUGGESTION,
    name=Text("losse gebeurtenissen voorop", "single events first"),
    detects=Text(
        "Sociale veiligheid als meldingen, klachten en wat bestreden moet worden.",
        "Social safety as reports, complaints and what has to be combated.",
    ),
    message=Text(
        "Dit gaat over wat er misging. Vertel ook welke gewoonte jullie willen versterken.",
        "This is about what went amiss. Tell as well which habit you want to strengthen.",
    ),
    why=Text(
        "Losse gevallen oplossen verandert nog geen patroon. Praten over gewoontes wel.",
        "Solving single cases does not change a pattern. Talking about habits does.",
    ),
    counter=Text(
        "Een meldroute hoort vindbaar te zijn. Die laat deze regel met rust.",
        "A reporting route must be easy to find. This rule leaves it alone.",
    ),
    source="The approach: solving incidents or understanding patterns; KNAW 2022.",
    patterns={
        "nl": (
            *TACKLING["nl"],
            "onderzoek .{0,2} (gestart|ingesteld|geopend|loopt|gaande) .{0,2} naar",
            (
                "(start|starten|opent|stelt|stellen) .{0,4} onderzoek .{0,2} (in|naar) && @mis/"
                "@misadj/@inc/gedrag/handelen/gang"
            ),
            (
                "(signalen|meldingen|klachten|incidenten) .{0,6} (opgepakt|opgevolgd|uitgezocht|"
                "afgehandeld|aangepakt|behandeld)"
            ),
            (
                "(moet|moeten|dient|dienen|verwachten|verplicht|gehouden) .{0,12} (doorgeven|"
                "doorgeeft|rapporteren|melden|meldt|aangeven) !! @sanc"
            ),
            (
                "(belangrijk|essentieel|noodzakelijk|cruciaal|van belang) .{0,8} (melden|meldt|"
                "meld|gemeld|rapporteren|signaleren)"
            ),
            (
                "(protocol|handleiding|stappenplan|draaiboek|handreiking|actieplan) .{0,10} @mis/"
                "@misadj/@inc !! aandacht"
            ),
            (
                "(herken|herkent|herkennen|signaleer|signaleren|corrigeer|corrigeren|opsporen|"
                "voorkomen) .{0,3} (je|u|we|wij)? .{0,2} @mis/@misadj !! kan/kunnen/blijkt"
            ),
            (
                "(grijp|grijpt|grijpen|treed|treden) .{0,3} (sneller|eerder|vroeg|altijd|direct|"
                "meteen|op tijd) .{0,2} (in|op)"
            ),
            (
                "(ingrijpen|ingegrepen|optreden) .{0,3} (bij|zodra|wanneer|tegen) && @mis/@misadj/"
                "@inc/signalen/gedrag"
            ),
            (
                "(incidenten|overtredingen|voorvallen|signalen) (worden|wordt) .{0,6} (besproken|"
                "geregistreerd|gemeld|vastgelegd|opgenomen|doorgegeven)"
            ),
            "(herhaling|recidive) .{0,2} (te)? (voorkomen|verkleinen|beperken|tegengaan)",
            "kans op herhaling",
            (
                "(opvolging|registratie|afhandeling|verwerking) van .{0,3} (meldingen|klachten|"
                "signalen|incidenten)"
            ),
            (
                "incidentenregistratie/incidentregistratie/meldsysteem/registratiesysteem/"
                "veiligheidscoördinator/antipestbeleid/antipestprotocol/pestprotocol/"
                "interventiebeleid/incidentmanagement/integriteitsonderzoek"
            ),
            "(elke|ieder|iedere|elk) .{0,1} (verdenking|vermoeden|misstap|signaal) ",
            "(doen|doet|deed) .{0,4} aangifte .{0,2} (van|bij)",
            "dien .{0,2} klacht in",
            "(aangifte|aangiftes|aangiften) .{0,12} (gedaan|zijn er) && hoeveel/zoveel/aantal",
            "(altijd|direct|meteen) .{0,4} aangesproken .{0,3} (als|wanneer|op)",
            (
                "(grensoverschrijdend|ongewenst|agressief) gedrag .{0,3} (wordt|te|worden) .{0,2} "
                "(voorkomen|voorkómen|bestreden)"
            ),
            "(@mis|@inc|~problemen|excessen) .{0,4} te voorkomen",
            "voorkomen van .{0,5} @mis/@misadj/@inc",
            "(halt|toe) .{0,2} toeroepen",
            (
                "(signalen|meldingen|klachten) .{0,6} (herkend|opgepakt|opgevolgd|aangepakt|"
                "geregistreerd|vastgelegd)"
            ),
            "(treden|treedt|optreden|grijpen|grijpt) .{0,4} (op|in) && gedrag/@mis/@misadj",
            "(neem|nemen|neemt) .{0,2} (meldingen|klachten|signalen|melding) .{0,3} serieus",
            "(reeks|stroom|regen|tientallen|aantal) .{0,2} (klachten|meldingen)",
            "(plan|wetsvoorstel|programma) .{0,3} (van aanpak)? .{0,2} tegen .{0,3} @mis/@misadj",
            "gedaan .{0,3} tegen",
            "moeten .{0,8} (doorgegeven|gemeld|gerapporteerd)",
            "zie je .{0,4} , .{0,1} (zeg|meld|bel)",
            "(pak|pakken|pakt) .{0,8} aan && @mis/@misadj/overlast",
            "kop in .{0,2} drukken",
            "boven water",
            "^ melden van",
            "aan de bel",
            "(registreer|meld|signaleer|rapporteer) .{0,3} @inc/@mis/@misadj",
            "gestopt/gemeld && @mis/@misadj/excessen/@inc",
            (
                "(^|[,?:]) meld (?! je/u/jezelf) .{0,4} (het|dit|dat|altijd|direct|ongewenst|"
                "incidenten|je|@mis|@misadj|@inc|elk|elke|meteen|deze|alle)"
            ),
            "=melden (het|dit)",
            "@tackle .{0,8} @mis/@misadj/incidenten/misstanden !! kan/overal",
            (
                "@mis/@misadj/@inc .{0,4} (tegen te gaan|aan te pakken|op te lossen|in te dammen|"
                "uit te bannen|terug te dringen)"
            ),
            (
                "@mis/@misadj/incidenten/misstanden .{0,8} (?<! hun/haar/zijn/mijn/ons/je/uw/uit/"
                "het/wetenschappelijk ) @tackle !! kan/kunnen/overal/blijkt"
            ),
            (
                "(aanpak|preventie|bestrijding|strijd|campagne|maatregelen|actie|actieplan|beleid|"
                "stelling) .{0,3} (van|tegen) .{0,6} @mis/@misadj/@inc"
            ),
            "(strijd|beleid|actie|campagne|optreden|opstaan|protest) tegen",
            "(gevallen|incidenten|voorbeelden|vormen|signalen) van .{0,5} @mis/@misadj",
            (
                "(elke|alle|iedere|elk) .{0,2} (+melding|+klacht|+incident|+overtreding|+misstand|"
                "+voorval|+zaak)"
            ),
            (
                "(alle|elke|iedere|incidenten|meldingen) .{0,10} (onderzocht|afgehandeld|"
                "geregistreerd|opgevolgd|serieus|opvolging|aangepakt|opgelost|onderzoeken|"
                "registreren|bijgehouden) && @inc"
            ),
            "@rules .{0,4} (overtreden|overtreedt|geschonden|schendt|schenden|overtreding)",
            "(overtreding|schending|overtredingen|schendingen) van",
            "(moeten|moet|verplicht|plicht) .{0,6} (melden|gemeld|meldplicht)",
            "gemeld .{0,2} (worden|te worden)",
            "meldplicht/meldingsbereidheid/meldcultuur/meldingsplicht",
            (
                "(zie|ziet|zag|signaleer|ben|hoor|merk) .{0,6} @mis/@misadj .{0,4} ([?,]|dan) "
                ".{0,2} meld"
            ),
            "(onderzoek|zaak|zaken|rapport) .{0,3} naar .{0,5} @mis/@misadj",
            "@mis/@misadj .{0,4} (gemeld|melden|rapporteren|signaleren) !! kun/kunt/kan/mag",
            "zeg .{0,3} nee tegen",
        ),
        "en": (
            *TACKLING["en"],
            (
                "(looking|look|looks|looked) into (the|these|all|any|every) (complaints|"
                "allegations|claims|reports|incidents)"
            ),
            (
                "(anti-bullying|anti-harassment|zero-bullying|anti-racism|anti-discrimination) "
                "(campaign|policy|week|plan|programme|charter|strategy|action)"
            ),
            (
                "(concerns|complaints|reports|incidents|allegations) .{0,5} (followed up|acted on|"
                "picked up|acted upon|pursued)"
            ),
            (
                "(say|speak|report|call) .{0,2} if you (see|witness|notice|spot) .{0,4} @mis/"
                "@misadj/wrong"
            ),
            (
                "(end|ending|eliminate|eliminating|stop|stopping) (harassment|bullying|racism|"
                "abuse|discrimination|violence|sexism) (in|at|on|from) "
            ),
            (
                "(essential|important|vital|crucial|necessary|imperative|urged) .{0,3} (to|is|"
                "that|all) .{0,3} (report|reported|escalate|tackle)"
            ),
            "(say|report|tell) .{0,1} something .{0,1} if .{0,2} (you)? (see|saw)",
            "see it .{0,1} (say|report|stop) it",
            (
                "(spot|recognise|recognize|detect|catch) .{0,3} (signs|warning|@mis|@misadj|"
                "abuses|red) !! @learn/@talk"
            ),
            "(step in|intervene|act) (early|sooner|whenever|before|as soon) !! @talk/call",
            "(cracked|crack|clamp|clamped|cracking) down",
            (
                "(logged|recorded|registered|passed) .{0,4} (within|by|to|and) && @inc/"
                "disclosures/concerns/acts/episode/@mis/@misadj"
            ),
            (
                "(incidents|violations|breaches|cases) (are|is) .{0,3} (discussed|registered|"
                "logged|recorded|reviewed|investigated|published)"
            ),
            (
                "(action plan|protocol|guide|toolkit) .{0,8} (to|for|on|against|with) .{0,4} @mis/"
                "@misadj"
            ),
            "(takes|take|taking) .{0,2} action (against|whenever|when) && @mis/@misadj/@inc/@misv",
            (
                "(prevent|avoid|stop) .{0,5} (happening again|recurrence|reoccurring|recurring) "
                "!! @learn/apology"
            ),
            "dealing with .{0,2} @mis/@misadj",
            "(notify|inform|alert) .{0,6} (within|immediately|at once|hours)",
            "always report",
            (
                "(root|rooted|rooting|stamp|stamped|stamping|weed|weeding) .{0,4} out (?! how/"
                "what/when)"
            ),
            "(starts|opens|launches|start|opened|launched) .{0,3} (investigation|inquiry)",
            "(concerns|allegations) .{0,3} (very)? seriously",
            "(share|pass on|raise) concerns about .{0,4} (behaviour|behavior|conduct)",
            "address .{0,1} (it|them|this) .{0,3} (quickly|promptly|immediately)",
            "see something",
            "(see|notice|witness) .{0,3} , (say|do|speak|tell|report) ",
            (
                "(allegation|allegations|complaint|complaints|reports) .{0,4} (taken seriously|"
                "dealt|investigated|treated seriously)"
            ),
            "(important|urgent) .{0,3} (to intervene|you take action|to act|to report)",
            "before .{0,4} (escalates|escalate|gets worse|spreads)",
            "(bystanders|witnesses|you) (should|must) (intervene|act|step in) (if|when|whenever)",
            (
                "(acts|act|done|measures|protocol) .{0,3} (against|for tackling) .{0,3} @mis/"
                "@misadj/it"
            ),
            "must be .{0,2} (passed on|forwarded|flagged)",
            "if you have .{0,5} (experienced|witnessed|seen) _{0,12} (tell|report)",
            "asked to report",
            "(tougher|tough|firm|more) action on",
            "(must|should) be .{0,2} (escalated|reported)",
            "@reportv .{0,3} @mis/@misadj",
            (
                "(^|[,:;?]) report .{0,2} (it|any|all|this|incidents|immediately|every|suspected|"
                "them|concerns|@mis|@misadj)"
            ),
            (
                "(must|should|shall|required to|duty to|obligation to|obliged to|responsibility "
                "to|have to|urged to|expected to|encouraged to) .{0,3} (report|reported)"
            ),
            "must/should be .{0,2} reported",
            "@tackle .{0,2} (with|to|out|against|on)? .{0,6} @mis/@misadj/incidents !! @talk",
            (
                "@mis/@misadj/incidents .{0,6} (investigated|handled|prevented|addressed|tackled|"
                "resolved|logged|eliminated|eradicated|stopped|followed)"
            ),
            (
                "(fight|campaign|action|zero|measures|policy|policies|stand|crackdown|battle|war|"
                "efforts) against .{0,4} @mis/@misadj/@misv"
            ),
            (
                "(prevention|elimination|reduction|handling|investigation|cases|incidents|"
                "instances|allegations|reports|complaints|acts|examples|signs) of .{0,5} @mis/"
                "@misadj"
            ),
            (
                "(every|each|all) .{0,3} (incident|report|complaint|case|violation|allegation|"
                "incidents|reports|complaints|cases|allegations|violations)"
            ),
            "see something .{0,3} say/report",
            "if you (see|witness|experience) .{0,8} , .{0,2} report",
            (
                "reporting (misconduct|misbehavior|misbehaviour|harassment|bullying|incidents|"
                "@mis|rates|culture)"
            ),
            (
                "(incident|complaint|reporting|case|complaints) .{0,2} (management|handling|rates|"
                "procedures|log|system|numbers|response)"
            ),
            "(zero|number of) (incidents|complaints|reports)",
            "say no to",
            "stamp/root out",
        ),
    },
    unless=frozenset({CONTRAST, CRITIQUE, DEFINITION, NEGATED_FEAR, QUOTE, RESEARCH, SUPPORT}),
    offers={
        "nl": (
            (
                "Elk kwartaal bespreken we welke patronen we zien en welke ene gewoonte we willen "
                "versterken: {wanted}."
            ),
        ),
        "en": (
            (
                "Each quarter we look at the patterns we see and the one habit to strengthen: "
                "{wanted}."
            ),
        ),
    },
    rewrites={
        "nl": (
            Rewrite(
                "We pakken alle gevallen van roddelen aan.",
                (
                    "We praten eerst met een collega zelf. In de teambespreking vertellen we wat "
                    "dat opleverde."
                ),
            ),
        ),
        "en": (
            Rewrite(
                "Our task force combats discrimination.",
                (
                    "Our working group asks each team what helps people feel at home, and shares "
                    "what worked."
                ),
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "Zie je iets wat over de schreef gaat? Meld het direct.",
                "Dit plan is bedoeld om pesten tegen te gaan.",
                "Alle meldingen worden door de commissie onderzocht.",
                "We starten een campagne tegen seksuele intimidatie.",
                "De aanpak van grensoverschrijdend gedrag krijgt voorrang.",
                "Het is essentieel dat omstanders agressie melden.",
                "Elke verdenking van omkoping gaat naar de directie.",
                "De inspectie grijpt sneller in bij intimidatie op het veld.",
                "Wij verbeteren de registratie van meldingen over agressie.",
                "Bezoekers wordt verzocht diefstal bij de kassier te melden.",
                "Ons bestuur wil seksisme in het koor voorkomen.",
                "De zwemschool roept ouders op om agressie te melden.",
            ),
            leave=(
                "Je kunt een melding doen bij de vertrouwenspersoon.",
                "Elk kwartaal bespreken we welke gewoonte we willen versterken.",
                "Wie alleen naar incidenten kijkt, mist de patronen.",
                "Onder pesten wordt verstaan: herhaald kwetsend gedrag.",
                "Zij promoveerde op machtsmisbruik en verdedigde gisteren haar onderzoek.",
                "Dit onderzoek beschrijft het aantal klachten in de zorg.",
                "Ze moest hoesten, maar de repetitie werd serieus voortgezet.",
                "Goede verlichting wil het bestuur niet voorkomen.",
            ),
        ),
        "en": Examples(
            match=(
                "If you see misconduct, report it at once.",
                "Our aim is to eradicate bullying.",
                "Every complaint is investigated within six weeks.",
                "The university launched a campaign against harassment.",
                "All staff must report incidents.",
                "It is vital to report aggression on the tram.",
                "Learn to spot the warning signs of fraud.",
                "The club cracked down on shouting.",
                "We are working to end harassment in our sport.",
                "Violations are logged and reviewed by the owner.",
                "Coaches should look out for signs of hazing.",
                "The museum will investigate all complaints from visitors.",
                "Every captain has a duty to confront sexism.",
            ),
            leave=(
                "You can report harassment to a confidential adviser.",
                "Each quarter we choose the one habit we want to strengthen.",
                "A focus on incidents alone does not change a culture.",
                "Harassment is defined as unwanted conduct.",
                "We take time to act on what we heard.",
                "Guests may challenge each other to a game of chess.",
                "They alert us to the start of the concert.",
            ),
        ),
    },
)
