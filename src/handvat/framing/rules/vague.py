"""F107: a fine word without what one would see or hear."""

from handvat.content.text import Text
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, DEFINITION, NOTION, QUOTE, SUPPORT

RULE = Rule(
    id="F107",
    key="vague-norm",
    kind=Weight.GUIDANCE,
    level=Level.SUGGESTION,
    name=Text("vage norm", "vague norm"),
    detects=Text(
        "Een deugd zonder gedrag dat je kunt zien of horen, in deze of de volgende zin.",
        "A virtue without behaviour that one can see or hear, in this or the next sentence.",
    ),
    message=Text(
        "Iedereen is het hiermee eens, en iedereen ziet er iets anders bij."
        " Wat zou een bezoeker zien of horen?",
        "Everyone agrees with this, and everyone sees something else in it."
        " What would a visitor see or hear?",
    ),
    why=Text(
        "Gedrag dat je kunt zien, kun je oefenen en waarderen.",
        "Behaviour that one can see can be practised and appreciated.",
    ),
    counter=Text(
        "Een deugd kan een goede kop zijn, als het gedrag eronder staat.",
        "A virtue may make a good heading, when the behaviour stands under it.",
    ),
    source="The approach: make desired behaviour visible and concrete; Locke & Latham.",
    patterns={
        "nl": (
            (
                "(elkaar|iedereen|anderen|ander) .{0,2} (te)? .{0,1} (respecteren|"
                "respecteert) !! @obs/@mis"
            ),
            (
                "respect .{0,2} voor .{0,3} (ieders|elkaars|elkaar|anderen|iedereen|ander|"
                "andere|mens|mensen) !! @obs/@mis"
            ),
            "@virtue .{0,8} (eerste plaats|bovenaan) !! @mis",
            (
                "@virtue .{0,6} (is|zijn) .{0,4} (fundament|basis|pijlers|pijler|leidend|"
                "kwestie|sleutel|voorwaarde|ons allemaal|uitgangspunt|essentieel|belangrijk)"
            ),
            "(gebaseerd|gebouwd|berust|drijft) op .{0,3} @virtue",
            "iedereen .{0,3} (hoort erbij|telt mee|meetelt|welkom|ertoe doet|zichzelf|tot bloei)",
            "wederzijds respect/vertrouwen",
            (
                "(plek|plaats|omgeving|cultuur|samenleving|sfeer|klimaat|werksfeer) "
                ".{0,2} waar/waarin .{0,2} iedereen/kinderen/ieder/mensen/studenten/medewerkers"
            ),
            "van ons allemaal",
            "@virtue .{0,3} (begint|maakt) .{0,4}",
            "(ga|gaan|gaat) .{0,4} (normaal|prettig|netjes|fatsoenlijk) .{0,3} om",
            "op je gemak",
            "@virtue .{0,3} (voorop|centraal)",
            "(staat|staan) .{0,3} @virtue",
            "kernwaarden/kernwaarde && @we/@virtue !! @mis/@doc",
            (
                "@we/@all/@people/@they .{0,8} @virtue && @strive/@be/@modal/=zijn !! "
                "@obs/@mis/@misv/?"
            ),
            "@strive .{0,8} @virtue !! @obs/@mis/@misv/?",
            "@virtue .{0,6} @strive/@setting !! @obs/@mis/@misv/?",
            "^ wees .{0,2} @virtue !! @obs",
            (
                "^ (respect|vertrouwen|openheid|integriteit|veiligheid|inclusie|"
                "gelijkwaardigheid|verbinding|eerlijkheid|transparantie) .{0,5} $"
            ),
            (
                "(behandel|bejegen|respecteer|gedraag) .{0,6} @virtue/elkaar/iedereen/"
                "anderen/jezelf !! @obs"
            ),
            "(respecteren|respecteert|respecteer) .{0,3} (elkaar|anderen|iedereen|elkaars)",
            (
                "(goede|prettige|plezierige|respectvolle|gezonde|open|professionele|"
                "integere) .{0,2} (omgangsvormen|sfeer|omgang|samenwerking|cultuur|"
                "houding|werksfeer) !! @obs/@mis/@misadj"
            ),
            (
                "(zich) .{0,3} (veilig|gewaardeerd|thuis|gehoord|welkom|prettig) .{0,3} "
                "(voelen|voelt|te voelen) !! @obs"
            ),
            "(voelen|voelt) .{0,3} veilig/thuis/welkom/gerespecteerd !! @obs/@mis",
            (
                "zoals .{0,2} (je|ik|u|jij|hij|zij|we) .{0,4} (behandeld|bejegend|"
                "aangesproken) !! @mis"
            ),
            (
                "@virtue (gedrag|handelen|bestuur|optreden|leiderschap|vakmanschap) "
                ".{0,4} (is|staat|vormt|hoort|past|betekent|van|verwachten|tonen) !! @mis/"
                "@misadj/@obs"
            ),
            "(draait|draaien) om .{0,3} @virtue !! @mis",
            (
                "^ .{0,1} meer (respect|fatsoen|begrip|vertrouwen|openheid|inclusie|"
                "samenwerking) .{0,6}"
            ),
            "hoog in het vaandel",
            (
                "^ een .{0,1} @virtue (kerk|school|vereniging|club|sport|organisatie|"
                "gemeente|buurt|stad|universiteit|plek|wijk) is"
            ),
            "laten (we|wij) .{0,4} (samen|met elkaar|zorgen|werken|bouwen) .{1,8} !! @mis",
            (
                "(treedt|treden|gedraagt|gedragen|handelt|handelen|opereert|opereren) "
                ".{0,4} (correct|behoorlijk|netjes|onkreukbaar|@virtue) !! @obs/@mis/@misadj/@if"
            ),
            (
                "(neem|neemt|nemen|draag|draagt|dragen|voelt|voelen|hebben|heeft) .{0,4} "
                "verantwoordelijkheid .{0,2} (voor|over) .{0,3} (elkaar|gedrag|omgeving|"
                "sfeer|ander|daden) !! @mis"
            ),
            "recht (te)? .{0,1} doen aan .{0,3} (mensen|iedereen|elkaar|verschillen)",
            "(het beste) .{0,2} (uit|in) .{0,1} (elkaar|jezelf|mensen|onszelf|anderen|studenten)",
        ),
        "en": (
            "in (a|an) .{0,3} @virtue .{0,3} (manner|way|fashion) !! @mis/@misadj",
            "(committed|dedicated) to .{0,6} @virtue !! @mis/@inc/@helper/@event",
            (
                "(high|highest|higher) .{0,2} (standard|standards) of .{0,3} (behaviour|"
                "behavior|conduct|integrity|ethics|professionalism|courtesy) !! @mis"
            ),
            (
                "respecting .{0,2} (others|each|everyone|teammates|opponents|differences|"
                "diversity|all) !! @mis/@obs"
            ),
            (
                "(should|must|can|will|to|deserve) .{0,1} feel .{0,2} (welcome|welcomed|"
                "safe|valued|respected|included) !! @mis/speak/ask/share/raise"
            ),
            (
                "@virtue .{0,6} (is|are) .{0,5} (foundation|basis|soil|key|heart|pillars|"
                "pillar|expected|essential|core|shared|everything|important|central)"
            ),
            "(based|built|founded) on .{0,3} @virtue",
            "(everyone|everybody|all) .{0,2} (belongs|matters|welcome|flourish|flourishes)",
            "mutual (respect|trust)",
            (
                "(place|culture|environment|community|garden|school|workplace) .{0,3} "
                "(where|in which|for) .{0,2} (everyone|everybody|all|people)"
            ),
            "^ be .{0,3} (kind|friendly|welcoming|patient|nice|good)",
            "kind to",
            "people first",
            "@virtue .{0,6} (guide|guides|guiding|drive|unite|underpin)",
            "@virtue .{0,2} starts/begins",
            "(live|share|uphold|honour|honor|embody) .{0,3} core values",
            "@virtue .{0,3} (matters|first|central|comes|heart)",
            (
                "@we/@all/@people .{0,8} @virtue && @strive/@be/@modal !! @obs/@mis/@misv/"
                "@misadj/committee/module/policy/damaged/required/held/not/?"
            ),
            "@strive .{0,8} @virtue !! @obs/@mis/@misv/?/let's",
            "@virtue .{0,4} @setting !! @obs/@mis/@misadj",
            "(^|[,]) be .{0,2} @virtue !! @obs",
            (
                "^ (respect|integrity|trust|inclusion|kindness|openness|honesty|"
                "professionalism|transparency|dignity|fairness) .{0,5} $"
            ),
            "=treat .{0,6} with .{0,3} @virtue/courtesy/consideration",
            "with .{0,2} @virtue (and|,)? @virtue? !! @obs/@mis",
            (
                "=respect .{0,3} (each other|one another|others|everyone|all|differences|"
                "the rights|rights|diversity)"
            ),
            "(feel|feels|feeling) .{0,3} safe/welcome/respected/valued/included !! @obs",
            "(behave|act|conduct) .{0,4} @virtue/manner/responsibly !! @obs",
            "=treat .{0,5} (as|like|how|way) .{0,2} (you|they|we|you'd|i) .{0,4} treated !! @mis",
            (
                "(develop|developing|show|showing|have|demonstrate|promote|instil|"
                "encourage|earn|foster) .{0,3} (respect|kindness|courtesy|honesty|"
                "fairness|cooperation|dignity) .{0,3} (for|to|towards|and|in) !! @mis/@misadj/@obs"
            ),
            (
                "(take|takes|taking|accept|accepting|have|has|bear) .{0,2} responsibility "
                "for .{0,3} (behaviour|behavior|actions|words|conduct|each|one) !! @mis/"
                "@misadj/@sanc/should"
            ),
            "(look after|care for|look out for) (each|one)",
            "the best (in|out|of) .{0,2} (ourselves|others|people|everyone|each|one|them|in)",
            (
                "(work|works|working) together .{0,1} (as (a|one) (team|family|group|"
                "crew)|harmoniously|respectfully|in (harmony|peace|unity)) !! @inc/@mis/police"
            ),
            "in high (regard|esteem)",
            (
                "(supportive|positive|productive|respectful|healthy|good|warm|"
                "constructive) .{0,2} relationships/relations .{0,3} (with|between|among|at)"
            ),
            (
                "(everyone|everybody|each|all|people|volunteers|nobody|staff) .{0,2} "
                "(deserves|deserve|has the right|have the right) to .{0,2} (be|feel|enjoy|"
                "belong|thrive) !! @mis/know/report"
            ),
            (
                "(^|[,]) .{0,1} be .{0,1} (understanding|tactful|considerate|mindful|"
                "polite|sensitive|humble|patient|gentle|generous|thoughtful) !! @obs"
            ),
            (
                "(create|creating|provide|providing|build|building|need|maintain) .{0,3} "
                "(safer|kinder|safe|caring|warm|welcoming|supportive) .{0,3} (environment|"
                "culture|space|place|community|home) !! @obs/@mis/@inc/trained"
            ),
        ),
    },
    unless=frozenset({ANNOUNCED, DEFINITION, NOTION, QUOTE, SUPPORT}),
    offers={
        "nl": ("{Wanted}{where}. Wat ziet of hoort een bezoeker nog meer?",),
        "en": ("{Wanted}{where}. What else would a visitor see or hear?",),
    },
    rewrites={
        "nl": (
            Rewrite(
                "In ons team staat respect voorop.",
                "In ons team laten we elkaar uitpraten en vatten we eerst samen wat we hoorden.",
            ),
        ),
        "en": (
            Rewrite(
                "We value openness.",
                "At the end of each meeting we ask: what did we leave unsaid?",
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "In ons koor hoort iedereen de ander te respecteren.",
                "Wij gaan op een respectvolle manier met elkaar om.",
                "We streven naar een veilige en inclusieve werkomgeving.",
                "Wees integer.",
                "Respect voor elkaar",
                "Iedereen behandelt de ander professioneel.",
                "Ik behandel de buren zoals ik zelf behandeld wil worden.",
                "Een veilige club is een groot goed.",
                "Ons koor heeft openheid hoog in het vaandel staan.",
            ),
            leave=(
                "We luisteren tot de ander is uitgepraat.",
                "We zijn respectvol: we groeten elkaar en stellen vragen.",
                (
                    "Onder een veilige omgeving wordt verstaan: een omgeving met duidelijke "
                    "afspraken."
                ),
                "In deze folder staat hoe we een veilige haven bouwen.",
                "Een veilige sportomgeving is belangrijk.",
            ),
        ),
        "en": Examples(
            match=(
                "Everyone talks to the ushers in a respectful way.",
                "The club is committed to a friendly welcome.",
                "We set high standards of courtesy in the tea room.",
                "We treat everyone with respect.",
                "We strive for a safe and inclusive environment.",
                "Be professional.",
                "Everyone should behave in a civil manner.",
                "Treat the stewards the way you would like to be treated.",
                "The bakers work together as a family.",
                "Be considerate of other gardeners.",
            ),
            leave=(
                "We listen until the other has finished.",
                "We are respectful: we greet each other and ask questions.",
                "Respect is a key ingredient of a good orchestra.",
                "This guide explains how we keep the playground a safe place.",
            ),
        ),
    },
)
