"""Ways to say that people are afraid and keep silent, and who is to blame."""

from typing import Final

from handvat.framing.rule import Patterns

SILENCE: Final[Patterns] = {
    "nl": (
        "niemand .{0,2} (verantwoordelijkheid|verantwoordelijk) !! @if",
        "niemand (neemt|nam|voelt) .{0,2} (verantwoordelijkheid|verantwoordelijk)",
        (
            "(@leader|bestuur|directie|school|club|zij|ze|men) .{0,2} (liet|lieten|laat|laten) "
            ".{0,1} het .{0,2} (gebeuren|lopen|escaleren)"
        ),
        (
            "(jarenlang|bewust|stelselmatig|willens) .{0,5} (genegeerd|weggekeken|gezwegen|"
            "toegedekt|verzwegen)"
        ),
        (
            "(signalen|klachten|waarschuwingen) .{0,4} (genegeerd|weggewuifd|gemist|"
            "gebagatelliseerd|gesust) !! erkent/erkennen/@learn"
        ),
        "(heeft|hebben|had|hadden|is|zijn) .{0,3} (gefaald|tekortgeschoten)",
        "(in de steek|aan hun lot|aan zijn lot|aan haar lot) (gelaten|overgelaten)",
        "(op de vlakte|op afstand|gedeisd|koest) && houden/houdt/hielden/hield",
        "(leven|werken|werkten|leefden) in angst",
        # people who keep silent, and why
        (
            "(niet|niets|geen|niemand|nauwelijks|nooit) .{0,4} (durft|durven|durfde|durfden) !! "
            "als/wanneer/indien/kun/kunt/@helper"
        ),
        (
            "(durft|durven|durfde|durfden) .{0,3} (niet|niets|geen|niemand|nauwelijks) !! als/"
            "wanneer/indien/kun/kunt/@helper"
        ),
        (
            "(?<! @neg ) (?<! @neg . ) bang .{0,5} (om|voor|dat|te) !! wees/hoef/hoeft/hoeven/"
            "zonder/als/ben/kun/kunt"
        ),
        "(als de dood|doodsbang|bevreesd|huiverig|benauwd) .{0,2} (voor|om|dat)",
        "(op hun hoede|op zijn hoede|op je hoede) !! niemand/hoeft/niet/zonder/nooit",
        "(lopen|loopt|liepen) .{0,2} op .{0,3} (eieren|tenen) !! niemand/hoeft/niet/zonder/nooit",
        (
            "(houden|houdt|hielden) .{0,4} mond && mensen/collega's/medewerkers/iedereen/ze/zij/"
            "team/teams/studenten/slachtoffers !! meeste/veel/vaak/als"
        ),
        "leert .{0,3} (zwijgen|knikken)",
        "(zwijgen|stilte|wegkijken) .{0,2} (houdt|voedt|beschermt|helpt|maakt|laat|versterkt)",
        "(wegkijken|zwijgen|niets doen) is (meedoen|instemmen|medeplichtig|toestemmen|geen)",
        (
            "(weg te kijken|te zwijgen|niets te doen) .{0,3} (houd|houden|houdt|laat|laten|maak|"
            "maken)"
        ),
        (
            "^ zonder .{0,2} (veiligheid|vertrouwen|openheid|respect|begrip) .{0,6} (niemand|"
            "niets|geen|mond|stilstand|niet|vast) "
        ),
        (
            "(waar|als|wanneer|zodra) .{0,2} (vertrouwen|veiligheid|openheid) .{0,2} (ontbreekt|"
            "wegvalt|verdwijnt|afwezig)"
        ),
        (
            "(gebrek|tekort) aan .{0,2} (vertrouwen|veiligheid|openheid|respect|steun) .{0,6} "
            "(leidt|zorgt|maakt|kan|veroorzaakt)"
        ),
        "(wakker|wakker van) .{0,2} (ligt|liggen|lag|gelegen)",
        # who is to blame
        "(kijken|kijkt|keek|keken|gekeken) .{0,4} andere kant op",
        "niemand .{0,2} (greep|grijpt) .{0,4} in",
        "niemand .{0,2} (deed|doet|ondernam) .{0,2} iets (aan|tegen|$)",
        "er .{0,3} niets .{0,2} (gedaan|ondernomen)",
        (
            "(te weinig|onvoldoende|niets|nauwelijks|niet genoeg) .{0,2} (gedaan|ondernomen|"
            "geluisterd|ingegrepen|opgetreden) !! als/onderzoek"
        ),
        (
            "(komt|komen|kwam|wegkomen|wegkomt) .{0,4} (weg|mee) && wangedrag/@mis/@misv/"
            "ongestraft/verantwoordelijkheid/niet"
        ),
        (
            "(ontloopt|ontlopen|ontduiken|ontduikt|afschuiven|schuiven|schuift) .{0,5} "
            "verantwoordelijkheid"
        ),
        "(onder het tapijt|onder de mat|met de mantel|in de doofpot) ",
        (
            "(ondanks|tegen) .{0,2} (waarschuwingen|signalen|klachten) .{0,6} (niets|niet|geen|"
            "genegeerd|weinig)"
        ),
        (
            "(misbruik) .{0,3} (maken|maakt|maakten) .{0,2} van .{0,3} (macht|positie|"
            "afhankelijkheid|vertrouwen) !! geen/niet/nooit/mag"
        ),
        (
            "(publiekelijk|openlijk|voor de groep|ten overstaan) .{0,6} (afgebrand|vernederd|kijk|"
            "afgekraakt|terechtgewezen|les)"
        ),
        "(kan|kon) .{0,5} (carrière|promotie|contract|baan|toekomst) .{0,2} wel vergeten",
        "@blame && @people/@leader/@we/@you/@they/wie/door/van !! @neg/zonder/@learn/elkaar",
        (
            "(schuld|verwijt|verantwoordelijk) .{0,4} (van|ligt|aan|bij|voor) .{0,6} (@leader|"
            "@people|fout|fouten|falen)"
        ),
        "bang .{0,4} (voor|om|dat|te|zijn|is) !! @neg",
        "(durft|durven) .{0,8} (niet|niemand|niets)",
        "niemand .{0,2} durft/durven !! kun/kunt/@helper",
        "(zwijgen|zwijgt|stilte) .{0,8} (uit|omdat|angst|maakt|houdt|gevaarlijk|medeplichtig)",
        "medeplichtig",
        "ten koste van",
        "slachtoffers .{0,8} (lijden|zwijgen|kampen|angst|durven|schaamte|jaren|verlies)",
        "kweekt/zaait/voedt .{0,2} angst/wantrouwen/onzekerheid",
        (
            "onveilig/onveiligheid && @leader/zwijgen/zwijgt/voelt/voelen/maakt/durven/gevolg !! "
            "@posv/@helper/@turn/je/@freq/@quant/procent/%/verminderen/voorkomen"
        ),
        (
            "(niet|nooit|onvoldoende|nauwelijks|minder|zelden) .{0,2} veilig .{0,3} (om|te|voelde|"
            "voelden|voelen) !! als/wanneer/kun/kunt/@helper/wie"
        ),
        (
            "(voelt|voelen|voelde|voelden) .{0,4} (niet|onvoldoende|nauwelijks|minder) .{0,3} "
            "(veilig|vrij|gehoord|gezien|gesteund) !! als/wanneer/kun/kunt/@helper/wie/je/u"
        ),
        (
            "(niet|nooit|nauwelijks) .{0,1} serieus .{0,1} (genomen|nam|namen) !! welke/hoe/wat/"
            "wie/als/wanneer/kun/"
            "kunt"
        ),
        "weggekeken/wegkeken/wegkeek/weggemoffeld/verdoezeld/verdoezelen",
        "^ wie (zwijgt|wegkijkt|weggekeken|niets) .{0,1} (doet|zegt|,)",
        (
            "(schaam|schaamt|schamen|schaamde|schaamden) .{0,5} (voor|om|over) && @mistake/@mis/"
            "slachtoffers/medewerkers/studenten/collega's/vaak"
        ),
        (
            "^ zonder .{0,2} (veiligheid|vertrouwen|openheid|respect) .{0,1} (ontstaat|ontstaan|"
            "dreigt|dreigen|sluipt|raakt|raken|verliest|verliezen|blijft|blijven|stokt|loopt) "
        ),
    ),
    "en": (
        (
            "(nobody|no-one|no one) (takes|took|feels|felt|accepts) .{0,1} (responsibility|"
            "responsible|ownership)"
        ),
        (
            "(@leader|board|they|school|club|institution|company|university) .{0,2} (let|lets|"
            "allowed) (it|this) .{0,1} (happen|escalate|fester|slide|continue)"
        ),
        (
            "(ignored|overlooked|dismissed|missed|buried) the (signs|signals|warnings|complaints|"
            "problem|problems) !! admit/admits/admitted/@learn"
        ),
        (
            "let .{0,4} down && people/staff/students/board/us/them/leaders/management !! not/"
            "never/don't"
        ),
        "(live|lives|living|lived|work|works|working|worked) in fear",
        (
            "(nobody|no-one|few|none) .{0,3} (felt|feels|feel|dared|dares|dare) .{0,1} (able|safe|"
            "free|to)"
        ),
        "(left to fend|hung out to dry|thrown under|abandoned by|betrayed by)",
        "(say|says|said) as little as",
        # people who keep silent, and why
        (
            "(hesitate|hesitated|hesitating|hesitates|reluctant|unwilling|unable|afraid|scared|"
            "frightened|fearful) to .{0,3} @speakout !! @neg/@if/@helper/please/may/might"
        ),
        (
            "(deter|deters|deterring|deterred|discourage|discourages|silences|silencing|prevents|"
            "stops|keeps) .{0,4} from .{0,2} (speaking|raising|reporting|asking|sharing|admitting|"
            "challenging|complaining)"
        ),
        "(unable|powerless|failed) to .{0,1} (speak|challenge|object|protest)",
        (
            "(worried|anxious|nervous|afraid|scared) (about|of) .{0,2} (how|what|being|looking) "
            "!! @neg/@if"
        ),
        (
            "(learn|learns|learned|learnt|teach|teaches|taught) .{0,2} to (keep quiet|keep silent|"
            "stay quiet|stay silent|nod|hide|cover up|cover their|watch their|watch what|look "
            "away)"
        ),
        "(keep|kept|keeping) .{0,2} (head|heads|mouths|mouth) (down|shut)",
        "(room|team|group|everyone) .{0,2} (falls|fell|went) (silent|quiet)",
        (
            "(hide|hides|hiding|conceal|cover|bury) .{0,1} (up)? (their|your|our|its)? (mistakes|"
            "errors|tracks|problems|failures) !! not"
        ),
        "(dare|dares|dared) not !! ask/asking",
        (
            "(losing|lose|loses|lost) .{0,2} (voice|strength|confidence|heart|faith|motivation) "
            "!! not/never/@if"
        ),
        "(silence|inaction) .{0,2} (keeps|breeds|feeds|lets|allows|costs|fuels|perpetuates|harms)",
        (
            "(doing nothing|looking away|staying silent|saying nothing|turning a blind) .{0,3} "
            "(is|keeps|makes|lets|can|allows|will|you|we|sends|means|does)"
        ),
        "by (doing nothing|looking away|staying silent|saying nothing|keeping quiet) ",
        (
            "(when|where|if|once) .{0,3} (safety|trust|respect|openness) .{0,1} (is|are) .{0,1} "
            "(absent|missing|lacking|gone|lost|low)"
        ),
        (
            "(lack|absence) of .{0,3} (trust|safety|respect|openness|support|accountability) "
            ".{0,4} (leads|makes|creates|can|means|causes)"
        ),
        (
            "^ without .{0,3} (trust|safety|respect|openness|action) .{0,5} (nobody|no|nothing|"
            "not|cannot|people|goes|gets)"
        ),
        "(lie|lies|lay|lying) awake !! @neg/no",
        "(sick|stomach|dread) .{0,3} (at|of|turned|each|every) .{0,1} (thought|time|morning|day)",
        # who is to blame
        "(look|looks|looked|looking) the other way",
        (
            "(blind eye|swept under|brushed under|get away with|gets away with|got away with|"
            "getting away with|with impunity|fobbed off|brushed off)"
        ),
        (
            "(not enough|too little|nothing|little) .{0,2} (been|was|is|being) .{0,1} done !! "
            "research"
        ),
        (
            "(warnings|concerns|complaints|reports|signs|recommendations) .{0,8} (ignored|"
            "dismissed|missed|disregarded) !! @if/@neg"
        ),
        (
            "(warnings|recommendations|complaints) .{0,14} not .{0,1} (implemented|heeded|acted|"
            "followed)"
        ),
        (
            "(busy|keep|keeps|start|starts|are|is) .{0,1} (blaming|shaming|finger-pointing|"
            "pointing fingers|covering up) !! instead/rather/without"
        ),
        (
            "(failed|failing) .{0,3} (in|to) .{0,2} (its|their|his|her|protect|act|listen|care|"
            "intervene|prevent|support)"
        ),
        (
            "(publicly|openly|loudly|in public) .{0,4} (dressed down|humiliated|shamed|criticised|"
            "criticized|told off|belittled|berated|reprimanded|mocked)"
        ),
        "(not|n't) (exist|there) to (protect|help|support) (you|us|them|staff)",
        "(runs|run|take|takes) the risk of",
        "complicit/complicity",
        (
            "(fear|climate|culture|atmosphere) of .{0,3} (fear|retaliation|silence|reprisal|"
            "intimidation|losing|speaking|punishment|being|blame|impunity)"
        ),
        "(afraid|scared|fearful|terrified|anxious) .{0,3} (to|of|that|about|,) !! @neg",
        "feels/feel .{0,2} (anxious|afraid|scared|ashamed|worthless|unsafe)",
        (
            "(leads|lead|leading|results|contributes|linked|associated) .{0,3} (to|in|with) "
            ".{0,8} (stress|burnout|anxiety|depression|turnover|trauma|suicide|absenteeism|harm|"
            "fear|illness|attrition|poor|lower|reduced|decreased|distress) && @mis/@misadj/@misv/"
            "toxic/incivility/behaviour/behavior"
        ),
        (
            "(suffer|suffers|suffered|suffering) .{0,6} (from|in|silence|consequences|stress|"
            "@mis)? !! @quant/%/#/in/most"
        ),
        (
            "(the|high|real|serious|significant|heavy|enormous) .{0,1} (cost|costs|toll|price|"
            "risk|risks) .{0,2} (of|for|is|are|to)? && @mis/@misadj/@misv/toxic/silence/behaviour/"
            "behavior"
        ),
        "(dares|dare|dared) .{0,3} (to|speak) && @neg",
        "@blame .{0,3} (lies|rests|falls) with",
        "in the wrong",
        (
            "(leaders|managers|supervisors|institutions|universities|administrators|boards) "
            ".{0,3} (failed|fail|have failed|turned a blind|look away|looked away|ignored)"
        ),
        (
            "(they|you|we|it) .{0,2} (failed to|have failed|has failed|failed them|failed us|"
            "looked away|ignored) !! @learn"
        ),
        "silence .{0,3} (means|makes|protects|enables|equals|kills|puts)",
        "code of silence",
        "(not|n't|don't|didn't|doesn't|never|nobody) .{0,1} dare",
        "inaction/cover-up/cover-ups/coverup/hushed/whitewash/whitewashing",
        (
            "(covering|covers|covered) (for|up) .{0,2} (friend|colleague|each|one|mistakes|the|a|"
            "it) !! topics/course/training/insurance"
        ),
        "(when|if) (you|we|people|nobody|they|leaders) .{0,1} (do|does|say|says|did|said) nothing",
        "(blame|blaming) (game|games|culture) !! no/not/instead/without/rather",
    ),
}
