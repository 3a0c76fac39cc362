"""The surroundings that inform: help routes, definitions and reports of research."""

from typing import Final

from handvat.content.text import Text
from handvat.framing.around import DEFINITION, RESEARCH, SUPPORT
from handvat.framing.rule import Surrounding

INFORMING: Final = (
    Surrounding(
        SUPPORT,
        Text("hulp- of meldroute", "support or reporting route"),
        {
            "nl": (
                "(je|u) .{0,2} doen als",
                "wat je .{0,2} kunt doen",
                "(bij|door) de (klachtencommissie|vertrouwenspersoon|ombudsfunctionaris)",
                "(dan)? wijzen/wijst .{0,4} op .{0,3} (klachtenregeling|klachtenprocedure)",
                "(?! politie ) @helper _{0,20} @turn",
                "@turn _{0,14} @helper",
                "(vind|vindt|lees|leest|bekijk|download) .{0,3} (hier|hieronder|onderaan)",
                (
                    "(beschrijft|beschrijven|vertelt|vertellen|leggen|legt|uitleg|leest|lees|"
                    "staat) .{0,5} (hoe|wat) .{0,2} (we|wij|je|u|de) .{0,10} (melding|meldingen|"
                    "klacht|klachten|signalen)"
                ),
                (
                    "(?! politie/inspectie/rechtspositie ) @helper .{0,3} is/zijn/helpt/helpen/"
                    "luistert/luisteren/denkt/denken/kan/kunnen/biedt/staat"
                ),
                "terecht .{0,4} bij/voor/met",
                "bij wie .{0,3} terecht",
                (
                    "kun/kunt/kan/mag/wil/wilt/hoe .{0,8} melden/melding/klacht/terecht/contact/"
                    "indienen"
                ),
                "neem/opnemen/op/opneemt .{0,4} contact",
                "contact .{0,4} op/opnemen/met",
                "voor/om hulp/advies/ondersteuning/steun",
                "praat/bespreek/bespreken/praten .{0,6} @helper",
                "luisterend oor",
                "klacht/klachten .{0,5} ingediend/indienen/bevat/ingetrokken",
                (
                    "(binnen|na) (#|@num) .{0,1} (werkdagen|weken|dagen) !! moet/moeten/verzocht/"
                    "dient/dienen/verplicht"
                ),
                "meer/informatie .{0,2} lezen/over/vind",
                "klik/lees/kijk .{0,2} hier/verder/meer",
                "@helper @helper",
            ),
            "en": (
                "(speak|talk|approach) .{0,2} (to)? .{0,3} (advisor|adviser|someone|authority)",
                "recourse to",
                "(consult|consulting|contacting) .{0,3} (center|centre|office|parties)",
                "what (you|to) .{0,2} (should|can|could)? do if",
                "tells you what",
                "(alleged|accused) .{0,8} (support|confidence|speak)",
                "group/network of .{0,2} (trained|contacts|advisers)",
                "@helper .{0,10} @turn",
                "@turn .{0,10} @helper",
                "you can/may/could .{0,5} @reportv/contact/speak/talk/make/submit/file/choose",
                "how to @reportv/complain/make/get/seek/raise",
                "contact/email/call the/our/your/any/us/a",
                "speak/talk/turn/reach/go .{0,3} to/out .{0,4} @helper",
                (
                    "(explains|describes|outlines|shows|explain|describe|outline|out) (how|what|"
                    "who) .{0,8} (report|reports|complaint|complaints|concern|concerns|"
                    "allegations)"
                ),
                "let us know",
                "(speak|talk|turn) to (the|your|our|a)",
                "(working|calendar) days",
                "handled by",
                "(followed|follow) up .{0,2} individually",
                "if you need/would/want/wish/are/have _{0,20} @helper/contact/help/support",
                (
                    "confidential/informal/impartial .{0,3} service/support/advice/adviser/"
                    "advisor/space"
                ),
                "by reporting .{0,4} to",
                "options open/available",
                "whether or not",
                "more information",
            ),
        },
        {
            "nl": (
                "Je kunt terecht bij de vertrouwenspersoon als je gepest wordt.",
                "De regeling over schorsing vind je hier.",
            ),
            "en": (
                "You can report harassment to a confidential adviser.",
                "This page describes how we look into reports of theft.",
            ),
        },
    ),
    Surrounding(
        DEFINITION,
        Text("definitie of wet", "definition or law"),
        {
            "nl": (
                "^ @mis :",
                "(signalen|kenmerken|voorbeelden) .{0,4} (kunnen|kan)? zijn",
                "verzamelnaam/verzamelterm/verzamelbegrip",
                "(vormen|varieert|variëren|uiteenlopen|gaan|loopt) .{0,4} van .{1,12} (tot|en)",
                "(kan .{0,3} (in|zowel)|gaat over (elke|een)) .{0,4} (vorm|vormen|gedrag|verbaal)",
                "^ (wat|wanneer) .{0,2} is .{0,4} @mis/@misadj/grensoverschrijdend~",
                "(geschaard|gerekend|begrepen) onder",
                "onder .{0,8} verstaan",
                "verstaan .{0,5} onder",
                (
                    "^ .{0,3} @mis/@conduct is/betekent/omvat (?! .{0,4} probleem/problemen/"
                    "vraagstuk/plaag/zorg/misdrijf/gevaar/risico/realiteit/verschijnsel) "
                    "(herhaald/een/het/elk/elke/alle/wanneer/als/iets) !! @tolv/@forb"
                ),
                "wordt/worden .{0,5} bedoeld/gedefinieerd/omschreven",
                "^ onder .{1,8} (valt|vallen|verstaat|rekenen|horen|hoort) ",
                "(valt|vallen|hoort|horen|behoort|behoren) .{0,3} (daaronder|hieronder|daarbij) ",
                "@mis/@conduct .{0,3} (valt|vallen) .{0,3} onder",
                "@mis/@conduct is .{0,4} (onderdeel|voorbeeld|begrip) van",
                (
                    "(gedrag|handelen|gedragingen|toenadering) .{0,3} (dat|die) (door|als) "
                    ".{0,12} (ervaren|ervaart|ervaar|opgevat)"
                ),
                "@mis/@conduct is (gedrag|handelen|gedragingen) (dat|die|waarbij|waarmee)",
                (
                    "(kan|kunnen|wordt|worden) .{0,3} (gezien|beschouwd|aangemerkt|opgevat|"
                    "gerekend|bestempeld|gekwalificeerd) .{0,1} (worden)? als .{0,4} (@mis|"
                    "@misadj)"
                ),
                "als .{0,4} (@mis|@misadj) .{0,2} (gezien|beschouwd|aangemerkt|opgevat|ervaren)",
                (
                    "is een .{0,2} (maatregel|middel|regeling|procedure|stap|document|instrument|"
                    "besluit|afspraak|formulier) (die|dat|waarbij|waarmee|om)"
                ),
                (
                    "@sanc .{0,2} (kan|mag|kunnen|mogen) .{0,2} (niet zomaar|alleen|slechts|enkel|"
                    "pas|uitsluitend)"
                ),
                "is een .{0,4} vorm/manier/term/begrip/overkoepelende",
                "is/zijn .{0,4} strafbaar/strafbare",
                "volgens .{0,2} wet/strafwetboek",
                "^ bij .{0,3} @mis/@conduct (gaat|draait) het",
                (
                    "^ bij .{0,3} @mis/@conduct (brengt|doet|gebruikt|maakt|overschrijdt|"
                    "probeert) .{0,1} iemand"
                ),
                (
                    "(?<! elke/iedere/geen/alle/enkel/enkele/deze ) (vorm|vormen|soort|soorten) "
                    "van .{0,3} @mis/@conduct (is|zijn) !! @tolv/@forb/@okay/@neg/@sanc"
                ),
                "(denk|denken|gedacht|bijvoorbeeld) .{0,2} aan .{0,3} @mis/@misadj",
                "(woord|woorden|woordjes) .{0,3} altijd/nooit",
                (
                    "als .{0,2} @label .{0,2} (bestempelen|bestempeld|bestempelt|wegzetten|"
                    "weggezet|afschilderen|neerzetten|zien|gezien)"
                ),
                "artikel # ",
                "in de zin van",
                "wat @mis/@misadj .{0,2} @conduct? is",
                "bepalend bij",
                "definitie/definities",
            ),
            "en": (
                "is/are (generally|usually|often|broadly|legally) defined",
                "^ @mis :",
                (
                    "(include/includes .{0,2} but|limited to|take/takes .{0,2} many forms) !! "
                    "tolerated/@forb"
                ),
                "@mis .{0,2} (usually|often|can|may) .{0,1} (involve|involves|include|take|be)",
                "(may|can) be (persistent|verbal|physical|related|repeated|isolated|face|in|a)",
                "(viewed|seen|regarded|perceived|considered) (as|by|to) .{0,5} @misadj",
                "what is meant by",
                "(happens|occurs) when (a|someone|somebody|people|you)",
                "(was|were|is) (defined|taken) (as|to)",
                (
                    "@mis/@conduct (?! (is|are) .{0,4} problem/issue/concern/offence/offense/"
                    "crime/threat/risk/breach/violation/hazard) (is|means|includes|include|"
                    "involves|can be|may be|refers|consists) (a|an|any|when|the|to|of|unwanted|"
                    "repeated|unwelcome|behaviour|behavior|conduct|defined|verbal) !! @tolv/@forb/"
                    "tolerated"
                ),
                (
                    "@mis (is|are) .{0,3} (conduct|behaviour|behavior|treatment|actions|act|"
                    "contact|attention|words|comments) .{0,6} (that|which|of|based|towards|toward|"
                    "directed|by|with|where|intended) !! @tolv/@forb/@sanc"
                ),
                "(word|words|term|terms) .{0,3} always/never",
                (
                    "(label|labels|labelled|labeled|labelling|labeling|brand|branded) .{0,4} as "
                    ".{0,2} @label"
                ),
                "is/are defined",
                "^ .{1,4} [\u2014\u2013:] (a|an|any) .{2,20}",
                "^ @mis/@conduct .{0,3} (includes|include|covers|cover|comprises|encompasses)",
                "be (considered|regarded|seen|treated|classed|viewed) (as)? .{0,2} @mis",
                "refers to",
                "^ .{0,3} @mis is .{1,3} that/which",
                "^ a/an .{1,3} is a/an . that/which",
                "definition/definitions of",
                (
                    "(is|are|be) .{0,2} (form|forms|type|types|kind|pattern|act) of .{0,2} @mis/"
                    "@misadj"
                ),
                "can/may include",
                "section #",
                "examples of .{0,5} include",
                "under the (equality)? act/law/title",
                "what is/constitutes .{0,2} @mis/@misadj",
                "means that/any/the",
            ),
        },
        {
            "nl": (
                "Onder pesten wordt verstaan: herhaald kwetsend gedrag.",
                "Onder fraude valt het verzinnen van meetgegevens.",
                "Stalken is gedrag waarbij iemand een ander steeds volgt.",
                "Een berisping is een maatregel die in het dossier komt.",
                "Bij stalken gaat het om herhaald volgen.",
            ),
            "en": (
                "Harassment is defined as unwanted conduct.",
                "Written notice \u2014 a letter that names what was agreed.",
                "Reading another person's mail will be considered harassment.",
                "Stalking is repeated conduct that scares somebody.",
            ),
        },
    ),
    Surrounding(
        RESEARCH,
        Text("verslag van onderzoek", "research report"),
        {
            "nl": (
                (
                    "(ondervraagden|respondenten|deelnemers|ambtenaren|medewerkers|werknemers|"
                    "studenten) .{0,4} (ingevuld|deelgenomen|deel aan)"
                ),
                "(enquête|vragenlijst) .{0,8} (ingevuld|afgenomen|uitgezet|gestuurd)",
                "representatief/representatieve/afspiegeling/onderzochten",
                "tabel/figuur/bijlage #",
                "n = #",
                "vragenlijst .{0,4} meet/bestaat/bevat",
                "in kaart .{0,1} (te)? (brengen|gebracht|brengt|bracht)",
                (
                    "(dit|deze|ons|het) (onderzoek|studie|enquête|project) .{0,2} (ontwikkelt|"
                    "meet|beschrijft|richt|bestudeert|vergelijkt|verkent|inventariseert)"
                ),
                (
                    "(stijging|toename|groei|aantal) _{0,12} (betekent|wil|zegt|betekenen) .{0,6} "
                    "niet"
                ),
                "niet (omdat|dat) .{0,8} (vaker|meer) .{0,2} (voorkomt|voorkomen|gebeurt)",
                "(verklaart|verklaren|verklaring|verklaard) .{0,4} (toename|stijging|groei)",
                (
                    "(wij|we|onderzoekers) .{0,2} (onderzochten|bestudeerden|vergeleken|maten|"
                    "ondervroegen|testten)"
                ),
                "significant/significante/significantie",
                (
                    "(onderzocht|onderzochten|onderzoekt|onderzoeken|bestudeerd) .{0,5} (effect|"
                    "effecten|verband|samenhang|invloed|verschillen)"
                ),
                "onderzoeksvraag/onderzoeksmethode/steekproef/literatuurstudie/responspercentage",
            ),
            "en": (
                "(margin of error|representative|commissioned)",
                "(results|figures|findings) are based on",
                (
                    "(data|figures|insight|questions|survey|information) .{0,3} (on|about|into) "
                    "the (prevalence|extent|nature|scale)"
                ),
                (
                    "(rather than|not) .{0,5} (widespread|systemic|endemic|common|general) .{0,3} "
                    "(problem|issue|culture|@mis|pattern)"
                ),
                (
                    "(increase|rise|growth) _{0,10} (does|do|may|need) not .{0,2} (mean|imply|"
                    "indicate|show)"
                ),
                (
                    "(we|authors|researchers|study|paper) .{0,2} (sought|aimed|examined|explored|"
                    "tested|hypothesised|hypothesized|surveyed|investigated|compared|measured) "
                    ".{0,8} (effect|effects|impact|whether|relationship|role|extent|association|"
                    "associations|differences|influence|how)"
                ),
                (
                    "(significant|significantly) .{0,2} (effect|effects|difference|differences|"
                    "association|associated|correlated|correlation|higher|lower|predictor|"
                    "predicted)"
                ),
                (
                    "(examine|examines|explore|explores|investigate|investigates|assess|assesses) "
                    ".{0,2} (effect|effects|impact|relationship|association|associations)"
                ),
                "table/figure/appendix #",
                "n = #",
                (
                    "(questionnaire|scale|instrument|survey) .{0,4} measures/consists/contains/"
                    "assesses"
                ),
                (
                    "sample/confounders/regression/hypothesis/hypotheses/hypothesise/"
                    "systematic-review"
                ),
            ),
        },
        {
            "nl": (
                "Tabel 3 toont het percentage pesten per faculteit.",
                "Dit onderzoek beschrijft hoe ploegen over agressie praten.",
                "Een stijging van het aantal klachten zegt niet dat er meer gebeurt.",
                "Wij onderzochten het effect van muziek op roddelen.",
            ),
            "en": (
                "Table 3 shows the prevalence of bullying by faculty.",
                "The survey holds questions about the extent of discrimination.",
                "A rise in complaints does not mean that more happens.",
                "The authors tested the effect of uniforms on rudeness.",
            ),
        },
    ),
)
