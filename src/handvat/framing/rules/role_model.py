"""P206: a leader or peer who does it first."""

from handvat.content.text import Text
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, LACKING, NOTION

RULE = Rule(
    id="P206",
    key="role-model",
    kind=Weight.STRENGTH,
    level=Level.INFO,
    name=Text("voorbeeldgedrag", "role model"),
    detects=Text(
        "Een leidinggevende of collega die het gedrag als eerste laat zien.",
        "A leader or peer who shows the behaviour first.",
    ),
    message=Text(
        "Hier gaat iemand voor. Dat maakt volgen makkelijk.",
        "Here somebody goes first. That makes it easy to follow.",
    ),
    why=Text(
        "Mensen doen na wat zij anderen zien doen, vooral wie voorgaat.",
        "People do what they see done, above all by who leads.",
    ),
    source="The approach: show exemplary behaviour, leadership as model; Bandura.",
    patterns={
        "nl": (
            "=toe+geven .{0,4} (fout|zat|fouten|misser|niet)",
            "zelf .{0,3} (laten|zien|om hulp|vroeg|vroegen|hulp|het goede)",
            (
                "(@leader|leden|ouderen|oudste|oudere|seniors|senioren|rector|psychiater|chirurg|"
                "trainer|presentator|leerkracht) .{0,8} (vertelde|vertellen|vertelt|benoemt|"
                "benoemde|doet voor|excuses|eigen fout|openen)"
            ),
            "spiegelen/spiegelt .{0,2} @leader/leidinggevende",
            "doe .{0,2} zelf .{0,2} voor",
            "(draagt|neemt|loopt) .{0,6} ook && @leader",
            (
                "voorbeeldgedrag/rolmodel/rolmodellen/voorbeeldfunctie/voorbeeldrol/"
                "voorbeeldfiguur/voorleven"
            ),
            "(goede|goed|het) voorbeeld .{0,4} (geven|geeft|zijn|te|gegeven|stellen|van)",
            "(geef|geeft|geven|gaf) .{0,3} voorbeeld",
            (
                "@leader _{0,8} =laten/=tonen/=delen/=vertellen/=vragen/=luisteren/=geven/"
                "=nodigen/"
                "=erkennen/toegeeft/toegeven/=bedanken/viert/vieren/=bespreken/=benoemen/=stellen/"
                "=beginnen/=spreken/voorop && zien/eerst/zelf/eigen/openlijk/fout/feedback/vragen/"
                "voorbeeld/uit/hulp/twijfel/ruimte/successen/open/actief/daarna !! @mis/@misadj/"
                "@sanc/angst"
            ),
            (
                "als @leader .{0,2} (vraag|vertel|deel|geef|luister|begin|noem|bedank|laat|stel|"
                "zeg) .{0,1} ik"
            ),
            "(ik|we) .{0,4} als @leader",
            (
                "(wat|hoe) @leader .{0,2} (doen|doet|zich) && dan/voorbeeld/gedrag/zwaarder/"
                "belangrijk/volgen/meer/cultuur"
            ),
            (
                "(goede|begint|beginnen|begin) .{0,3} (bij|met) .{0,3} (jezelf|onszelf|@leader|"
                "leiderschap|mezelf) !! @mis"
            ),
            "(gaat|gaan|ga) .{0,2} (voorop|voor) && @leader/ik/bestuur",
            "gedrag zien .{0,5} (volgen|overnemen|nadoen)",
            (
                "(leiderschap|leiders|leidinggevenden) .{0,5} (cruciaal|sleutelrol|voorbeeld|"
                "inspireren|inspireert|bepalend|bepalen)"
            ),
        ),
        "en": (
            "as (the|a|an|your) @leader",
            (
                "@leader .{0,3} (who|that) .{0,3} (says|asks|admits|shares|thanks|listens|shows|"
                "apologises|asked|said)"
            ),
            "(go|goes|going|went) first",
            "was the first to",
            "is the first to",
            (
                "(people|colleagues|teams|employees|students|children) (do|copy|follow|mirror|"
                "watch|imitate) what"
            ),
            (
                "(senior|older|founders|founding) .{0,3} (members|professors|colleagues|staff|"
                "doctors|take|answer|share)"
            ),
            "asked for help themselves",
            "i was wrong",
            (
                "(role model|role models|role-model|role-models|rolemodel|lead by example|leading "
                "by example|leads by example|walk the talk|walking the talk)"
            ),
            "(set|sets|setting) .{0,2} (example|tone|standard) !! @rules",
            (
                "(model|models|modeling|modelling|modeled|modelled) .{0,4} (behavior|behaviour|"
                "behaviors|behaviours|vulnerability|respect|the|inclusive|respectful|good|"
                "openness|"
                "what|desired|positive|humility|curiosity|listening) !! @mis"
            ),
            (
                "@leader .{0,6} (share|shares|sharing|admit|admits|ask|asks|listen|listens|thank|"
                "thanks|acknowledge|acknowledges|invite|invites|show|shows|model|models|"
                "demonstrate|demonstrates|adopt|adopts|encourage|encourages|inspire|"
                "inspires|start|"
                "starts|celebrate|celebrates|respond|responds|apologise|apologize|speak|speaks|"
                "recognise|recognize|who always) !! @mis/@misadj/@sanc"
            ),
            "as (a|an|your) @leader/teacher/parent/colleague/+lecturer .{0,3} (i|you) .{0,3} @obs",
            "as (a|an|your) @leader , i",
            (
                "(she|he|they) (shares|share|admits|asks|models) .{0,6} (own|mistake|error|story|"
                "others)"
            ),
            (
                "(leader|leaders|leadership|managers) .{0,3} (behavior|behaviors|behaviour|"
                "behaviours|actions|example) .{0,6} (culture|inspire|ripple|shape|shapes|"
                "influence|"
                "others|ripples|tone|create|can)"
            ),
            "(inspire|inspires|inspired|inspiring|encourage|encouraging) .{0,2} others .{0,4}",
            "starts/start .{0,1} (at|with) .{0,2} (top|leaders|leadership|me|us|ourselves)",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "De directeur vertelt eerst over een eigen misser.",
                "Als docent vraag ik na elke les om feedback.",
                "Leidinggevenden geven het goede voorbeeld.",
            ),
            leave=(
                "De directeur woont in Zwolle.",
                "De leidinggevende schorst de medewerker.",
                "Het bestuur heeft de regeling vastgesteld.",
            ),
        ),
        "en": Examples(
            match=(
                "The director shares a mistake of her own first.",
                "As a teacher I ask for feedback after each class.",
                "Leaders set the tone by listening.",
            ),
            leave=(
                "The director lives in Leeds.",
                "The manager suspends the employee.",
                "The board adopted the regulation.",
            ),
        ),
    },
)
