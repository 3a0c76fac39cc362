"""F105: obligation as the reason."""

from handvat.content.text import Text
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import (
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    REASSURANCE,
    SUPPORT,
)

RULE = Rule(
    id="F105",
    key="compliance-focus",
    kind=Weight.RISK,
    level=Level.SUGGESTION,
    name=Text("nalevingsfocus", "compliance focus"),
    detects=Text(
        "De plicht als reden: verplicht, naleven, zich houden aan, wettelijk.",
        "Obligation as the reason: mandatory, comply, required, abide by.",
    ),
    message=Text(
        "De plicht is hier de reden. Zeg ook waarvoor het goed is en wat mensen eraan hebben.",
        "Obligation is the reason here. Say as well what it is for and what people gain.",
    ),
    why=Text(
        "Wie iets moet, doet het zolang er iemand kijkt. Wie weet waarom, houdt het vol.",
        "Who has to, does so while somebody looks. Who knows why, goes on.",
    ),
    counter=Text(
        "Wat de wet vraagt, mag er gewoon staan. De regel vraagt het doel erbij.",
        "What the law asks may simply stand. The rule asks for the purpose beside it.",
    ),
    source="The approach: compliance or motivation; Deci & Ryan.",
    patterns={
        "nl": (
            (
                "verwacht .{0,2} dat .{0,6} (kennen|kent|houden|houdt|lezen|leest|naleven|naleeft|"
                "tekenen|tekent) && @rules/code/eraan"
            ),
            "gebonden aan .{0,4} @rules/deze/die/geheimhouding !! geheimhouding",
            "volgens .{0,3} (wet|arbowet|regelgeving|cao) .{0,2} (moet|moeten|dient|dienen|is)",
            "(overleggen|overlegt|overhandigen|inleveren) .{0,6} (vog|verklaring)",
            (
                "(tekent|teken|tekenen|ondertekent|bevestigt) .{0,10} (code|verklaring|reglement|"
                "gedragscode|beroepscode)"
            ),
            (
                "(volgt|volgen|toepassen|toegepast|toetsen) .{0,6} (wet|voorschriften|regels) && "
                "@rules/afdelingen/alle/jaarlijks"
            ),
            "(voorwaarde|eis|vereiste) om .{0,6} (mogen|deelnemen|doen)",
            "(gaat|ga|gaan) .{0,4} akkoord met",
            "onderschrijven/onderschrijft",
            "verklaar/verklaart .{0,4} dat .{0,6} @rules",
            "(moeten|moet) .{0,8} aanwezig",
            "handhavingsbeleid/handhavingsplan/handhavingskader/nalevingskant",
            "aan .{0,4} @rules .{0,4} (verbonden|gekoppeld)",
            "(nageleefd|opgevolgd|nagekomen|gerespecteerd) (worden|wordt|moeten|dienen)",
            "(worden|wordt) .{0,14} (nageleefd|nagekomen)",
            (
                "(aanwijzingen|instructies|regels|voorschriften) .{0,8} (op|opvolgen|opgevolgd|te "
                "volgen|na)"
            ),
            "(luister|volg) .{0,3} (naar|op)? .{0,1} (aanwijzingen|instructies|regels)",
            "(houdt|houden) zich .{0,3} aan .{0,5} (@rules|wettelijke|wet|gedragscode)",
            "zich .{0,3} aan .{0,5} @rules .{0,2} (te)? houden",
            "inspanningsverplichting/zorgplicht/onderhoudsplicht",
            "(inspectie|toezichthouder) .{0,3} (toe|handhaaft|controleert)",
            "@rules .{0,8} (te leven|na te leven|lezen en)",
            "(recente|actuele) verklaring omtrent",
            "(jaarlijks|steekproefsgewijs|streng) gecontroleerd",
            "schrijft/schrijven .{0,3} voor",
            (
                "(vereiste|voorwaarde) voor .{0,4} (registratie|toelating|deelname|financiering|"
                "aanstelling)"
            ),
            "schrijft voor",
            "wordt/worden geacht",
            "(moeten|moet) .{0,12} (gevolgd|getekend|afgerond|aantonen)",
            "ondertekende .{0,1} @rules",
            "kunnen aantonen",
            "(moeten|moet) .{0,10} (afgerond|bezit|beschikken) ",
            "in het bezit .{0,1} van",
            "(is|zijn) .{0,4} gehouden",
            "wettelijk verplicht/verplichte/vereist",
            (
                "@oblig !! officer/geheimhouding/geheimhoudingsplicht/meldplicht/handhaven/"
                "handhaving/voldoen/voldoet/wettelijk/wettelijke/plicht"
            ),
            (
                "(wettelijk|wettelijke) .{0,3} (verplicht|verplichting|plicht|kader|eisen|"
                "voorschrift|taak|vereist|verplichtingen|eis)"
            ),
            "(houdt|houden|houd|hield|hielden) .{0,8} aan .{0,5} @rules",
            "aan .{0,5} @rules .{0,3} (houden|te houden|houdt|gehouden)",
            (
                "(voldoen|voldoet|conformeren|committeren) .{0,2} aan .{0,6} (@rules|eisen|"
                "voorwaarden|verplichtingen|plichten|wettelijke|wet)"
            ),
            (
                "(handhaving|handhaven|toezicht|toezien|controle|controleren) .{0,3} (van|op)? "
                ".{0,4} @rules/naleving"
            ),
            (
                "@rules .{0,6} (na te leven|nageleefd|naleven|handhaven|gehandhaafd|leven|"
                "opgevolgd|nakomen)"
            ),
            "(leeft|leven) .{0,6} @rules .{0,4} na",
            "(dient|dienen) !als/voor/ervoor/tot/om .{0,12} (te|zich)",
            (
                "(moet|moeten) .{0,8} (ondertekenen|voldoen|volgen|afronden|houden|naleven|"
                "respecteren|behalen|afleggen)"
            ),
            (
                "(verplichte|verplicht) .{0,3} (training|cursus|e-learning|module|scholing|"
                "workshop|bijeenkomst)"
            ),
            "op grond van .{0,4} (wet|arbowet|artikel|cao|regeling|code)",
            (
                "(wet|arbowet|cao|arbo-wet|inspectie|artikel) .{0,6} (verplicht|eist|vereist|"
                "schrijft|stelt|verlangt)"
            ),
            "(is|zijn|wordt|worden) .{0,5} vereist",
            "onverkort/onverminderd && @rules",
            "ondertekend/ondertekent/ondertekenen .{0,6} @rules",
            "@rules .{0,8} (bindend|bindende)",
            "plicht om",
        ),
        "en": (
            "binding .{0,1} (code|agreement|rules|policy|corporate)",
            (
                "(keep|keeps|hold|stick|sticks) to the .{0,1} (rules|code|policy|regulations|"
                "guidelines)"
            ),
            (
                "(a|the) condition (for|of) (taking|joining|participation|employment|membership|"
                "funding|entry)"
            ),
            "must be able to (show|prove|identify|demonstrate)",
            (
                "(must|have to|has to|needs to) be .{0,2} (completed|signed|declared|registered|"
                "renewed|filed)"
            ),
            (
                "(have|has) .{0,2} (duty|obligation|responsibility) to .{0,2} (act|report|comply|"
                "follow|ensure|know)"
            ),
            "sign .{0,6} (confirm|code|declaration|acknowledgement)",
            "obliges",
            (
                "(making sure|ensure|check|checks|sees to it) that .{0,5} (policy|rules|code|"
                "regulations) .{0,3} (followed|observed|kept|applied)"
            ),
            (
                "^ (adhering|complying|operate|operating|working) .{0,4} (to|with|within) .{0,8} "
                "@rules"
            ),
            "sign .{0,4} (copy|statement|declaration|this|code)",
            "(review|read|accept|agree) .{0,3} (and)? (abide|comply|adhere)",
            "(expected|required|asked|agree|obliged) .{0,3} (abide|uphold|comply|follow|observe)",
            "what .{0,2} (have|has) to do",
            "(responsible|accountable) for .{0,4} (enforcing|enforcement|compliance|implementing)",
            "(federal|state|national|european) law .{0,3} (requires|obliges)",
            "(enforced|enforce) consistently",
            "in possession of",
            "by law",
            (
                "has/have to (finish|complete|sign|follow) .{0,3} (course|training|module|code|"
                "policy)"
            ),
            "prerequisite for",
            "responsible for knowing",
            "must (appoint|designate|show|demonstrate|have completed)",
            "(requirement|requirements) (for|of|to)",
            "(must|has to|have to|needs to) .{0,2} (hold|carry|provide|present|ensure|possess)",
            "condition of",
            "(in line|accordance) with .{0,2} (statutory|legal|regulatory|national)",
            (
                "@oblig !! officer/required/bound/requires/enforce/enforced/enforcement/"
                "obligation/mandate/adherence/conform/prerequisite/mandated"
            ),
            "(is|are|be) .{0,1} required .{0,2} (to|by|of|for|that)",
            "(is|are) required",
            "required .{0,3} (training|course|module|reading)",
            "@oblig .{0,4} (with|by|to|of) .{0,8} @rules",
            "@rules .{0,4} (requires|require|mandates|enforced|obliges) .{0,4}",
            (
                "(must|shall|have to|has to|need to|needs to|expected to|agree to|obliged to|"
                "bound to|undertake to) .{0,3} (comply|complete|sign|adhere|abide|attend|obey|"
                "conform|uphold|undergo|fulfil|wear|register|submit|obtain|pass (?! on/along/it))"
            ),
            "non-compliant/non-compliance/noncompliance",
            "(completion|compliance) .{0,1} (rate|rates|target|stands|figures|deadline)",
            "adherence to",
            "(in|with) (accordance|compliance|conformity|line) with .{0,6} @rules",
            "=follow/=obey/=observe .{0,4} @rules",
            "(enforce|enforces|enforced|enforcement|enforcing) .{0,6} @rules",
            "bound by .{0,4} @rules",
            (
                "(legal|statutory|regulatory|contractual) .{0,2} (obligation|requirement|duty|"
                "obligations|requirements|duties|framework)"
            ),
            "(mandatory|compulsory) .{0,3} (training|course|module|session|reporting|attendance)",
            "as required by",
            (
                "are expected to .{0,3} (comply|follow|adhere|abide|read|sign|complete|conduct|"
                "uphold)"
            ),
            "subject to .{0,3} (this|these|the) .{0,2} @rules",
            "responsible for .{0,2} complying",
            "duty to (comply|follow|cooperate)",
        ),
    },
    unless=frozenset({CRITIQUE, DEFINITION, NEGATED_FEAR, QUOTE, REASSURANCE, SUPPORT}),
    offers={
        "nl": (
            "Zeg erbij waarvoor het is: dit helpt ons omdat …",
            (
                "Hierin staat wat we elkaar beloven. Kies met je team één belofte om deze maand "
                "te oefenen, bijvoorbeeld: {wanted}."
            ),
            "Hier oefen je iets wat je meteen kunt gebruiken, bijvoorbeeld: {wanted}.",
        ),
        "en": (
            "Add what it is for: this helps us because …",
            (
                "This says what we promise each other. Choose one promise with your team to "
                "practise this month, such as: {wanted}."
            ),
            "Here you practise something that you can use at once, such as: {wanted}.",
        ),
    },
    rewrites={
        "nl": (
            Rewrite(
                "Alle docenten moeten de module omgangsvormen afronden.",
                (
                    "In de module oefen je drie openingen voor een lastig gesprek. Doe je mee "
                    "voor de eerste collegeweek?"
                ),
            ),
        ),
        "en": (
            Rewrite(
                "Supervisors are required to follow the guidelines.",
                (
                    "The guidelines help supervisors to plan a good first meeting. Choose one to "
                    "try this week."
                ),
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "Alle medewerkers zijn verplicht de omgangsregels na te leven.",
                "Iedereen dient zich aan de huisregels te houden.",
                "De training is verplicht voor nieuwe collega's.",
                "Wij controleren de naleving van het protocol.",
                "Studenten moeten voldoen aan de gedragscode.",
                "Van badmeesters wordt verwacht dat zij de code kennen.",
                "Iedere gids tekent jaarlijks voor de beroepscode.",
            ),
            leave=(
                "We spreken elk jaar samen af wat we elkaar beloven.",
                "Je bent nooit verplicht om iets te vertellen.",
                "De vertrouwenspersoon is verplicht tot geheimhouding.",
                "Meedoen kan als je daar zin in hebt.",
            ),
        ),
        "en": Examples(
            match=(
                "All members must comply with this code of conduct.",
                "The training is mandatory for new staff.",
                "Students are required to follow the rules.",
                "Employees shall abide by the policy.",
                "Guides have to be able to sign and keep to the rules of the park.",
                "Signing the code is a condition for taking part in the tour.",
            ),
            leave=(
                "Each year we agree together on what we promise each other.",
                "You are welcome to join if you like.",
                "You do not have to tell anything that is required on the form.",
                "Joining the choir is not mandatory.",
            ),
        ),
    },
)
