"""F102: saying that what one does not want happens often."""

from handvat.content.text import Text
from handvat.framing.phrases.prevalence import PREVALENCE
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import (
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    REASSURANCE,
    RESEARCH,
    SUPPORT,
)

RULE = Rule(
    id="F102",
    key="negative-norm",
    kind=Weight.RISK,
    level=Level.WARNING,
    name=Text("negatieve normcommunicatie", "negative norm communication"),
    detects=Text(
        "Cijfers of woorden die zeggen dat ongewenst gedrag veel voorkomt.",
        "Figures or words that say that unwanted conduct happens a lot.",
    ),
    message=Text(
        (
            "Wie leest dat iets hier vaak gebeurt, kan denken dat het erbij hoort. Vertel wie het "
            "al anders doet."
        ),
        (
            "Who reads that something happens here a lot may think that it is normal. Tell who "
            "already does it differently."
        ),
    ),
    why=Text(
        "Mensen doen wat anderen doen. Zeggen dat velen iets doen, maakt het gewoner.",
        "People do what others do. To say that many do something makes it more ordinary.",
    ),
    counter=Text(
        (
            "In een onderzoeksverslag of een stuk voor de medezeggenschap horen de cijfers er "
            "gewoon bij. Verzin geen positief cijfer: gebruik alleen wat je kunt laten zien."
        ),
        (
            "In a research report or a paper for the works council the figures simply belong. "
            "Never invent a positive figure: use only what you can show."
        ),
    ),
    source="Cialdini et al. 2006; Cialdini, Kallgren & Reno 1991.",
    patterns={
        "nl": (
            *PREVALENCE["nl"],
            "(kan|kunnen) .{0,6} (?<! het/te ) voorkomen && @mis/@misadj/@misv/onveilig !! @if",
            "dagelijkse kost/praktijk && @mis/@misv/@misadj/schelden",
            "(neemt|nemen) .{0,3} toe && @mis/@misadj/heftigheid/ernst/intensiteit/bedreigingen",
            "(krijgt|krijgen) .{0,2} (vaak|steeds vaker|dagelijks|regelmatig) .{0,2} te maken met",
            "een op de (@num|#) _{0,12} (@mis|@misv|@misadj|durft|verlaat|onveilig|last|zwijgt)",
            "(wordt|worden) .{0,4} (erger|slechter|heftiger|vaker)",
            "eerder regel",
            (
                "(wekelijks|dagelijks|regelmatig) (uitgemaakt|uitgescholden|bedreigd|bespuugd|"
                "geslagen)"
            ),
            (
                "(bijna|vrijwel) alle .{0,2} (teams|ploegen|scholen|afdelingen|organisaties) "
                ".{0,8} !! @posv/@learn"
            ),
            "(slechts|maar) (een|één|@num|#) (op|van) de",
            "(diep) (verankerd|geworteld)",
            "opmars",
            (
                "(maken|maakt|krijgt|krijgen) .{0,8} (soms|regelmatig|vaak) .{0,6} mee && @mis/"
                "@misadj/vervelende/nare"
            ),
            (
                "(tientallen|honderden|duizenden) .{0,2} (doden|slachtoffers|gewonden|meldingen|"
                "klachten)"
            ),
            (
                "(helft|kwart|derde|meerderheid) .{0,5} (grijpt|verbergt|verzwijgt|zwijgt|"
                "twijfelt|stress|prestatiestress) "
            ),
            "twee derde van .{0,14} (@mis|@misadj|haak|aangeraakt)",
            "komt .{0,9} (ergens|overal|nog steeds) .{0,2} voor",
            "iedereen kan slachtoffer",
            "in (elke|iedere) (klas|groep|school|organisatie|sector|faculteit) .{0,5} @misv",
            "(probleem|geweld|overlast) neemt toe",
            "nog altijd worden",
            "aantal .{0,8} (gestegen|stijgt|toegenomen|gegroeid|verdubbeld)",
            "(bijna|vrijwel|nagenoeg) alle .{0,8} @misv/@mis/@misadj",
            "@freq .{0,3} met .{0,3} @mis/@misadj",
            (
                "geen .{0,2} (randverschijnsel|uitzondering|uitzonderingen|zeldzaamheid) && @mis/"
                "@misadj/@misv/gedrag"
            ),
            "gewoon geworden",
            "(@num|#) van de (@num|#) _{0,10} (niets|zwijgt|zwijgen|@mis|@misv|@misadj)",
            (
                "^ (elke|iedere) (dag|week|maand) .{0,3} (krijgt|krijgen|raken|raakt|worden|wordt|"
                "maakt|maken) && @mis/@misv/@misadj/@slighted/klachten/meldingen/ruzie !! @posv/"
                "@talk/compliment/@learn/we/wij"
            ),
            "meer over elkaar",
            "# procent van && @people !! @posv/blij/vindt/vinden",
            "(nog steeds|dagelijks) dagelijks",
            "circuleren .{0,3} verhalen",
            (
                "(op|in|binnen|bij) .{0,1} (elke|alle|iedere|vrijwel|bijna) .{0,4} =worden .{0,3} "
                "@misv"
            ),
            (
                "@mis/@misadj/@misv .{0,12} (?<! wordt/worden/werd/is ) (voorkomt|voorkomen) !! "
                "te/@if/@must/om/wil/willen/zorgen/zorgt/helpen/helpt"
            ),
            "@mis/@misadj .{0,6} (neemt|nam|nemen) .{0,6} toe",
            "hand over hand",
            (
                "(slechts|maar|nog geen) .{0,2} (@num|#|%|kwart|derde|helft) _{0,8} (durft|durven|"
                "voelt|voelen|meldt|melden|vertrouwt|zegt)"
            ),
            (
                "(# op de|@num op de|#|%|procent|kwart|helft|derde) _{0,10} (verlaat|vertrekt|"
                "zwijgt|uitvalt|ontslag)"
            ),
            "@people (rapporteren|rapporteert|meldt|noemen) .{0,2} vaker",
            "geen losse incidenten",
            (
                "(%|# procent|# op de|@num op de|op de #) _{0,16} @mis/@misv/@misadj/onveilig/"
                "zwijgt/misstanden !! @posv"
            ),
            (
                "@quant _{0,14} @mis/@misv/@misadj/onveilig !! @posv/@if/verstaan/terecht/"
                "aandacht/invloed/voorkomen/preventie/bewustzijn/gesprek/maatregelen/manieren/"
                "informatie/kennis/initiatieven"
            ),
            (
                "@mis/@misv/@misadj/@conduct _{0,10} (%|# procent|# op de|@num op de|kwart|helft|"
                "meerderheid|derde)"
            ),
            (
                "(kwam|komt|komen|kwamen) .{0,6} voor/voorkomen (?! een/de/het/elke/iedere/iemand/"
                "jou/mij/ons/wie/hen/haar/hem/jezelf/te) && @mis/@misadj/@misv/@conduct/onveilig "
                "!! @if"
            ),
            (
                "@mis/@misadj/@conduct .{0,8} (komt|komen|gebeurt|gebeuren|speelt|spelen|vindt|"
                "vinden) .{0,4} @freq/@spread/voor/plaats !! @if"
            ),
            (
                "@freq .{0,3} (?<! het/te ) voorkomt/voorkomen/voor && @mis/@misadj/@misv !! "
                "aandacht/oog"
            ),
            (
                "(@people|een student|een medewerker) .{0,3} (krijgt|krijgen|heeft|hebben|kreeg|"
                "kregen) .{0,4} te maken .{0,12} @mis/@misadj && @freq/@quant/#"
            ),
            "zoveel/evenveel/teveel/zovelen .{0,8} @mis/@misv/@misadj",
            "te veel/vaak .{0,10} @mis/@misv/@misadj",
            (
                "steeds meer/vaker .{0,10} @mis/@misadj/@misv/meldingen/klachten/incidenten !! "
                "aandacht/bewust/bewustzijn/openheid/gesprek/oog"
            ),
            "@spread && @mis/@misadj/@misv/onveiligheid/zwijgen/probleem/misstanden",
            "topje van .{0,2} ijsberg",
            "schering en inslag",
            "orde van de dag",
            "de norm =worden/is/geworden && @mis/@misadj/@misv",
            "aantal .{0,4} @inc .{0,6} @rise",
            "@rise .{0,5} @inc !! @if",
            "@inc .{0,6} (stijgt|stijgen|gestegen|steeg|toegenomen|verdubbeld|verdubbelde)",
            (
                "(overal|elke|elk|iedere|ook) .{0,4} (sector|organisatie|universiteit|instelling|"
                "vereniging|opleiding) .{0,8} @mis/@misadj !! @if"
            ),
            (
                "@mis/@misadj .{0,3} (is|zijn) .{0,3} (overal|nergens|geen uitzondering|een groot|"
                "een structureel|een hardnekkig|een groeiend)"
            ),
            (
                "er (is|zijn|wordt|worden) .{0,3} @freq/veel/nog/te .{0,5} @mis/@misv/@misadj !! "
                "aandacht/oog/bewustzijn"
            ),
            "hier .{0,3} vaak/veel/regelmatig .{0,4} @mis/@misv",
            "iedereen doet het/dit/dat",
            "reëel risico",
        ),
        "en": (
            *PREVALENCE["en"],
            "@mis (is|are|remains|remain) .{0,3} (concern|problem|issue)",
            "(major|serious|growing|pressing) (concern|problem) && @mis/@misv/@misadj",
            "too (many years|long) && accepted/tolerated/happened/been",
            "(gets|getting) worse",
            "rule rather than .{0,1} exception",
            "order of the day",
            "(systematically|routinely|frighteningly) .{0,3}",
            "called names",
            "every (week|day|weekend) && @mis/@misv/@misadj/names",
            "(one|a) (child|student|employee|worker|woman|man|nurse) in (@num|#)",
            "only (one|a|@num|#) in (@num|#|ten|five)",
            "deeply embedded/ingrained",
            "(soaring|skyrocketing|on the rise|rampant)",
            "highest (exposure|rates|levels) of/to",
            "sometimes (encounter|experience|face) .{0,8} ",
            "(dozens|hundreds|thousands) of .{0,2} (people|workers|students) are",
            (
                "(quarter|half|third|thirds|majority) of .{0,5} (hide|conceal|pressured|touched|"
                "stay silent|avoid)"
            ),
            "exists .{0,2} (somewhere|everywhere)",
            "(@num|#) in (@num|#|ten) .{0,3} (avoid|hide|fear)",
            "still .{0,1} (invited|paid|passed|treated) .{0,2} (less|over|worse)",
            "(is|are|was|were|been|being|get|gets|got|feel|feels|felt) .{0,2} passed over",
            "cent of .{0,5} @people _{0,10} @misv/@mis/@misadj",
            "(everyday|daily) reality",
            "not .{0,2} isolated (case|incident|event)",
            "(claims|cases|complaints|reports|incidents) .{0,5} risen",
            (
                "only .{0,2} (@num|minority|third|quarter|half) _{0,10} (told|agree|trust|feel|"
                "reported|ever|dare) "
            ),
            (
                "(stubborn|persistent|growing|widespread|serious|huge) .{0,1} problem && @mis/"
                "@misadj/behaviour/behavior"
            ),
            "deeply rooted",
            "(@num|#) out of (@num|#) _{0,12} (miserable|unsafe|bullied|@misv|@mis)",
            "(half|third|quarter|majority|most) of .{0,4} @people admit",
            "too many .{0,3} @people !! help/@posv",
            "every (woman|student|one|girl|nurse|teacher) .{0,6} has been",
            "happens here",
            "happens .{0,2} too",
            "@mis/@misadj .{0,6} (gone|went|going) up",
            "(incidents|cases|things|this|it) .{0,4} (do|does|still) .{0,2} (occur|happen)",
            (
                "(several|multiple|various|numerous|some|scores) .{0,3} @people .{0,3} (reported|"
                "experienced|described|witnessed|faced|endured) _{0,4} @mis/@misv/@misadj/shouting"
            ),
            "almost everybody/everyone i know",
            (
                "(%|# percent|# per|# in|@num in|@num out|@num percent|# out of) _{0,18} @mis/"
                "@misv/@misadj/unsafe/misconduct !! @posv"
            ),
            (
                "@mis/@misv/@misadj/unsafe _{0,12} (%|# percent|# per|# in #|@num in|half of|"
                "majority)"
            ),
            (
                "(half|quarter|third|majority|most|many|hundreds|thousands|dozens|countless|"
                "numerous|percent|two-thirds|too many|number) of? .{0,5} @people _{0,12} @mis/"
                "@misv/@misadj !! @posv/@if/can/may"
            ),
            "@people .{0,4} @freq .{0,6} @mis/@misv/@misadj !! @if/@posv",
            (
                "@freq .{0,3} (saw|see|seen|experience|experienced|witness|witnessed|suffer|face|"
                "faced|subjected) _{0,10} @mis/@misv/@misadj"
            ),
            (
                "@mis/@misadj/@conduct/@misv .{0,8} @be .{0,4} @spread/everywhere/widespread/norm/"
                "rising"
            ),
            (
                "@mis/@misadj .{0,6} (happens|occurs|persists|continues|takes place|exists) !! "
                "can/may/nothing/@if"
            ),
            "@spread .{0,3} (of|problem|in) .{0,4} @mis/@misadj/academia",
            "@spread .{0,3} @mis",
            (
                "(epidemic|culture|prevalence|pattern|rates|rate|levels|incidence) of (?! silence/"
                "fear/blame) .{0,4} @mis/@misadj"
            ),
            "@inc .{0,8} @rise",
            "@rise .{0,6} @inc",
            "@rise .{0,4} of .{0,3} @mis",
            "@mis .{0,4} @be .{0,3} @rise/on the rise",
            "tip of the iceberg",
            (
                "(happens|happening|occurs) .{0,3} (a lot|often|all the time|every day|everywhere|"
                "frequently|daily)"
            ),
            (
                "@people .{0,5} (have been|had been|were|was|are) .{0,3} @misv !! @if/@posv && #/"
                "@quant/@freq/%"
            ),
            (
                "(experience|experienced|witnessed|report|reported) .{0,6} @mis/@misadj && @quant/"
                "#/%/@freq"
            ),
            "(more than|over|nearly|almost|up to|roughly|about) (%|#) && @mis/@misv/@misadj",
            (
                "#/% of .{0,4} @people .{0,8} (target|victim|targets|victims|experienced|suffered|"
                "unsafe)"
            ),
            "everyone/everybody does it",
            "all too common/often",
        ),
    },
    unless=frozenset({CRITIQUE, DEFINITION, NEGATED_FEAR, QUOTE, REASSURANCE, RESEARCH, SUPPORT}),
    offers={
        "nl": (
            (
                "{Wanted}{where}. Vertel wie dit al doet, en gebruik alleen een cijfer dat je "
                "kunt laten zien: …"
            ),
        ),
        "en": (
            (
                "{Wanted}{where}. Tell who already does this, with a figure only if you can show "
                "it: …"
            ),
        ),
    },
    rewrites={
        "nl": (
            Rewrite(
                "Veel promovendi krijgen te maken met intimidatie.",
                "Promovendi helpen elkaar door na een lastig gesprek even te bellen.",
            ),
        ),
        "en": (
            Rewrite(
                "Rude e-mails are common in our institute.",
                "Many of us reread an e-mail once before sending it. Try it today.",
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "Bijna een kwart van de promovendi maakt intimidatie mee.",
                "Pesten komt op onze afdeling regelmatig voor.",
                "12% van de studenten werd vorig jaar gediscrimineerd.",
                "Het aantal meldingen is dit jaar opnieuw gestegen.",
                "Dit is slechts het topje van de ijsberg.",
                "Ongewenst gedrag kan overal voorkomen.",
                "Drie op de tien verpleegkundigen ervaren agressie.",
                "Een derde van de bemanning voelt zich aan boord niet gehoord.",
                "Het aantal klachten bij de zwembaden neemt ieder seizoen toe.",
                "In 2021 kwamen er 40 meldingen binnen, in 2022 al 65.",
                "Veel koks hebben last van seksistische grappen.",
                "Schelden hoort er in onze keuken helaas bij.",
                "Op drukke dagen wordt de balie vaak genegeerd.",
                "De meeste toeschouwers houden dan hun mond.",
                "Bijna niemand spreekt een collega aan.",
                "Acht op de tien conducteurs zijn weleens bespuugd.",
                "Een reeks beschuldigingen achtervolgt het orkest.",
            ),
            leave=(
                "De meeste collega's vragen na afloop hoe het ging.",
                "85% van de studenten wil helpen als iemand wordt buitengesloten.",
                "Krijg je te maken met pesten, dan kun je terecht bij de vertrouwenspersoon.",
                "We bespreken vaak wat goed ging.",
                "Tabel 2 toont het percentage dat pesten noemt.",
                "In het theater is er steeds meer aandacht voor agressie.",
                "Een grap kan voor de een leuk zijn en voor de ander kwetsend.",
                "Een goede gids kan ruzie op de boot vaak voorkomen.",
                "Een derde van de bemanning voelt zich aan boord gehoord.",
                "Voel je je vaak genegeerd, dan kun je de studieadviseur bellen.",
                "In een team waar je luistert, wordt ruzie voorkomen.",
            ),
        ),
        "en": Examples(
            match=(
                "One in four nurses is bullied at work.",
                "Sexist jokes are common in our department.",
                "The number of complaints has risen again this year.",
                "Nearly half of our students experienced harassment.",
                "Discrimination still happens in our teams.",
                "This is only the tip of the iceberg.",
                "A third of the crew never feel heard on board.",
                "Complaints about noise rose from 40 to 65 in a year.",
                "New drivers are often left unsupported on night shifts.",
                "Shouting has become the norm in our kitchen.",
                "Only a small proportion of victims come forward.",
                "Most passengers look away when it happens.",
                "Both problems remain widespread.",
                "Hardly anyone speaks up in this department.",
                "Reports of theft reached a new high.",
                "Some of our members encounter sexism.",
                "The club has a long history of hazing.",
            ),
            leave=(
                "The ferry passed over the tunnel.",
                "Most colleagues ask how the other is doing.",
                "Nine in ten students want to help when somebody is left out.",
                "We often talk about what went well.",
                "Table 2 shows the prevalence of bullying by faculty.",
                "There is more and more attention for intimidation in theatres.",
                "Most of the crew feel heard on board.",
                "Singing together is more common than you think.",
                "The survey holds questions about the extent of hazing.",
                "Feedback has become part of daily life in our kitchen.",
            ),
        ),
    },
)
