"""The surroundings in which a rule keeps quiet, such as help routes and definitions."""

from typing import Final

from handvat.content.text import Text
from handvat.framing.announcing import ANNOUNCING
from handvat.framing.around import (
    ANNOUNCED,
    CARE,
    CONTRAST,
    CRITIQUE,
    DEFINITION,
    LACKING,
    MENTION,
    NEGATED_FEAR,
    NOTION,
    QUOTE,
    REASSURANCE,
    RESEARCH,
    SUPPORT,
)
from handvat.framing.informing import INFORMING
from handvat.framing.rule import Surrounding

__all__ = (  # a rule names those in which it keeps quiet
    "ANNOUNCED",
    "CARE",
    "CONTRAST",
    "CRITIQUE",
    "DEFINITION",
    "LACKING",
    "MENTION",
    "NEGATED_FEAR",
    "NOTION",
    "QUOTE",
    "REASSURANCE",
    "RESEARCH",
    "SUPPORT",
    "SURROUNDINGS",
)

SURROUNDINGS: Final = (
    *INFORMING,
    *ANNOUNCING,
    Surrounding(
        NEGATED_FEAR,
        Text("angst die er niet is", "fear that is absent"),
        {
            "nl": (
                (
                    "(?<! werkplek/werkvloer/omgeving/gemeenschap/club/vereniging/school/cultuur/"
                    "sfeer/wereld/campus/organisatie/samenleving/sport/leeromgeving/werkomgeving "
                    ") zonder (?! pardon/meer/waarschuwing/uitzondering/tegenspraak/aankondiging/"
                    "gesprek/overleg/genade/teruggave) .{0,4} @fear/@blame/@sanc/@sancv/@misv/"
                    "@mis/oordeel/oordelen/veroordeeld/gezichtsverlies/afgewezen/gevolgen/"
                    "consequenties/schroom/repercussies"
                ),
                (
                    "zonder _{0,9} (gevolgen|consequenties|nadeel|repercussies|represailles|straf|"
                    "gezichtsverlies|verwijt|verwijten|schuldvraag)"
                ),
                "niet/nooit/geen .{0,7} (schuldvraag|schuldige|schuldigen|zondebok)",
                (
                    "(?<! dan ) niet/nooit/niemand/geen/noch (?! alleen/enkel/slechts/uitsluitend "
                    "| .{0,2} schuldig aan) .{0,4} @fear/@blame/@sancv/veroordeeld/beoordeeld/"
                    "afgestraft/afrekenen/beschuldigen/uitgelachen !! uit/@tolv"
                ),
                "hoef/hoeft/hoeven .{0,5} niet/geen .{0,3} @fear/te",
                "vrij van .{0,2} angst/vrees/oordeel",
                "oordeelvrij/oordeelvrije/schuldvrij/onbevooroordeeld",
                (
                    "in plaats van .{0,4} @fear/@blame/@sanc/@sancv/straffen/schuldigen/"
                    "beschuldigen/oordelen"
                ),
                "@fear/angst .{0,3} weg/wegnemen/verminderen/verdwijnt/overwinnen",
            ),
            "en": (
                (
                    "without (?! warning/notice/exception/hesitation/delay/discussion/refund/"
                    "mercy) .{0,6} @fear/@blame/@sanc/@sancv/@mis/@misv/judgement/judgment/"
                    "judging/consequences/judged/repercussions/negative/embarrassment/embarrassed"
                ),
                (
                    "(?! ^ never/don't ) @neg (?! only/just/merely/engage/participate/take/act/"
                    "behave | .{0,4} for/out/from/of fear) .{0,4} @fear/@blame/@sancv/judged/"
                    "embarrassed/humiliated/punished/blame/ridiculed/penalised/penalized/"
                    "humiliate/shamed !! @tolv/tolerated"
                ),
                "free from/of .{0,2} fear/judgement/judgment/blame",
                (
                    "fear-free/blameless/blame-free/non-judgemental/non-judgmental/no-blame/"
                    "judgement-free/judgment-free"
                ),
                (
                    "instead/rather .{0,1} of/than .{0,4} @fear/@blame/@sancv/@sanc/blaming/"
                    "punishing/finger-pointing"
                ),
                (
                    "less/reduce/reduces/reducing/remove/removes/overcome/lower/lowers .{0,3} "
                    "@fear/likely/@blame"
                ),
                "not .{0,2} (a )?place .{0,3} blame",
            ),
        },
        {
            "nl": (
                "Iedereen noemt fouten zonder angst voor straf.",
                "Je kunt je vergissen zonder dat het later nadelige gevolgen heeft.",
            ),
            "en": ("People name mistakes without fear of punishment.",),
        },
        counts_as="invitation-voice",
    ),
    Surrounding(
        CONTRAST,
        Text("niet dit, maar dat", "not this but that"),
        {
            "nl": (
                "niet/geen (?! .{0,2} @okay/@tolv) _{1,9} maar .{1,16}",
                "niet alleen/enkel/slechts/zozeer/langer/meteen .{0,10}",
                "in plaats van .{1,10}",
                "maar .{0,3} (@talk|gedrag)? $",
                "(en|,) niet (op|over|om|voor|naar|aan) .{1,4} $",
                ", niet/geen (op|over|om|voor|aan)? .{1,4} $",
                "eerder/liever dan .{1,8}",
            ),
            "en": (
                (
                    "not/no/isn't/aren't/doesn't/don't/never (?! .{0,2} @okay/@tolv) _{1,12} but "
                    ".{1,16}"
                ),
                "(is|are) not a/an .{1,4} [;]",
                "not/doesn't/isn't/don't just/only/merely/simply/necessarily .{0,10}",
                "rather than .{1,10}",
                "instead of .{1,10}",
                ", not (the|on|about|at|for|against|in)? .{1,3} $",
                "and/, not .{1,3} $",
            ),
        },
        {
            "nl": ("We geven kritiek op het werk en niet op de persoon.",),
            "en": ("We criticise ideas, not people.",),
        },
        overlaps=True,
    ),
    Surrounding(
        REASSURANCE,
        Text("geruststelling", "reassurance"),
        {
            "nl": (
                "geen .{0,3} is te",
                "(in|onder|op) geen .{0,3} (hoef|hoeft|hoeven|verplicht)",
                "hoef/hoeft/hoeven .{0,10} niet/geen/niets/nooit",
                "(sta|staat|staan|bent|ben|hoeft|hoef|hoeven) .{0,6} niet alleen",
                "niet minder .",
                "blijf .{0,1} niet .{0,3} rondlopen/zitten/piekeren/tobben",
                (
                    "altijd .{0,5} welkom/terecht/iemand/beschikbaar/bereikbaar/bespreken/"
                    "mogelijk/gehoor/luistert/terecht/open/bereid/steunen"
                ),
                "wees/ben/niet .{0,2} (niet)? bang",
                "aarzel/twijfel/schroom .{0,2} niet",
                "nooit te laat/vroeg",
                (
                    "(nooit|niets|niet|geen|niemand) .{0,6} zonder (jouw|uw|je) .{0,1} "
                    "(toestemming|instemming|medeweten|akkoord|goedkeuring)"
                ),
                "nooit problemen/last/spijt",
                "niet jouw/je/jullie schuld",
                "is/zijn/ben/bent .{0,2} nooit/niet verplicht/gek/raar/erg",
                "(nooit|niet|geen) .{0,2} (last|zwakte|zwaktebod|schande)",
                "niet erg/dom/gek/zwak/klein/moeilijk",
                "iedereen mag .{0,6}",
                (
                    "(derde|kwart|driekwart|helft|procent|meerderheid|#) .{0,6} (voelt|voelen) "
                    "zich .{0,4} (gehoord|gezien|thuis|welkom|gewaardeerd|gesteund|vrij|veilig|"
                    "prettig) !! @mis/@misv/@misadj/niet/slechts/amper/nauwelijks/minder/alleen/"
                    "maar/nog"
                ),
            ),
            "en": (
                "no .{0,3} is/are too",
                "hesitate/worry/panic && @neg",
                "@neg .{0,1} be .{0,1} afraid/alone/shy/embarrassed (?! with/in/at)",
                "not/n't/don't .{0,1} (have|need) .{0,1} to",
                "not need .{0,4}",
                "(not|isn't|never) (mandatory|compulsory|obligatory|required)",
                "(is|are|remains) .{0,2} (voluntary|optional)",
                (
                    "(will|shall) (never|not) .{0,1} (be)? (asked|forced|pressured|required|"
                    "judged|punished)"
                ),
                "nothing bad .{0,2}",
                (
                    "(third|thirds|quarter|quarters|half|percent|majority|#) .{0,6} (feel|feels|"
                    "felt) .{0,2} (heard|seen|welcome|valued|supported|free|safe|included|"
                    "comfortable) !! @mis/@misv/@misadj/@neg/only/just/hardly/barely/less/but/"
                    "merely"
                ),
                "never has/have/had to",
                "no circumstances .{0,4} (have|need|obliged|required) to",
                "never get into trouble",
                "not/never alone",
                (
                    "always .{0,4} welcome/available/someone/somebody/listened/here/open/heard/"
                    "free/support/acknowledges/acknowledge"
                ),
                "never too .{0,2}",
                "not your fault",
                "(never|not) .{0,1} a (nuisance|burden|bother|weakness|disgrace)",
                "no wrong/stupid/silly/bad/dumb .{0,2}",
                (
                    "@neg .{0,8} without your .{0,2} (consent|permission|knowledge|approval|"
                    "agreement)"
                ),
                "there are/is no (right)? .{0,3} question/questions/answer/answers",
                "any .{0,3} question/questions/time/idea/ideas/feedback",
            ),
        },
        {
            "nl": (
                "Geen vraag is te klein.",
                "Er is altijd iemand die meedenkt.",
                "Een kwart van de bewoners voelt zich gehoord.",
            ),
            "en": (
                "No question is too small.",
                "You are always welcome.",
                "Half of the drivers feel heard at the office.",
            ),
        },
    ),
    Surrounding(
        CARE,
        Text("wat niemand hoeft te dragen", "what nobody should have to bear"),
        {
            "nl": (
                (
                    "(niemand|geen @people|geen enkele @people|geen mens|geen kind) .{0,2} (hoort|"
                    "zou|mag|moet|dient|verdient) .{0,10} te (moeten|hoeven) "
                    "!! @mis/@misv/@misadj/@tolv/pikken/verdragen"
                ),
                (
                    "(niemand|geen @people|geen enkele @people|geen mens|geen kind) .{0,2} (hoort|"
                    "zou|mag|moet|dient|verdient) .{0,8} (alleen|eenzaam|bang) .{0,5} (moeten|"
                    "hoeven|staan|voelen|zitten|blijven|achterblijven|zijn) "
                    "!! @mis/@misv/@misadj/@tolv/pikken/verdragen"
                ),
                (
                    "(niemand|geen @people|geen enkele @people|geen mens|geen kind) .{0,2} (hoort|"
                    "zou|mag|moet|dient|verdient) .{0,8} (zich .{0,6} (te)? voelen|"
                    "zich .{0,2} schamen|zich .{0,2} zorgen|zich .{0,3} afvragen|in de steek|"
                    "buiten de boot|tussen wal en schip|achterblijven|achtergelaten|worstelen|"
                    "tobben|piekeren|lijden|verdwalen) "
                    "!! @mis/@misv/@misadj/@tolv/pikken/verdragen"
                ),
            ),
            "en": (
                (
                    "(nobody|no-one|no one|no @people|no child|none of us) (should|must|may|"
                    "ought to|deserves to|shall) .{0,1} (have|need) to !! @mis/@misv/@misadj/@tolv"
                ),
                (
                    "(nobody|no-one|no one|no @people|no child|none of us) (should|must|may|"
                    "ought to|deserves to|shall) .{0,1} be .{0,2} (afraid|scared|alone|lonely|"
                    "left|ashamed|embarrassed|worried|hungry|stranded|forgotten|overlooked|stuck|"
                    "unsafe|unheard|without|lost) !! @mis/@misv/@misadj/@tolv"
                ),
                (
                    "(nobody|no-one|no one|no @people|no child|none of us) (should|must|may|"
                    "ought to|deserves to|shall) .{0,1} (feel|fear|worry|suffer|struggle|wonder|"
                    "go without|go hungry|stand alone|sit alone|fall behind|hesitate|doubt|dread) "
                    "!! @mis/@misv/@misadj/@tolv"
                ),
            ),
        },
        {
            "nl": (
                "Niemand hoort alleen naar huis te moeten.",
                "Geen medewerker zou zich verloren moeten voelen in het koor.",
            ),
            "en": (
                "No one should have to eat alone in the canteen.",
                "No child should wonder where the coach is.",
            ),
        },
        counts_as="invitation-voice",
    ),
    Surrounding(
        CRITIQUE,
        Text("kritiek op risico-focus", "criticism of risk focus"),
        {
            "nl": (
                (
                    "(?<! niet/geen ) (alleen|enkel|uitsluitend|louter|eenzijdig|eenzijdige|"
                    "slechts|puur) .{0,6} (@inc|@fear|@sanc|@oblig|@mis|regels|straffen|verboden|"
                    "protocollen|procedures)"
                ),
                (
                    "(te veel|vooral) (?! .{0,2} @people/@leader) .{0,4} (@inc|@fear|@sanc|@oblig|"
                    "@mis|regels|straffen|verboden|protocollen|procedures)"
                ),
                (
                    "(effectiever|beter|krachtiger|zinvoller|nuttiger|verstandiger) dan .{0,5} "
                    "(corrigeren|straffen|bestraffen|verbieden|afkeuren|bestrijden|@mis|@misadj|"
                    "@sanc|regels)"
                ),
                (
                    "(focus|gericht|nadruk|aandacht|gefocust|blindstaren) .{0,3} (op|voor) .{0,4} "
                    "(@inc|@fear|@mis|misgaat|fout|regels|verboden) && niet/maar/minder/weinig/"
                    "verschuiven/te/alleen/verder/dan/voorbij"
                ),
                (
                    "(verbieden|straffen|bestraffen|dreigen|afrekenen|wijzen|vingertje|"
                    "verbodsborden) .{0,4} (geen|niet|weinig|zelden|nauwelijks) .{0,5} (resultaat|"
                    "resultaten|effect|verandering|oplossing|zin|werkt|helpt|bereikt|bereiken|"
                    "gedrag)"
                ),
                (
                    "(werkt|helpt|werken|helpen) .{0,2} (niet|averechts|zelden) .{0,1} om .{0,6} "
                    "(alleen|enkel|straffen|verbieden|wijzen|dreigen|corrigeren|borden)"
                ),
                (
                    "niet (werkt|helpt|werken|helpen) .{0,1} om .{0,4} (alleen|straffen|verbieden|"
                    "dreigen)"
                ),
                "averechts/contraproductief/tegenwerken/werkt .{0,5} averechts/niet/niet",
                (
                    "incidentlogica/incidentfocus/risicofocus/risico-focus/incidentgericht/"
                    "incidentgerichte/regelreflex"
                ),
                (
                    "(angst|straf|straffen|verplichte|dreigen|controle|regels) .{0,4} (slechte|"
                    "zelden|overtuigen|overtuigt)"
                ),
                "vol verboden",
                (
                    "(regels|straffen|sancties|campagnes|verboden|protocollen|klachten) .{0,8} "
                    "niet/zelden/onvoldoende/geen genoeg/voldoende/werken/werkt/oplossing/helpen/"
                    "veranderen"
                ),
                "meer dan .{0,3} (@inc|@sanc|@mis|regels)",
                "verder/voorbij .{0,3} (dan|de|het) .{0,3} (@inc|regels)",
            ),
            "en": (
                (
                    "(?<! not/n't/isn't/doesn't/aren't/don't ) (only|solely|too much|merely|just|"
                    "simply|mainly|exclusively|overly|narrowly) .{0,6} (@inc|@fear|@sanc|@oblig|"
                    "@mis|rules|punishment|punishing|sanctions)"
                ),
                (
                    "(focus|focused|focusing|focuses|emphasis|attention) .{0,4} on .{0,4} (@inc|"
                    "@fear|@mis|@sanc|@oblig|rules|negative) && not/n't/but/rather/instead/too/"
                    "only/beyond/shift/doesn't/away"
                ),
                (
                    "(fear|punishment|threats|rules|control|blame) (is|are|makes|make) .{0,2} "
                    "(poor|bad|seldom|rarely)"
                ),
                "draconian/heavy-handed/knee-jerk/overreact/overreacting/overreaction",
                "backfire/backfires/counterproductive/ineffective/backfired",
                (
                    "(rules|punishment|sanctions|compliance|policies|training|prohibitions|"
                    "policy) .{0,4} (alone|@nt .{0,4} work/enough/sufficient/change)"
                ),
                "alone .{0,2} (@neg|insufficient|inadequate)",
                (
                    "(more effective|better|more powerful|more useful|wiser) than .{0,5} "
                    "(correcting|punishing|banning|policing|@mis|@misadj|@sanc|rules)"
                ),
                "more than .{0,3} (@inc|@sanc|@oblig|rules|policies|policy|@mis)",
                "beyond .{0,3} (@inc|@oblig|rules|policies)",
            ),
        },
        {
            "nl": (
                "Wie alleen naar incidenten kijkt, mist de patronen.",
                "Een gesprek over gewoonten is effectiever dan het bestraffen van missers.",
            ),
            "en": (
                "A focus on incidents alone does not change a culture.",
                "Banning mobile phones alone is not enough.",
            ),
        },
    ),
    Surrounding(
        MENTION,
        Text("ongewenst gedrag genoemd", "wrong conduct mentioned"),
        {
            "nl": ("@mis", "@misadj .{0,2} @conduct"),
            "en": ("@mis", "@misadj .{0,2} @conduct"),
        },
        {
            "nl": ("Dit gaat over pesten.",),
            "en": ("This is about bullying.",),
        },
    ),
)
