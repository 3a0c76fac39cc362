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
                "@helper _{0,20} @turn",
                "@turn _{0,14} @helper",
                (
                    "@helper .{0,3} is/zijn/helpt/helpen/luistert/luisteren/denkt/denken/kan/"
                    "kunnen/"
                    "biedt/staat"
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
                "(binnen|na) (#|@num) .{0,1} (werkdagen|weken|dagen)",
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
                "let us know",
                "(speak|talk|turn) to (the|your|our|a)",
                "(working|calendar) days",
                "handled by",
                "(followed|follow) up .{0,2} individually",
                "if you need/would/want/wish/are/have _{0,20} @helper/contact/help/support",
                (
                    "confidential/informal/impartial .{0,3} service/support/advice/adviser/"
                    "advisor/"
                    "space"
                ),
                "by reporting .{0,4} to",
                "options open/available",
                "whether or not",
                "more information",
            ),
        },
        {
            "nl": ("Je kunt terecht bij de vertrouwenspersoon als je gepest wordt.",),
            "en": ("You can report harassment to a confidential adviser.",),
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
                    "^ .{0,3} @mis/@conduct is/betekent/omvat (herhaald/een/het/elk/elke/alle/"
                    "wanneer/"
                    "als/iets) !! @tolv/@forb"
                ),
                "wordt/worden .{0,5} bedoeld/gedefinieerd/omschreven",
                "is een .{0,4} vorm/manier/term/begrip/overkoepelende",
                "is/zijn .{0,4} strafbaar/strafbare",
                "volgens .{0,2} wet/strafwetboek",
                "artikel # ",
                "in de zin van",
                "wat @mis/@misadj .{0,2} @conduct? is",
                "bepalend bij",
                "definitie/definities",
            ),
            "en": (
                "is/are (generally|usually|often|broadly|legally) defined",
                "^ @mis :",
                "(include/includes .{0,2} but|limited to|take/takes .{0,2} many forms)",
                "@mis .{0,2} (usually|often|can|may) .{0,1} (involve|involves|include|take|be)",
                "(may|can) be (persistent|verbal|physical|related|repeated|isolated|face|in|a)",
                "(viewed|seen|regarded|perceived|considered) (as|by|to) .{0,5} @misadj",
                "what is meant by",
                "(happens|occurs) when (a|someone|somebody|people|you)",
                "(was|were|is) (defined|taken) (as|to)",
                (
                    "@mis/@conduct (is|means|includes|include|involves|can be|may be|refers|"
                    "consists) "
                    "(a|an|any|when|the|to|of|unwanted|repeated|unwelcome|behaviour|behavior|"
                    "conduct|"
                    "defined|verbal) !! @tolv/@forb/tolerated"
                ),
                "is/are defined",
                "refers to",
                "^ .{0,3} @mis is .{1,3} that/which",
                "^ a/an .{1,3} is a/an . that/which",
                "definition/definitions of",
                (
                    "(is|are|be) .{0,2} (form|forms|type|types|kind|pattern|act) of .{0,2} "
                    "@mis/@misadj"
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
            "nl": ("Onder pesten wordt verstaan: herhaald kwetsend gedrag.",),
            "en": ("Harassment is defined as unwanted conduct.",),
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
                "onderzoeksvraag/onderzoeksmethode/steekproef/literatuurstudie/responspercentage",
            ),
            "en": (
                "(margin of error|representative|commissioned)",
                "(results|figures|findings) are based on",
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
            "nl": ("Tabel 3 toont het percentage pesten per faculteit.",),
            "en": ("Table 3 shows the prevalence of bullying by faculty.",),
        },
    ),
)
