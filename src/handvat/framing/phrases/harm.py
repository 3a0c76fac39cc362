"""Ways to say what harm something does, or may do."""

from typing import Final

from handvat.framing.rule import Patterns

HARM: Final[Patterns] = {
    "nl": (
        (
            "(blijft|blijven) .{0,3} (jaren|jarenlang|lang|levenslang) .{0,2} (hangen|nawerken|"
            "steken) !! beste/mooie/goede/leuke"
        ),
        (
            "(eindigt|eindigen|eindigde|uitmondt) .{0,3} (rechtszaak|rechter|ruzie|conflict|"
            "ontslag|rechtbank|arbeidsconflict)"
        ),
        "met (tegenzin|buikpijn|lood) .{0,4} (werk|school|les|training|naar)",
        "(ligt|lag|liggen|vallen|valt) (eruit|erbuiten)",
        (
            "(verhoudingen|sfeer|relatie|relaties|samenwerking) .{0,4} (verstoord|verziekt|"
            "verzuurd|bekoeld|verpest)"
        ),
        (
            "(raken|raakt|verliezen|verliest|kwijt|kost) .{0,4} (mensen|talent|medewerkers|"
            "collega's|vakmensen|vrijwilligers) .{0,1} (kwijt|weg|uit)"
        ),
        (
            "(goede|beste|goeie) (mensen|medewerkers|collega's|krachten) .{0,3} (vertrekken|weg|"
            "afhaken|opstappen|weglopen)"
        ),
        "(laat|laten|liet|lieten) .{0,4} (sporen|littekens|wonden|krassen) ",
        "(eist|eisen|eiste|eisten) .{0,3} tol ",
        (
            "(leidt|leiden|leidde) .{0,1} tot .{0,4} (ongelukken|ongevallen|vertrek|leegloop|"
            "fouten|missers|doden|verwijdering|verdeeldheid|ontslagen)"
        ),
        (
            "(voelde|voelt|voelen|voelden) .{0,5} (kleiner|machteloos|waardeloos|minderwaardig|"
            "opgejaagd|vernederd|verraden|gebroken)"
        ),
        "(knoop|steen) in .{0,2} maag",
        "(lood in|klamme handen|kloppend hart|hartkloppingen|zenuwinzinking)",
        "achtervolgt/achtervolgd/getekend/gebroken .{0,3} (nog|jaren|door|leven)",
        # it brings ill feelings
        (
            "(roept|oproepen|veroorzaakt|veroorzaken|wekt|wekken|opwekken|voedt|voeden|creëert|"
            "creëren|zaait|zaaien|kweekt|kweken|aanwakkeren|wakkert) .{0,6} @ill !! @neg/voorkomt/"
            "voorkomen/verminderen"
        ),
        (
            "@ill .{0,6} (oproepen|veroorzaken|opwekken|oplopen|ontstaan|toenemen|aanwakkeren|"
            "groeien) !! @neg/voorkomt/voorkomen/voordat"
        ),
        "(groeit|ontstaat|heerst|heersen|ontstaan|broeit) .{0,3} @ill !! @neg/voorkomt/voorkomen",
        (
            "(klimaat|cultuur|sfeer) van .{0,3} (wantrouwen|angst|zwijgen|geroddel|afrekenen|"
            "verdachtmaking|argwaan|intimidatie)"
        ),
        (
            "(demoraliserend|demotiverend|verlammend|intimiderend|ontmoedigend|ontwrichtend|"
            "negatief) .{0,1} (effect|effecten|werking)"
        ),
        # it wears away what is good
        "@worsen .{0,2} niet (alleen|enkel|slechts|uitsluitend) .{0,6} @asset",
        "niet (alleen|enkel|slechts|uitsluitend) .{0,3} schade ",
        (
            "(berokkent|berokkenen|aanrichten|richt|lijden|lijdt|brengt|brengen) .{0,5} schade !! "
            "@neg/voorkomt/voorkomen"
        ),
        "(vreet|vreten|knaagt|knagen|zuigt|zuigen) .{0,2} (aan|leeg) .",
        "een (sluipend gif|tijdbom|kruitvat|mijnenveld)",
        (
            "een (olievlek|lopend vuurtje) && @mis/@misadj/@ill/destructieve/negatieve/slecht/"
            "slechte/roddels/giftig/giftige/gedrag"
        ),
        "(neerwaartse spiraal|rattenstaart)",
        (
            "(uit de hand|uit de bocht|van kwaad tot|uit elkaar) (loopt|lopen|liep|liepen|gelopen|"
            "vliegt|vliegen|erger|valt|vallen) !! voordat/voorkomen/voorkomt"
        ),
        "(glijdt|glijden|zakt|zakken) .{0,3} af ",
        "(stapelen|stapelt|hopen|hoopt) .{0,3} zich op",
        "(barst|ontploft|klapt) .{0,2} bom",
        "(schrikt|schrikken|jaagt|jagen|stoot|stoten) .{0,4} (af|weg|verdediging) !! @neg",
        "(droogt|drogen|bloedt|bloeden|dooft|doven) .{0,3} (op|dood|uit)",
        "leegloop/wegsijpelen/wegkwijnen/medeschuldig/medeverantwoordelijk/mijnenveld",
        "spoor van .{0,1} vernieling",
        "kost .{0,8} (miljoenen|miljarden|tonnen)",
        (
            "(vergroot|vergroten|verhoogt|verhogen) .{0,4} (kans|risico|risico's) .{0,1} op "
            ".{0,4} @mis/@misadj/@ill"
        ),
        "(het gevaar|het risico|het risico is|gevaar bestaat|risico bestaat) .{0,3} dat ",
        "gevolgen .{0,5} (groter|ernstig|ernstiger|ingrijpend|enorm|desastreus|fataal|vaak)",
        (
            "(blijvend|onherstelbaar|ernstig|diep) .{0,1} (schaden|geschaad|beschadigd|geraakt|"
            "gekwetst) !! @neg"
        ),
        (
            "(schade|impact|gevolgen) .{0,4} (slachtoffer|slachtoffers|gezondheid|betrokkenen|"
            "nabestaanden) && groot/onderschat/jaren/vaak/zichtbaar/ernstig/blijvend/is/zijn/"
            "onderschatten !! kun/kunt/@helper"
        ),
        "(presteert|presteren) .{0,3} (minder|slechter) !! @neg/voorkomt",
        "(meldt|melden) .{0,4} ziek !! minder/@neg/voorkomt/als",
        (
            "(vielen|vallen|valt|viel) .{0,3} (uit|ziek) && medewerkers/mensen/collega's/"
            "personeel/redacteuren/docenten/team"
        ),
        # what may go wrong
        (
            "(inventariseer|inventariseren|beheersen|beheers|verkleinen|beperken|beperk|"
            "minimaliseren|herkennen|herken|signaleren|inschatten|monitoren|afdekken) .{0,3} "
            "(risico's|risico|risicofactoren|gevaren|dreigingen)"
        ),
        (
            "(risico's|risicofactoren|gevaren|dreigingen) .{0,4} (inventariseren|beheersen|"
            "verkleinen|beperken|minimaliseren|herkennen|signaleren|inschatten|monitoren|"
            "uitsluiten|kaart)"
        ),
        "(kan jou|kan je|kan u|kan iedereen) .{0,2} (ook)? overkomen",
    ),
    "en": (
        "(sticks|stick|lingers|linger) .{0,2} for (years|life|ever|months)",
        "(ground|grinding|grind|grinds) to a (halt|standstill)",
        (
            "(relations|relationships|atmosphere|mood|climate) .{0,2} (soured|sours|sour|poisoned|"
            "strained)"
        ),
        "(ends|end|ended|ending) in (court|tears|conflict|resignation|a lawsuit|dismissal)",
        "(pay|pays|paying|paid) (for it|the price|dearly)",
        (
            "(lose|losing|lost|loses) .{0,1} (good|great|talented|valued|best|young) .{0,1} "
            "(people|staff|colleagues|employees|volunteers|nurses|minds)"
        ),
        (
            "(good|best|talented|great) (people|staff|colleagues|employees|nurses) .{0,2} (leave|"
            "quit|walk away|burn out)"
        ),
        "(take|takes|taking|took) .{0,4} toll",
        (
            "(leads|lead|leading) to .{0,3} (mistakes|accidents|errors|deaths|departures|"
            "resignations)"
        ),
        (
            "(made|makes|make|making) .{0,4} feel .{0,1} (small|stupid|worthless|unwelcome|"
            "inferior|unsafe|guilty|ashamed)"
        ),
        "(haunt|haunts|haunted|scarred|traumatised|traumatized)",
        "(knot|pit) in .{0,2} stomach",
        "(deep|lasting|permanent) (scars|wounds|damage|marks)",
        # it brings ill feelings
        (
            "(cause|causes|causing|creates|creating|create|fuels|fuel|fuelling|sparks|triggers|"
            "trigger|generates|sows|sow|stokes|provokes|breeds) .{0,4} @ill/friction/cynicism/"
            "suspicion !! @neg/prevent/prevents/avoid/reduce/without"
        ),
        (
            "(demoralising|demoralizing|demotivating|chilling|paralysing|paralyzing|damaging|"
            "disheartening|knock-on|corrosive) .{0,1} (effect|effects|impact)"
        ),
        (
            "(leave|leaves|leaving|left|make|makes|making) .{0,4} (feeling|feel) .{0,1} (insecure|"
            "unsafe|demoralised|anxious|inadequate|small|unwelcome|isolated|humiliated|invisible|"
            "undervalued|intimidated|uncomfortable|ashamed|helpless) !! @if/@neg"
        ),
        (
            "(climate|culture|atmosphere|environment) of .{0,3} (fear|blame|mistrust|distrust|"
            "silence|suspicion|anxiety|secrecy|shame)"
        ),
        (
            "(makes|make|leaves) .{0,2} (people|everyone|staff|employees|them) .{0,1} (cynical|"
            "defensive|wary|bitter|resentful|fearful)"
        ),
        # it wears away what is good
        "@worsen not (only|just|merely)",
        "not (only|just|merely) .{0,2} @worsen",
        (
            "(chip|chips|chipping|eat|eats|eating|wear|wears|wearing|fritter) .{0,2} (away|into|"
            "down) "
        ),
        (
            "(crumble|crumbles|crumbled|buckle|implode|fall apart|falls apart|unravel|unravels) "
            "&& @asset/@people/pressure/weight"
        ),
        (
            "(spread|spreads|spreading) .{0,2} (like|faster|quickly|quietly|through) && toxic/"
            "toxicity/@mis/@misadj/negativity/wildfire/cancer/virus/it/poison !! @posv/kindness/"
            "ideas"
        ),
        (
            "(spoils|spoil|infects|infect|contaminates|taints|drains|drain|drags|drag) .{0,3} "
            "(barrel|bunch|team|teams|group|whole|everyone|everybody|energy|atmosphere|down|"
            "morale)"
        ),
        (
            "(affect|affects|disrupt|disrupts|disrupting|paralyse|paralyses|destabilise) .{0,2} "
            "(entire|whole|organisation|organization|everyone|team|teams)"
        ),
        (
            "(fester|festers|spirals|snowball|snowballs|boils over|blows up|spiral out|goes "
            "downhill|go downhill|backfires on)"
        ),
        "(bad|going) .{0,1} to worse",
        "(out of hand|out of control) !! before/prevent",
        (
            "(tensions|tension|resentment|frustration|pressure) .{0,2} (build|builds|mount|mounts|"
            "grow|grows|rise|rises|simmer) !! before/when/if"
        ),
        "(scares|scare|frightens|drives|puts|turns) .{0,4} (away|off|defensive) !! @neg",
        "(dries|dry|seeps|seep|leaks|drain|drains|ebbs) (up|away|out)",
        "(walks|walk|heads|head) (away|out) && talent/people/staff/best/employees",
        "(trail|path) of destruction",
        "(cost|costs|costing) .{0,8} (millions|billions|fortune)",
        (
            "(increase|increases|raise|raises|heighten|heightens) .{0,2} (risk|chance|likelihood|"
            "danger) of .{0,4} @mis/@misadj/@ill"
        ),
        "the (danger|risk) .{0,2} that ",
        (
            "(fatal|dire|disastrous|catastrophic|far-reaching|lasting|long-lasting|serious|severe|"
            "grave) .{0,1} (consequences|damage|harm|effects|impact|toll) !! @rules/violation/"
            "breach/disciplinary/unless"
        ),
        (
            "(end|undo|wreck|ruin|destroy|derail|kill) .{0,3} (career|careers|reputation|lives|"
            "life|trust|reputations|friendships) !! @neg"
        ),
        (
            "(harm|damage|impact) .{0,2} (to|on) .{0,2} (victims|health|people|targets|those|"
            "wellbeing) !! @helper/prevent/repair"
        ),
        "(fall|fell|falls|call in|calls in|off) sick",
        "(perform|performs) .{0,1} (less|worse)",
        "(leaves|leave|left) .{0,1} (mark|scars|wounds|exposed|scarred)",
        "not make .{0,2} (disappear|go away)",
        # what may go wrong
        (
            "(map|identify|identifying|assess|assessing|manage|managing|mitigate|mitigating|"
            "minimise|minimize|minimising|minimizing|spot|control|monitor) .{0,3} (risk|risks|"
            "hazards|threats) !! take/taking"
        ),
        "(happen|happened) to (you|anyone|anybody|any of us) && could/can/may/might !! @helper",
        (
            "(demotivates|demotivate|demotivating|demoralises|demoralizes|discourages|humiliates|"
            "isolates|alienates|exhausts|drains|frightens|silences) .{0,1} (them|people|employees|"
            "staff|us|you|him|her|everyone|workers|students) !! @neg"
        ),
        (
            "(people|staff|students|colleagues|members|others|women|someone|employees) .{0,2} "
            "(feel|feels|felt) .{0,2} (uncomfortable|hurt|unsafe|unheard|isolated|judged|betrayed|"
            "powerless|@slighted) !! if/@helper/may/should/you"
        ),
        (
            "(deleterious|damaging|corrosive|ruinous) .{0,1} (effect|effects|impact|impacts|"
            "consequences)"
        ),
        (
            "(hurts|harms|wounds) .{0,1} (itself|themselves|everyone|us|people|others|team|the) "
            "!! no/not/never"
        ),
    ),
}
