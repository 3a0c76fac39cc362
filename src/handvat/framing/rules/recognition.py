"""P204: thanks and appreciation, naming what goes well."""

from handvat.content.text import Text
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, LACKING, NOTION

RULE = Rule(
    id="P204",
    key="recognition",
    kind=Weight.STRENGTH,
    level=Level.INFO,
    name=Text("erkenning", "recognition"),
    detects=Text(
        "Dank, waardering, of noemen wat goed gaat.",
        "Thanks, appreciation, or naming what goes well.",
    ),
    message=Text(
        "Dit zegt wat goed ging. Wat wordt gezien, komt terug.",
        "This names what went well. What is seen comes back.",
    ),
    why=Text(
        "Gedrag dat waardering krijgt, komt vaker terug.",
        "Behaviour that is appreciated returns.",
    ),
    source="The approach: reward what goes well.",
    patterns={
        "nl": (
            (
                "(onmisbaar|onmisbare|goud waard|onschatbare waarde) && "
                "vrijwilliger/vrijwilligers/mensen/medewerkers/collega/"
                "collega's/leden/team/jullie/hun/zij/ouders/helpers/koks/buren !! "
                "@virtue/@notion/@doc"
            ),
            "op prijs .{0,2} (stelt|stellen|gesteld) !! als/wanneer/indien/niet",
            "apprecieert/appreciëren/apprecieer/geapprecieerd/appreciatie !! niet/geen",
            "(in de bloemetjes|in de bloemen)",
            (
                "iets (aardigs|liefs|positiefs|moois|vriendelijks) .{0,6} (schrijven|"
                "zeggen|zegt|schrijft|over|tegen)"
            ),
            "(juich|juichen|juicht|moedig|moedigen) .{0,6} (toe|positief aan)",
            (
                "(noem|noemt|noemen|benoem|benoemt|benoemen|vertel|geef|terug) .{0,8} "
                "(goed|mooi|sterk|moedig|dankwoord|gelukt|knap|waardeert)"
            ),
            "=danken",
            "(goed|goede) .{0,2} (deed|deden|gedaan|vraag)",
            "(heeft|heb) .{0,2} veel betekend",
            "bedankje/bedankjes/duimpje/schouderklopje/bloemen/bloemetje/eervolle/lof/prijzend",
            "(zag|zagen|gezien) .{0,2} (dat|hoe) (je|jij|jullie)",
            "gezien voelt/voelen",
            "(dank|dankjewel|bedankt|dankbaar|compliment|complimenten|applaus|pluim|trots)",
            "=bedanken",
            "(waardeer|waarderen|waardeert|waardering|gewaardeerd) !! @mis/@sanc",
            (
                "(vier|viert|vieren|gevierd) .{0,4} (succes|successen|wat|samen|elkaar|"
                "mijlpalen|resultaten|het)"
            ),
            "successen .{0,5} (vieren|viert|delen|gevierd|deelt)",
            (
                "(beloon|beloont|belonen|beloond|prijzen|prijs) .{0,6} (goed|gewenst|"
                "gedrag|goede|wat|inzet|moed|medewerkers)"
            ),
            (
                "(erken|erkent|erkennen|erkenning) .{0,4} (voor|van|en|de|elkaars|"
                "bijdrage|bijdragen|inzet|krijgen)"
            ),
            (
                "(ik|we|wij) .{0,2} (zag|merkte|zagen|hoorde|merkten) .{0,4} (dat|hoe) "
                ".{0,2} (je|jij|jullie|iedereen|collega's) !! @mis/@misv"
            ),
            "wat .{0,3} goed (gaat|ging|doen|doet|doe|werkt)",
            "(goed|mooi|knap) .{0,2} (gedaan|dat|werk|voorbeeld) && je/jij/jullie/dat",
            "mooi/mooie .{0,1} voorbeelden",
            "(knap|fijn|mooi) .{0,2} dat .{0,1} (je|jij|jullie)",
            "stil .{0,2} bij .{0,5} goed",
            (
                "positieve (feedback|aandacht|bekrachtiging|waardering|terugkoppeling|"
                "reacties) !! @mis"
            ),
            (
                "(stimuleren|belonen|bekrachtigen|versterken|waarderen|prijzen) .{0,3} "
                "(gewenst|gewenste|goed|positief) gedrag"
            ),
            (
                "(gewenst|goed|positief) gedrag .{0,3} (stimuleren|belonen|bekrachtigen|"
                "benoemen|waarderen|beloond|gewaardeerd)"
            ),
            (
                "erkentelijk/complimentje/complimentjes/complimentenkaarten/"
                "complimentenbeker/schouderklop/pluimpje/lovend"
            ),
            "wat .{0,4} goed (is|was|gaat|ging|loopt|liep) (gegaan|gelukt|gedaan)?",
            "(zichtbaar|zien|benoemen|benoemt|opvalt) .{0,4} wat .{0,3} goed",
            (
                "(blij|trots|dankbaar|vereerd) .{0,3} (met|dat|op|voor) .{0,4} (je|jij|"
                "jullie|u|team|collega's|vrijwilligers|inzet|hulp)"
            ),
            "in het zonnetje",
            "(fijn|mooi|knap|super|top) [,]? .{0,1} (dan|dat|hoe) (kunnen|je|jij|jullie|we|u)",
            (
                "zonder .{0,2} (jullie|hun|uw|jouw|deze|onze) .{0,3} (inzet|hulp|"
                "vrijwilligers|steun|werk) .{0,4} (niet|geen|nooit)"
            ),
            (
                "(inzet|bijdrage|talent|talenten|kwaliteiten|moeite) .{0,3} (gezien|"
                "gewaardeerd|waarderen|benoemen|zien|bedanken|erkend)"
            ),
            "(bewonder|bewonderen|onder de indruk) .{0,4} (van|hoe|je|jullie|de)",
            "(klap|klappen|klapt|juichen) .{0,2} voor",
            (
                "(prijs|trofee|medaille|beker|lintje) .{0,5} (voor|aan) .{0,3} (die|wie|"
                "docent|collega|vrijwilliger|degene) !! gevangenis/@mis"
            ),
            "gefeliciteerd/feliciteren",
            "fijn dat .{0,4} (jullie|je|jij|u|studenten|iedereen|zo|we) !! @mis",
            "(duim|duimpje|ster) .{0,2} (voor|van|omhoog)",
            "het verschil (maakte|maakt|maakten) !! kan/kun",
            (
                "(noemen|noemt|vertellen|vertelt) .{0,2} wie .{0,4} (bijgedragen|hielp|"
                "hielpen|geholpen|meewerkte)"
            ),
            (
                "(wat|hoe) .{0,4} (geleerd|betekend|betekent|geholpen) (heeft|hebt|heb)? "
                "&& vertel/collega/bijdrage/van"
            ),
            "(laat|laten) .{0,1} merken dat .{0,2} (zag|ziet|gezien)",
        ),
        "en": (
            (
                "(share|shares|name|names|celebrate|celebrates|note|notes) .{0,6} (win|"
                "wins) !! game/match/prize"
            ),
            "(win|wins) .{0,4} (share|celebrate|celebrated) !! game/match/prize",
            "what .{0,4} (did|does|do|done|doing|gets) .{0,1} (right|well) !! @mis/to",
            "something (positive|nice|kind) .{0,4} (about|to|they|that|you|first)?",
            (
                "(value|strengths|talents|skills) .{0,1} (they|you|he|she|people|each) "
                ".{0,1} (bring|brings)"
            ),
            (
                "(believe|believing|faith) in .{0,2} (your|their|each|colleague's|"
                "people's) .{0,2} (potential|talent|talents|strengths)"
            ),
            (
                "(positive|kind|encouraging) (words|remarks|reinforcement|support) .{0,2} "
                "(for|to|about)"
            ),
            (
                "(name|names|list|lists|note) .{0,3} (quiet work|contribution|"
                "contributions|by name|strengths|strength|who|helped)"
            ),
            "by name && lists/list/names/thank/programme/credits",
            "doing .{0,1} something right",
            "what they did that helped",
            "what .{0,2} (gets|is) (noticed|seen|rewarded)",
            "(neat|nice|good|great|fine) work",
            "handwritten note",
            "notice .{0,3} (effort|good|what went|progress)",
            "(meant|means) a lot",
            (
                "(thank|thanks|thanked|thanking|grateful|gratitude|kudos|applaud|praise|"
                "praised|praising)"
            ),
            "(appreciate|appreciates|appreciated|appreciation|appreciating) !! @mis",
            "(celebrate|celebrates|celebrated|celebrating|celebration)",
            (
                "(recognise|recognize|recognises|recognizes|recognition|acknowledge|"
                "acknowledges|acknowledging|acknowledged|credit|crediting|credits) .{0,6} "
                "(contribution|contributions|effort|efforts|work|achievements|achievement|"
                "others|employees|success|successes|good|positive|people|each|team|"
                "members|strengths|for|colleagues|where|progress) !! @mis/@misadj"
            ),
            "(proud|well done|great job|good work) !! not/wasn't/isn't/never",
            "compliment/compliments",
            (
                "(reward|rewards|rewarding|rewarded) .{0,6} (behaviour|behavior|good|"
                "positive|people|those|collaboration|respectful|effort|employees|success|"
                "kindness|honesty)"
            ),
            "(i|we) (noticed|saw|heard|loved|liked|admired) .{0,2} (you|how|that|your)",
            "(what|things|thing|that) .{0,3} (went|going|goes|works|worked|working) well",
            (
                "(feel|feels|are|is|be|feeling) .{0,2} (valued|appreciated|seen|"
                "recognised|recognized) !! @mis"
            ),
            "(give|gives|giving|gave) .{0,2} (credit|praise|compliments|positive)",
            "(positive|peer) (feedback|reinforcement|recognition)",
            "shout-out/shout-outs",
            (
                "(values|valuing|valued|value) .{0,3} (contribution|contributions|member|"
                "peers|efforts|effort|strengths|commitment|dedication|participation) !! @mis"
            ),
            "(valuing|appreciating|recognising|recognizing) (each|one|every|others|people)",
            (
                "(am|are|is|was|were|be|being|feel|feels) .{0,2} (valued|appreciated|"
                "recognised|recognized) (for|as|by) !! @mis/not/never"
            ),
            (
                "(deserve|deserves) .{0,3} (respect|recognition|credit|thanks|praise|"
                "applause|appreciation) !! blame"
            ),
            (
                "(glad|happy|delighted|pleased) .{0,3} (you|they|that) .{0,2} (have|"
                "shared|came|told|helped|asked|are|spoke)"
            ),
            "(done|doing|did) the right thing",
            (
                "(dedicated|devoted|committed|hard-working|loyal|tireless) .{0,3} "
                "(officers|staff|volunteers|team|members|people|help|colleagues|teachers|nurses)"
            ),
            "(couldn't|could not|can't|cannot) .{0,2} (do|done|have|manage|run) .{0,3} without",
            "above and beyond",
            "success of (everyone|others|each|colleagues|all)",
            "celebrations && your/our/team/lab/success/how",
            "(personal|handwritten|short|kind) note .{0,6}",
            "(means|mean|meant) the (most|world)",
            (
                "(greatest|essential|valuable|important|precious) (resource|asset|"
                "strength) .{0,4} is .{0,2} (people|volunteers|staff|members|team)"
            ),
            (
                "(reward|rewards|rewarding|celebrate) .{0,1} (curiosity|listening|honesty|"
                "courage|kindness|questions|learning|effort|candour|candor)"
            ),
            (
                "(nice|great|lovely|wonderful|good|heartening) .{0,1} to see .{0,3} (that|"
                "how|you|people|everyone|we|so) !! @mis/@inc"
            ),
            "(great|real|true)? privilege to (lead|work|serve|teach|join|be)",
            "(how|what) (lovely|wonderful|kind|thoughtful) (that|of)",
            (
                "(need|needs|public|warm|special) .{0,1} (acknowledgement|acknowledgment|"
                "recognition) !! @inc/@mis"
            ),
            (
                "(people|volunteers|staff|members) (are|make) .{0,2} (greatest|strength|"
                "difference|our club|our choir|most valuable)"
            ),
            "(clap|claps|clapped|cheer|cheered) .{0,1} for",
            (
                "(award|prize|trophy|medal|garland) .{0,4} (for|to) .{0,4} (who|volunteer|"
                "teacher|colleague|person|helps|helped) !! @mis/court/damages"
            ),
            "congratulations/congratulate/congratulates",
            "in the (spotlight|limelight)",
            "(thumbs-up|thank-you|thank-yous|handshake)",
            "(made|makes|making) (a|the) difference !! can",
            "(noticing|notice|notices|see|sees) .{0,2} effort",
            "(did|do|does|done) well && colleague/each/name/names/tell/say/what/someone",
            "(helped|helps) (you|me|us) .{0,2} (tell|say|thank|let)",
            "nominate .{0,3} (each|colleague|someone|one)",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "De koks van het buurthuis zijn onmisbaar voor hun gasten.",
                "We zetten de tuinders in de bloemetjes.",
                "Dat de roeiers bleven helpen, wordt zeer op prijs gesteld.",
                "Dank dat je de vergadering rustig hield.",
                "Ik zag dat je wachtte tot zij klaar was.",
                "Ik zag dat je doorvroeg en pas daarna iets vond.",
                "We vieren successen aan het eind van de week.",
                "Noem in elk overleg één ding wat goed ging.",
                "Positieve feedback op een baksel doet een leerling-bakker groeien.",
                "Zet de materiaalman eens in het zonnetje.",
                "Laat zien wat er al goed gaat in de moestuin.",
                "Dank aan de schipper voor zijn geduld.",
                "We klappen voor de roeier die omkeerde.",
            ),
            leave=(
                "Water is onmisbaar voor de planten.",
                "De prijs van het boek is twintig euro.",
                "Wij tolereren geen pesterijen.",
                "De subsidie werd in mei toegekend.",
                "Niemand bedankt de schoonmakers.",
                "De kok krijgt nooit een compliment.",
                "De prijs van het kaartje ging omhoog.",
            ),
        ),
        "en": Examples(
            match=(
                "Each cook shares a win from the past week.",
                "Tell the baker what she did right.",
                "We see the talents people bring to the garden.",
                "Thank you for keeping the meeting calm.",
                "I noticed you waited until she had finished.",
                "We celebrate small successes on Fridays.",
                "Name one thing that went well in each meeting.",
                "The stewards deserve our thanks.",
                "Our volunteers are our greatest strength.",
                "How lovely that the neighbours watered the plants.",
                "She went above and beyond for the orchestra.",
                "We clap for the rower who came back for her friend.",
            ),
            leave=(
                "The rowers hope to win the race.",
                "The book costs twenty euros.",
                "We do not tolerate bullying.",
                "The grant was awarded in May.",
                "Nobody thanks the stewards.",
                "I am not proud of how the fair was run.",
                "The court made an award to the tenant.",
            ),
        ),
    },
)
