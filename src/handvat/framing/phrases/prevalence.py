"""Ways to say that something undesired is common, besides counting it outright."""

from typing import Final

from handvat.framing.rule import Patterns

PREVALENCE: Final[Patterns] = {
    "nl": (
        "(machocultuur|roddelcultuur|pestcultuur|haantjescultuur|afgunstcultuur|borrelcultuur)",
        (
            "(%|procent|helft|kwart|derde|op de #|op de @num|tien) _{0,10} (overweegt|overwegen) "
            ".{0,3} (stoppen|vertrekken|weg|ontslag|opzeggen)"
        ),
        "(klagen|klaagt|klaagden) .{0,4} over .{0,4} @mis/@misadj",
        "(dit|ook|opnieuw) jaar .{0,4} (liep|lopen|loopt) .{0,4} (aantal|@inc) .{0,4} op",
        (
            "(bijna|vrijwel|haast|nagenoeg) (elke|iedere|elk|ieder|alle) .{0,10} (te maken|"
            "bespuugd|geslagen|@slighted|@misv)"
        ),
        (
            "(bijna|vrijwel|haast|zo goed als) niemand .{0,8} (spreekt|meldt|zegt|durft|vraagt|"
            "grijpt|helpt|luistert|steunt)"
        ),
        (
            "(nauwelijks|amper) .{0,1} (iemand|mensen|collega's) .{0,4} (spreekt|meldt|zegt|durft|"
            "vraagt|die)"
        ),
        (
            "(slechts|amper|nog geen|maar) .{0,1} (%|# procent|een klein deel|een handvol) _{0,8} "
            "(meldde|meldt|vertelde|vertelt|sprak|spreekt|durfde|zocht|kreeg|voelt)"
        ),
        "(gebeurt|speelt|komt) .{0,2} (op|in|bij) (elke|iedere|alle|vrijwel|bijna|menig) .{1,2} $",
        (
            "(@inc|~meldingen|~klachten) _{0,10} (meer dan|hoger dan) .{0,4} (jaar|eerder|vorig|"
            "daarvoor)"
        ),
        "(gewoonste zaak|alledaagse praktijk|bittere werkelijkheid|harde realiteit)",
        (
            "(wordt|worden|werden|zijn) .{0,2} (vaker|nog altijd|nog steeds|systematisch|"
            "stelselmatig) .{0,10} (overgeslagen|onderbroken|gepasseerd|genegeerd|benadeeld|"
            "achtergesteld)"
        ),
        # a share of people that lacks what should be there
        (
            "(%|procent|helft|kwart|derde|meerderheid|minderheid|op de #|op de @num) _{0,10} "
            "(niet|geen|nooit|zelden|nauwelijks|weinig|onvoldoende) .{0,4} @wanting !! nodig/hoeft"
        ),
        "(%|procent|helft|kwart|derde|meerderheid|op de #|op de @num) _{0,12} @slighted !! @posv",
        (
            "(nog niet|niet) (altijd|overal|iedereen|voor iedereen|elke) .{0,4} (vanzelfsprekend|"
            "geldt|gewaarborgd|gegeven|even) && veiligheid/veilig/respect/gelijkwaardigheid/"
            "helaas/vertrouwen/openheid/inclusie"
        ),
        "@freq .{0,3} @slighted !! @if/kun/kunt/@helper/zelden/minder/terecht",
        (
            "@freq .{0,5} (inbreuk|geschonden|overschreden|aangetast|overtreden|miskend) !! @if/"
            "kun/kunt/@helper"
        ),
        # counts that rise
        (
            "aantal _{0,12} (neemt|nam|nemen|namen) .{0,3} toe && @inc/@mis/@misadj/~meldingen/"
            "~klachten/~incidenten"
        ),
        (
            "(toename|stijging|verdubbeling|verdrievoudiging|groei|piek) _{0,12} @inc/@mis/"
            "@misadj !! aandacht/bewustzijn/@posv"
        ),
        (
            "# (meldingen|klachten|incidenten|zaken|aangiften|~meldingen|~klachten) _{0,12} # !! "
            "dagen/weken/uur/artikel/lid"
        ),
        # people who meet it
        (
            "(hebben|heeft|krijgen|krijgt|kregen|hadden) .{0,6} te maken met .{0,12} @mis/@misadj "
            "!! @if/kun/kunt/mag/wie/die/terecht/@helper/gehad/u/je/jij"
        ),
        (
            "(hebben|heeft|hadden|had|ondervinden|ervaren) .{0,6} last van .{0,8} @mis/@misadj !! "
            "@if/kun/kunt/wie/terecht/@helper"
        ),
        (
            "(worstelen|worstelt|kampen|kampt) _{0,12} met _{0,12} @mis/@misadj/@ill !! @if/kun/"
            "kunt/@helper"
        ),
        "(worstelen|worstelt) met _{0,12} @mis/@misadj/@ill !! @if/kun/kunt/@helper",
        (
            "(herhaalde|talrijke|talloze|tientallen|meerdere|reeks|vele|veel|verschillende|"
            "nieuwe) .{0,2} (incidenten|gevallen|meldingen|klachten|verhalen|beschuldigingen) "
            ".{0,3} @mis/@misadj"
        ),
        (
            "(meldingen|klachten|signalen|beschuldigingen) .{0,2} (gemaakt|binnengekomen|"
            "ontvangen|gekregen|geuit) .{0,2} (van|over) .{0,6} @mis/@misadj"
        ),
        # it is said to be what things are like
        (
            "(@mis|@misadj @conduct) .{0,5} (is|blijft|vormt|zijn|blijven|vormen) .{0,6} "
            "(probleem|problemen|plaag|epidemie|realiteit|gewoon|verschijnsel) !! geen/niet/nooit"
        ),
        (
            "(de standaard|de norm|normaal|gemeengoed|ingeburgerd|gewoonte|gewoon) .{0,1} "
            "(geworden|gaan vinden) && @mis/@misv/@misadj/zwijgen/wegkijken"
        ),
        (
            "(blijft|blijven) .{0,3} (wijdverbreid|wijdverspreid|hardnekkig|alomtegenwoordig|"
            "veelvoorkomend)"
        ),
        "cultuur van .{0,4} @mis/@misadj/machtsmisbruik/wegkijken/zwijgen",
        "(tiert|tieren|viert|vieren) .{0,2} (welig|hoogtij)",
        "(iedereen|kan|kunnen) .{0,4} slachtoffer .{0,2} (worden|zijn) !! @if/@helper",
        # people who let it happen
        "(meeste|veel|vele|velen|vaak|meestal) .{0,5} (houden|houdt|hielden) .{0,3} mond",
        (
            "(meeste|veel|vele|velen|meestal) .{0,4} (zwijgen|zwijgt|wegkijken|wegkijkt|zwegen) "
            "!! @if"
        ),
        # it comes back, or is everywhere
        (
            "(telkens|opnieuw|steeds|weer|nog steeds) .{0,6} (gevallen|misstanden|incidenten|"
            "verhalen) .{0,5} (op|licht|binnen|buiten|naar)"
        ),
        (
            "(ieder|elk|elke|iedere) (jaar|week|maand|dag|seizoen) .{0,12} (mis|uit de hand|@mis|"
            "opstootjes)"
        ),
        (
            "(heel|zo|doodgewoon|inmiddels|volkomen) gewoon && @mis/@misv/@misadj/schelden/"
            "roddelen/zwijgen"
        ),
        (
            "(hoort|horen|hoorde) er .{0,3} (helaas|gewoon|nu eenmaal|bij) && @mis/@misv/@misadj/"
            "roddelen/schelden"
        ),
        "(het is|is) geen uitzondering , ",
        "regel dan uitzondering",
        "hardnekkigst/hardnekkiger && @mis/@misadj/@conduct",
        "(verhoogd|groter|grotere) .{0,1} (risico|kans) .{0,2} te worden",
        "dezelfde verhalen",
        # few tell of it
        (
            "(weinig|slechts|maar) .{0,5} (mensen|deel|slachtoffers|medewerkers|studenten|"
            "minderheid|tien) .{0,6} (meldt|melden|aangifte|stappen|stapt|durft|durven)"
        ),
        (
            "in .{0,4} (helft|kwart|derde|tien|meerderheid) .{0,3} (gevallen|meldingen|klachten) "
            "!! @label"
        ),
        (
            "(bijna|vrijwel|haast) iedereen .{0,3} (kent|maakt|maakte|heeft|zag|hoort) && mee/"
            "iemand/@mis/verhalen/ermee"
        ),
        (
            "(iedereen|iemand|mensen|medewerkers) .{0,8} (mee|ermee) te maken && aantal/@quant/"
            "@freq/bijna/procent/tien"
        ),
        "iedereen kan .{0,4} (te maken|overkomen)",
        (
            "(%|procent|helft|kwart|derde|meerderheid|op de #|op de @num|tien) _{0,12} (verlaat|"
            "vertrekt|vertrok|depressie|mislukt|mislukken|bejegend|lijdt|verbergt|zwijgt|"
            "uitgemaakt|opgezegd) !! @posv"
        ),
        "(meeste|veel|vele) @people .{0,3} (durven|durfden|aarzelen) .{0,10} (niet|om)",
        (
            "(reeks|golf|geschiedenis|patroon|rij|serie|stapel) (van|aan)? .{0,4} (@mis|"
            "beschuldigingen|klachten|incidenten|schandalen|misstanden)"
        ),
        "(negatieve|nare|vervelende|slechte) ervaringen && #/%/procent/helft/kwart/derde/vaak",
        "(zit|zitten) in het systeem",
        "@freq .{0,4} (komt|komen|gebeurt|gebeuren|speelt|vindt) .{0,12} @mis/@misadj/@misv",
        "=gebeuren .{0,3} @freq && @mis/@misadj/@misv/hier/dat/het/het",
        "@people .{0,3} =worden .{0,5} @freq .{0,8} @misv/@mis !! @if",
        "@people .{0,6} @freq .{0,8} @mis/@misv/@misadj !! @if/@posv/leren",
        "(worden|wordt|werden|werd) @freq .{0,5} @misv !! @if",
        "@freq .{0,3} te maken .{0,10} @mis/@misadj/@misv !! @if",
    ),
    "en": (
        "(macho|bullying|laddish|sexist|racist|boys-club|bullying) culture",
        (
            "(%|percent|half|third|quarter|out of ten|in ten|in #) _{0,8} (thinking|considering|"
            "consider|think) .{0,2} (leaving|quitting|resigning|leave)"
        ),
        (
            "(complain|complains|complained|complaining) (of|about) .{0,4} @mis/@misadj !! @if/"
            "you/@helper"
        ),
        "bear the brunt",
        "(nothing|hardly) new && @mis/@misadj/@conduct/unfortunately/sadly",
        (
            "(hardly|barely|scarcely|almost no|virtually no) (anyone|anybody|one|body|staff|"
            "people) .{0,3} (speaks|reports|says|dares|asks|intervenes|helps|speak|report)"
        ),
        (
            "(almost|virtually|practically) (nobody|no-one) .{0,2} (reports|tells|speaks|dares|"
            "asks|helps|intervenes|said|told|spoke|reported|says)"
        ),
        "@inc .{0,5} (reached|reach|hit|at) .{0,3} (high|record|peak|all-time)",
        (
            "(tolerated|accepted|normal) (on|in|by|at|across) (many|most|every|some|all) && @mis/"
            "@misadj/@misv"
        ),
        "(happens|goes on|occurs|exists) in (every|all|most|many) ",
        (
            "(only|just|barely|less than|fewer than) (%|# percent|# per|a handful|a fraction|a "
            "minority|a tenth) _{0,8} (reported|told|report|tell|spoke|speak|feel|felt|dared|"
            "sought|trust)"
        ),
        "more (common|frequent|prevalent|widespread) than && @mis/@misadj/@misv",
        "(interrupted|overlooked|passed over|ignored|dismissed) more (often|than)",
        "fact of life && @mis/@misadj/@misv",
        "evidence of .{0,2} (widespread|systemic|endemic|persistent|routine) ",
        (
            "(%|percent|half|third|quarter|majority|minority|in #|in @num|in ten) _{0,10} (not|"
            "don't|doesn't|didn't|never|rarely|seldom|little|no) .{0,4} @wanting"
        ),
        (
            "(%|percent|half|third|quarter|majority|minority|in #|in @num|in ten) _{0,14} "
            "@slighted !! @posv"
        ),
        (
            "not (always|everywhere|everyone|everybody) .{0,4} (safe|guaranteed|given|true|"
            "respected) && safety/safe/unfortunately/sadly/however/yet/still/respect"
        ),
        "@freq .{0,4} @slighted !! @if/@helper/less/never/rarely",
        (
            "@freq .{0,3} (violated|crossed|broken|breached) && boundaries/rules/limits/rights/"
            "safety/lines !! @if"
        ),
        (
            "(increase|rise|surge|growth|spike|uptick|escalation|jump) in .{0,5} @mis/@misadj/"
            "@inc !! awareness/confidence"
        ),
        (
            "(have|has|had) (grown|increased|risen|doubled|tripled|soared|worsened|spread|"
            "escalated) && @mis/@misadj/@inc !! awareness/confidence"
        ),
        "from # .{0,6} to # && @inc/@mis/complaints/cases",
        "# (reports|complaints|incidents|cases|allegations) _{0,12} # !! days/weeks/hours/section",
        (
            "(struggle|struggles|struggling|grapple|grapples|grappling|contend|plagued|riddled|"
            "beset|rife) (with|by) _{0,10} @mis/@misadj/@ill !! @if/you/@helper"
        ),
        (
            "@people .{0,2} (face|endure|encounter|suffer) .{0,4} @mis/@misadj !! @if/can/may/who/"
            "you/@helper"
        ),
        (
            "(repeated|numerous|countless|multiple|many|several|series of|string of|wave of) "
            ".{0,2} (incidents|cases|allegations|reports|complaints|accounts|stories|instances) "
            "of .{0,5} @mis/@misadj"
        ),
        (
            "(@mis|@misadj @conduct) .{0,5} (is|are|remain|remains|become|becomes) .{0,6} "
            "(problem|problems|hazard|hazards|epidemic|reality|scourge|plague|concern) !! @neg/no"
        ),
        "@mis/@misadj/@misv .{0,2} (thrives|thrive|flourishes|flourish|festers|fester) ",
        (
            "@mis/@misadj .{0,4} (goes|go|going|went) (unchecked|unnoticed|unreported|unpunished|"
            "unchallenged)"
        ),
        (
            "(continue|continues|remain|remains) .{0,2} (pervasive|widespread|rife|endemic|"
            "commonplace|rampant|prevalent|ubiquitous)"
        ),
        (
            "(become|becomes|became|becoming) .{0,2} (norm|normal|normalised|normalized|standard|"
            "routine|commonplace) && @mis/@misv/@misadj/silence"
        ),
        "(can|could|may) .{0,2} (be|become) .{0,2} (victim|victims) of .{0,8} @mis !! @if/@helper",
        (
            "(most|many|usually|often) .{0,4} (stay|stays|remain|remains|keep|keeps|stayed|kept) "
            "(silent|quiet)"
        ),
        (
            "(most|many) .{0,4} (look away|say nothing|look the other|do nothing|turn a blind|"
            "walk away|look on)"
        ),
        (
            "(many|most|often|frequently) .{0,3} (hesitate|hesitates|reluctant|afraid|scared|"
            "unwilling) .{0,1} to"
        ),
        # it comes back, or is everywhere
        "(times|twice) .{0,1} as likely to && @mis/@misadj/@misv/leave/@slighted",
        "(more|far more|most) (likely|often) .{0,3} (target|targets|victim|victims|subjected)",
        (
            "(tripled|doubled|quadrupled|soared|increasing|worsening) && @mis/@misadj/@inc/unruly "
            "!! awareness"
        ),
        "@inc .{0,4} (up by|gone up|went up|going up)",
        (
            "(part|baked|built|woven|ingrained) (of|into|in) .{0,3} (daily|everyday|life|culture|"
            "job|sector|game) && @mis/@misv/@misadj/@conduct/shouting/belittling !! listening/"
            "@learn/@posv/@neg"
        ),
        "part and parcel",
        (
            "(daily|everyday|weekly|regular) (occurrence|reality|fact) && @mis/@misadj/@misv/"
            "@conduct/it/this"
        ),
        "(rule|not) .{0,2} (than|the) exception",
        "so (normal|common|ordinary) that",
        "time and again",
        (
            "(in|at) (nearly|almost|virtually) every .{0,1} (lab|team|match|school|organisation|"
            "organization|workplace|department|company|club|group)"
        ),
        (
            "(almost|nearly) every (day|week|month|year|match|shift) && @mis/@misadj/@misv/slurs/"
            "scuffles"
        ),
        "the same stories",
        # few tell of it
        (
            "(few|only|small) .{0,5} (people|proportion|fraction|minority|victims|staff|students|"
            "ten) .{0,5} (come forward|report|reports|reported|tell|complain|go to)"
        ),
        "in (half|most|many|@num|#) .{0,5} cases (?! we/you/it can) !! @label",
        (
            "(most|half|majority) .{0,2} (cases|complaints|reports|incidents) (concern|involve|"
            "come|are|go)"
        ),
        (
            "(almost|nearly) (everyone|everybody) .{0,2} (knows|has|hears|saw) && somebody/"
            "someone/@mis/stories/it"
        ),
        "more and more .{0,3} @people .{0,2} (face|experience|suffer|leave|encounter|endure)",
        "(bigger|worse|larger|wider) than .{0,3} (most|many|you|people|thought) ",
        (
            "(%|percent|per cent|half|third|thirds|quarter|majority|in #|in @num|ten) _{0,12} "
            "(left|leave|quit|pressured|depression|fail|treated badly|hide|fell ill|fall ill|"
            "targeted) !! @posv/@learn"
        ),
        "left (unsupported|unheard|isolated) !! @if/@helper/@neg",
        (
            "(some|many|most|few|several|lots|number) of (you|us|our|them|my) .{0,4} (encounter|"
            "experience|experienced|face|suffer|witness|endure) .{0,6} @mis/@misadj/@misv"
        ),
        (
            "(line|string|series|wave|litany|pattern|history|spate|catalogue|flood) of .{0,6} "
            "(@mis|@misadj|allegations|accusations|complaints|incidents|scandals) !! @learn"
        ),
        "(negative|bad|unpleasant) experiences && %/percent/half/quarter/third/often",
    ),
}
