"""F103: announcing what will be done to whoever breaks a norm."""

from handvat.content.text import Text
from handvat.framing.phrases.consequences import CONSEQUENCES
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import CRITIQUE, DEFINITION, NEGATED_FEAR, QUOTE, SUPPORT

RULE = Rule(
    id="F103",
    key="threat-or-sanction",
    kind=Weight.RISK,
    level=Level.SUGGESTION,
    name=Text("dreiging of sanctie", "threat or sanction"),
    detects=Text(
        "Gevolgen die worden aangekondigd: ontslag, schorsing, boete, disciplinaire maatregel.",
        "Consequences that are announced: dismissal, suspension, penalty, disciplinary action.",
    ),
    message=Text(
        (
            "Dit maakt straf ontlopen tot doel. Zeg wat jullie doen om het te herstellen, en "
            "verwijs naar de regeling voor de formele stappen."
        ),
        (
            "This makes avoiding punishment the aim. Say what you do to repair it, and point to "
            "the regulation for the formal steps."
        ),
    ),
    why=Text(
        "Straf in beeld verschuift het doel van goed doen naar niet gepakt worden.",
        "Punishment in view moves the aim from doing well to not being caught.",
    ),
    counter=Text(
        (
            "In twee onderzoeken wilden omstanders eerder melden bij een beleid van "
            "nultolerantie. In een formele regeling horen de gevolgen erbij."
        ),
        (
            "In two studies bystanders meant to report more often under zero tolerance. In a "
            "formal regulation the consequences belong."
        ),
    ),
    source="Lindenberg & Steg 2007; Dobbin & Kalev 2019;"
    " for the counter-evidence doi 10.1007/s10672-017-9309-1.",
    patterns={
        "nl": (
            *CONSEQUENCES["nl"],
            "(ingrijpen en|en) (sanctioneren|straffen|bestraffen)",
            "lik-op-stuk~",
            "(gele|rode) kaart && agressie/agressief/gedrag/wie/bij",
            "(sanctie|sancties|straf|maatregel|maatregelen) .{0,3} (mogelijk|denkbaar)",
            (
                "(mag|mogen|kan|kunnen) .{0,8} (toegang|deelname) .{0,4} (weigeren|geweigerd|"
                "ontzeggen|ontzegd|ontnemen)"
            ),
            "(eruit|uit .{1,3}) (gezet|verwijderd|geplaatst|gezet)",
            "sanctiebeleid/sanctiebesluit/strafmaat/sanctiereglement",
            "@consq .{0,6} (verbonden|staan|hangen)",
            (
                "(politie|justitie) .{0,2} (in|ingeschakeld|inschakelen|waarschuwen|bellen) !! "
                "bel/als je/kun/kunt"
            ),
            "(schakelen|waarschuwen) .{0,3} politie",
            "(schade|kosten) .{0,8} (verhaald|verhalen|vergoed|vergoeden|betalen|rekening)",
            "(verwittiging|berisping) ",
            (
                "bij .{0,3} (niet)? (naleving|naleven) .{0,12} (kunnen|kan|krijgt|volgt|volgen|"
                "worden|wordt)"
            ),
            "niet (langer|meer) .{0,2} (toegelaten|welkom|deelnemen|promoveren)",
            "risk~/riskeren/riskeert .{0,2} (sluiting|uitsluiting|schorsing|straf|boete|ontslag)",
            (
                "(raakte|raakt|verliest|verloor) .{0,6} (kwijt|baan|programma|functie|contract|"
                "lidmaatschap|plaats|bestuursbeurzen)"
            ),
            "(zeggen|zegt) .{0,4} (samenwerking|contract|lidmaatschap|overeenkomst) .{0,3} op",
            "kan/kunnen niet promoveren/afstuderen",
            (
                "(leidt|leiden|volgt|volgen|tot) .{0,6} (uitsluiting|verwijdering|intrekking|"
                "beëindiging)"
            ),
            (
                "(kan|kunnen|wordt|worden) .{0,8} (beëindigd|beëindigen|ingetrokken|uitgeschreven|"
                "ontbonden)"
            ),
            "met de rechter",
            "veld ruimen",
            "naar huis gestuurd",
            (
                "(worden|wordt|word) .{0,6} (verwijderd|uitgeschreven|geweigerd|uitgezet|"
                "weggestuurd|geroyeerd|gestuurd|geweerd) !! angst"
            ),
            "krijgen geen geld",
            "@sanc !! angst/bang/zonder/vrees/geen/niet/nooit/advies/hulp",
            (
                "(geschorst|ontslagen|bestraft|gestraft|weggestuurd|geroyeerd|beboet|geweerd|"
                "berispt) !! geen/niet/nooit/zonder/bang/angst"
            ),
            "op non-actief",
            (
                "(krijgt|krijgen|volgt|volgen|opleggen|opgelegd) .{0,6} (ban|time-out|strafwerk|"
                "schorsing|rode kaart|strafpunt)"
            ),
            (
                "(rechter|tribunaal|rechtszaak|aangeklaagd|vervolgd) && @mis/@misv/@misadj/@sanc/"
                "werkgever/dader/@label"
            ),
            (
                "disciplinair~/tuchtrechtelijk~/arbeidsrechtelijk~/strafrechtelijk~/"
                "rechtspositione~ .{0,3} maatregel/maatregelen/gevolgen/stappen/traject/"
                "consequenties/sanctie/sancties/straf/procedure/vervolging"
            ),
            (
                "(leiden|leidt|leid|resulteren|resulteert|volgt|volgen|krijgt|krijgen|riskeren|"
                "riskeert|opleggen|opgelegd|oplegt|riskeer|gevolgd|kost|rekenen) .{0,10} @sanc/"
                "@consq"
            ),
            (
                "@sanc .{0,8} (leiden|volgt|volgen|krijgen|riskeren|opleggen|opgelegd|worden|tot "
                "gevolg)"
            ),
            (
                "(op|met) .{0,4} (staande voet|@sanc|straf) .{0,3} (ontslagen|gestraft|bestraft|"
                "bedreigd|staat)"
            ),
            (
                "@sancv && @modal/wie/bij/die/=worden/kan/kunnen/zullen/dader/als/we/wij !! geen/"
                "niet/nooit/zonder/bang/+ervaring/vroeger"
            ),
            (
                "@consq .{0,4} (hebben|heeft|zijn|volgen|verbonden|voor) && @rules/@mis/@misadj/"
                "@misv/wie/zich/overtreding/houdt/overtreedt/arbeidsrechtelijke/serieuze/ernstige/"
                "deze"
            ),
            (
                "(niet zonder|heeft|hebben|ernstige|zware|serieuze|passende|harde) .{0,2} @consq "
                "&& @misadj/@mis/@rules/gedrag/wie"
            ),
            (
                "maatregelen .{0,6} (volgen|getroffen|genomen|nemen|treffen|opgelegd) && tegen/"
                "wie/overtreding/passende/gepaste/@misadj/dader/daders/harde/strenge/zware/"
                "overtreedt/overtreden/schending/houdt"
            ),
            (
                "(passende|gepaste|strenge|harde|zware|stevige) .{0,2} (maatregelen|sancties|"
                "straffen|consequenties|maatregel)"
            ),
            "(krijgt|krijgen|volgt|officiële|schriftelijke|laatste|ontvangt) .{0,5} waarschuwing",
            "waarschuwing .{0,3} (krijgen|volgt|volgen)",
            "toegang .{0,6} (ontzegd|ontzeggen|geweigerd|ontzegging|ontnomen)",
            "ontzegging van",
            (
                "(hard|streng|stevig|direct|keihard|hardhandig) .{0,2} (optreden|opgetreden|"
                "aangepakt|ingrijpen|ingegrepen|aanpakken|gestraft)"
            ),
            "(treden|treedt) .{0,4} (hard|streng|stevig|op) && @mis/@misadj/@misv/@label",
            "opgetreden && @mis/@misadj/tegen/@misv",
            (
                "(riskeert|riskeren|riskeer|bestraft|beboet|kans op) .{0,3} een? .{0,3} @sanc/"
                "straf/ontslag"
            ),
            "doen .{0,2} aangifte",
            "aangifte .{0,2} (gedaan|doen|volgt) && altijd/we/universiteit/wordt/zullen",
            "ter verantwoording",
            "kan/kunnen je .{0,3} baan .{0,2} kosten",
            "wegens .{0,4} @misadj/@mis .{0,6} (ontslagen|geschorst|weggestuurd|vertrekken)",
            (
                "@sanc && wie/overtreding/overtreedt/overtreden/niet-naleving/herhaling/schendt/"
                "naleeft !! geen/zonder/angst"
            ),
            (
                "^ bij .{0,3} (overtreding|herhaling|schending|niet-naleving) _{0,4} volgt/volgen/"
                "kan/wordt/worden"
            ),
            "boete/boetes/straf/straffen .{0,4} (van|tot|voor|op)? (#|euro|maximaal)",
        ),
        "en": (
            *CONSEQUENCES["en"],
            (
                "@sanc .{0,6} (may|can|might|will|could)? .{0,1} (include|includes|range|apply|"
                "applied|applies|follow|follows)"
            ),
            "(impose|imposes|imposed|recommend|decide|decides) .{0,4} @sanc",
            "(penalty|penalties|sanction|sanctions) .{0,2} (will|can|may|is|are|be)",
            "(action|measures|steps) .{0,3} (being|be) taken .{0,3} (against|you|if)",
            "(disciplinary|formal) action may",
            "(may|can|will|could) be .{0,2} (removed|asked to leave|banned|barred|ejected|kicked)",
            (
                "(lead|leads|result|results) .{0,2} (to|in) .{0,3} (expulsion|removal|exclusion|"
                "dismissal|ejection)"
            ),
            "what happens (if|when) .{0,4} (violates|breaks|violate|break|crosses|breaches)",
            "(establishes|sets|defines|describes|outlines) .{0,6} @consq",
            "(will be|be) enforced",
            "up to and including",
            "will be (punished|sanctioned|disciplined|prosecuted|dismissed|charged|fined)",
            "no longer .{0,2} (admitted|welcome|allowed|participate)",
            "risk .{0,2} (closure|expulsion|suspension|dismissal|losing)",
            (
                "(lost|lose|loses) (his|her|their|your) .{0,2} (job|show|position|post|seat|place|"
                "funding|contract|licence)"
            ),
            "cannot (graduate|participate|enrol|continue|compete)",
            "reported to .{0,1} police",
            "end your .{0,2} (tenancy|contract|membership|employment)",
            "leads to .{0,1} (exclusion|expulsion|dismissal|removal|disqualification)",
            "may .{0,1} dismiss",
            "you lose .{0,2} (your|the)",
            "(will be|is) referred to .{0,5} service/police/authorities/board",
            (
                "appropriate measures && @mis/@misadj/@misv/violat~/breach~/against/who/failure/"
                "those/anyone"
            ),
            "had to go",
            "upheld .{0,3} dismissal",
            "(may|can|will) be refused",
            (
                "(result|results|resulting) in .{0,5} (exclusion|withdrawal|removal|loss|"
                "expulsion|zero|suspension|discipline)"
            ),
            "right to (suspend|expel|terminate|remove|refuse|dismiss|exclude)",
            "^ (expel|fire|sack|suspend|ban) ",
            "three strikes",
            "root/rooted out",
            (
                "(may|will|can|shall|could) .{0,2} be .{0,2} (expelled|removed|suspended|"
                "dismissed|terminated|excluded|fined|withdrawn|revoked|reported|prosecuted|banned|"
                "sanctioned|disqualified)"
            ),
            "(withdrawn|revoked|suspended|terminated|cancelled|blocked) if",
            "(mark|grade) of zero",
            "(taken|bring|go|before) .{0,2} (tribunal|court)",
            "part/parted/parting ways",
            (
                "(was|were|been|has been) .{0,2} (suspended|dismissed|fired|expelled|sanctioned|"
                "disciplined|sacked|removed from)"
            ),
            "@disc .{0,2} @action/@sanc",
            (
                "(result|results|lead|leads|subject|face|faces|facing|risk|risks|liable|incur|"
                "grounds|culminate|warrant|including|impose|imposed|receive|carry|trigger) .{0,8} "
                "@sanc/@sancv/@consq"
            ),
            "@sanc .{0,3} (of|from|or) .{0,4} (@sanc|employment|the|contract)",
            (
                "(face|faces|serious|severe|result|carry|carries|suffer|disciplinary|have|has) "
                ".{0,4} @consq && @rules/@mis/@misadj/@misv/violate/violations/violating/failure/"
                "face/serious/severe/those/anyone/appropriate/disciplinary !! @learn"
            ),
            (
                "@modal .{0,2} be .{0,4} @sancv/@sanc/removed/disciplined/dismissed/excluded/"
                "asked to leave/reported/barred && violat~/breach~/@mis/@misadj/@misv/who/anyone/"
                "any/rules/policy/those/failure/offenders"
            ),
            "punishable/prosecutable",
            (
                "held/hold .{0,2} (accountable|responsible|liable) && @mis/@misadj/@misv/violat~/"
                "actions/who/offender~/wrongdoers/perpetrators/those"
            ),
            (
                "(appropriate|swift|strong|immediate|decisive|formal|legal|firm|stern|serious|"
                "strict) .{0,2} action .{0,2} (will|shall|may|must|against|be|taken|can)?"
            ),
            (
                "action .{0,3} (against|taken) && @mis/@misadj/@misv/those/offenders/violat~/will/"
                "anyone"
            ),
            (
                "(up to|including|or) .{0,3} (expulsion|dismissal|termination|suspension|removal|"
                "exclusion)"
            ),
            (
                "(violations|violators|breaches|violation|failure|offenders|breach) .{0,8} (will|"
                "may|shall|can) .{0,3} (be|result|lead|face) !! @learn/learning"
            ),
            "lose .{0,2} (job|jobs|position|privileges|access|funding)",
            "(written|formal|final|official) warning",
            "warning .{0,4} (will|issued|before)",
            "@sancv .{0,2} (for|from) .{0,4} @mis/@misv/@misadj/violating/breaking/failing",
            (
                "(removed|removal|excluded|banned|barred) .{0,2} from .{0,3} (the|our|this|campus|"
                "class|premises|event|lab|university)"
            ),
            (
                "subject to .{0,4} (review|investigation|discipline|removal|action|disciplinary|"
                "sanctions|law|expulsion)"
            ),
            "crack/clamp down",
            "fail/failure/refusal to .{0,8} (will|may|shall) .{0,2} (result|lead|be|face)",
            (
                "@sanc/@sancv && violat~/breach~/who/anyone/those/policy/offender~/repeated/"
                "misconduct/may/will !! @neg/fear"
            ),
        ),
    },
    unless=frozenset({CRITIQUE, DEFINITION, NEGATED_FEAR, QUOTE, SUPPORT}),
    offers={
        "nl": (
            (
                "Lukt een afspraak niet, dan bespreken we het dezelfde week en kiezen we samen "
                "een volgende stap. De formele stappen staan in de regeling."
            ),
        ),
        "en": (
            (
                "When an agreement is not kept, we talk within a week and choose the next step "
                "together. The formal steps are in the regulation."
            ),
        ),
    },
    rewrites={
        "nl": (
            Rewrite(
                "Overtreding van de huisregels leidt tot schorsing.",
                (
                    "We maken aan het begin van het jaar samen huisregels. Gaat het mis, dan "
                    "praten we erover."
                ),
            ),
        ),
        "en": (
            Rewrite(
                "Rude reviewers will be removed from the list.",
                (
                    "Reviewers name one strength first. When that does not happen, the editor "
                    "calls them."
                ),
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "Wie zich hier niet aan houdt, riskeert schorsing.",
                "Overtreding van de gedragscode kan leiden tot ontslag.",
                "Bij herhaling volgt een officiële waarschuwing.",
                "Tegen medewerkers die intimideren worden disciplinaire maatregelen genomen.",
                "Discriminatie heeft serieuze consequenties.",
                "We treden hard op tegen pesters.",
                "De provincie schortte de subsidie van de sportclub op.",
                "Schelden op de ijsbaan levert een gele kaart op.",
                "Bij herhaling mag je niet meer in het zwembad komen.",
                "De bond wil het filmen in kleedkamers strafbaar stellen.",
                "Bij een tweede klacht eindigt de samenwerking.",
                "Je leest wat er gebeurt als iemand de badregels niet volgt.",
                "De bond gaat strenger optreden tegen spreekkoren.",
                "Wie de badregels niet volgt, wordt na herhaling eerst gewaarschuwd.",
            ),
            leave=(
                "Gaat het mis, dan herstellen we het samen.",
                "Medewerkers noemen fouten zonder bang te zijn voor straf.",
                "Wat zijn de gevolgen van de verhuizing voor jouw team?",
                "Alleen straffen verandert geen cultuur.",
                "De zaal kost veertig euro per avond.",
                "Een contactverbod kan alleen na een gesprek worden opgelegd.",
                "Een berisping is een maatregel die in het dossier komt.",
                (
                    "De gemeente mag voorschriften geven en maatregelen nemen om het park schoon "
                    "te houden."
                ),
            ),
        ),
        "en": Examples(
            match=(
                "Anyone who violates this policy will face disciplinary action.",
                "Repeated misconduct may lead to dismissal.",
                "Harassment carries serious consequences.",
                "Offenders will be expelled from the programme.",
                "Breaches may result in suspension of access.",
                "The pool may apply sanctions to a swimmer.",
                "Splashing others means exclusion from the pool.",
                "The rules say what happens if a player breaks them.",
                "A second warning may mean the loss of your locker and other privileges.",
                "The drummer stepped down after complaints about bullying.",
                "Anyone caught cheating will fail the course.",
                "Stealing is grounds for removal from the choir.",
                "The guide explains the penalties for breaches.",
            ),
            leave=(
                "When something goes wrong, we repair it together.",
                "Staff can speak up without fear of punishment.",
                "What are the consequences of the move for your team?",
                "Your membership ends in May; renew it if you like.",
                "Punishment alone does not change a culture.",
                "The engineers advise on appropriate measures to keep the hall warm.",
            ),
        ),
    },
)
