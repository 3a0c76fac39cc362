"""F108: a person named by what they did or seem to be."""

from handvat.content.text import Text
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import (
    DEFINITION,
    QUOTE,
    RESEARCH,
    SUPPORT,
)

RULE = Rule(
    id="F108",
    key="labelling-person",
    kind=Weight.RISK,
    level=Level.WARNING,
    name=Text("etiket op een persoon", "labelling the person"),
    detects=Text(
        "Een persoon die naar het gedrag of een trek is genoemd.",
        "A person named after the behaviour or a trait.",
    ),
    message=Text(
        (
            "Dit zegt wie iemand is. Gedrag kan veranderen, een etiket blijft. Noem wat je zag en "
            "wat je graag wilt zien."
        ),
        (
            "This says who somebody is. Behaviour can change, a label stays. Name what you saw "
            "and what you would like to see."
        ),
    ),
    why=Text(
        "Hoe dichter een opmerking bij de persoon komt, hoe minder zij helpt.",
        "The closer a remark comes to the person, the less it helps.",
    ),
    counter=Text(
        "In strafrecht en onderzoek kan het woord de juiste term zijn.",
        "In criminal law and in research the noun may be the right term.",
    ),
    source="Kluger & DeNisi 1996: 607 effects, of which more than a third lowered performance.",
    patterns={
        "nl": (
            "door en door (verrot|slecht|rot)",
            "toxisch/narcistisch/destructief leiderschap",
            "(narcistische|narcistisch) .{0,2} (gedrag|trekken|trekjes)",
            "(narcisme|psychopathie) .{0,2} op",
            "~bazen/~baas (?! @neg) && horror~/rot~/bully~",
            "@label .{0,2} (aanspreken|aan)",
            "wees geen @label",
            (
                "(charismatische|grillige|tirannieke|kwade) .{0,3} (leider|leiders|genius|baas|"
                "coach|coaches)"
            ),
            "@label .{0,3} niet welkom",
            "(hij|zij|ze|je|jij|u|dat) (is|bent) .{0,1} (gewoon|echt|typisch|nou) een .",
            (
                "(schreeuwende|intimiderende|pestende|discriminerende|liegende|bemoeizuchtige|"
                "onbekwame|incapabele|luie|zwakke|arrogante) .{0,1} @person/~redacteur/~chef/"
                "~leider/coaches/coach"
            ),
            "(?<! geen/niet ) (?<! niet een/de/zo'n ) @label !! indeling",
            "(de|een|die|deze|mogelijke|vermeende|zo'n|onze) @label !! geen/gaat/indeling",
            "@toxic .{0,1} @person",
            "rotte appel/appels/appeltjes",
            (
                "(hij|zij|ze|je|jij|u|dat) (is|bent|zijn) .{0,2} (een|gewoon) .{0,2} (@label|"
                "tiran|ramp|monster|egoïst|lastpak|probleem|leugenaar|zak)"
            ),
            (
                "(je|jij|hij|zij|u) (bent|is) .{0,2} (lui|dom|agressief|bot|arrogant|onbeschoft|"
                "gemeen|dominant|ongevoelig|respectloos|onprofessioneel|egoïstisch|onbetrouwbaar|"
                "hopeloos|lastig)"
            ),
            (
                "machtswellusteling/egoïst/egoïsten/ruziezoeker/ruziezoekers/hufter/hufters/"
                "gluurder/gluurders/energievreter/energievreters/grijpers/controlfreak/"
                "micromanager/micromanagers"
            ),
            "@misadj @person/@people/+patiënt/+klant/+ouder/+arts/+coach/+chef",
            "notoire .{0,2}",
        ),
        "en": (
            "prima donna/donnas",
            "energy vampire/vampires",
            "(rotten|bad) to the core",
            "(wrong|bad) (people|sort|crowd) ",
            "(toxic|narcissistic|destructive) leadership/leaders/bosses",
            "(bullies|bully) .{0,2} (are|is|target|tend|often)",
            "the (careless|guilty|lazy|bad|weak) (individual|employee|worker|one)",
            "racist/sexist (?! @conduct/+slur)",
            "(he|she|they|is|are|a|the) .{0,1} racist/sexist (?! @conduct)",
            (
                "(tyrannical|charismatic|erratic|grumpy|rotten|narcissistic|abusive) .{0,3} "
                "(coach|coaches|officers|leader|leaders|men|women|boss|bosses)"
            ),
            "the .{0,1} (screamer|gossip|complainer|bully|victim-player)",
            "drama queen/queens",
            "@label (?! in/into/up) !! instead/rather/looking",
            (
                "(a|an|the|workplace|office|academic|playground|cyber|school|that|alleged|known|"
                "serial) bully"
            ),
            "bully's",
            (
                "@misadj @person/@people/officers/patients/doctors/doctor/parents/customers/"
                "nurses !! climate"
            ),
            "control/control-freak freak/freaks",
            "micromanager/micromanagers/bee/clown",
            "@toxic .{0,1} @person/@apple !! climate",
            (
                "(he|she|they|you|who) (is|are|was|were) .{0,2} (a|an|just|such) .{0,2} (bully|"
                "liar|jerk|tyrant|monster|idiot|toxic|narcissist|problem|nightmare)"
            ),
            (
                "(you|he|she) (are|is|was) .{0,2} (lazy|stupid|aggressive|arrogant|rude|"
                "unprofessional|mean|toxic|selfish|incompetent|difficult|hopeless|manipulative)"
            ),
            "@apple && bad/rotten",
        ),
    },
    unless=frozenset({DEFINITION, QUOTE, RESEARCH, SUPPORT}),
    offers={
        "nl": ("Benoem wat je zag en wat je graag wilt: “Ik zag dat … Ik wil graag dat …”",),
        "en": ("Describe what you saw and what you would like: “I saw … I would like …”",),
    },
    rewrites={
        "nl": (
            Rewrite(
                "Met zo'n tiran valt niet te praten.",
                (
                    "In dit overleg nam één persoon de besluiten. We vragen voortaan eerst een "
                    "rondje."
                ),
            ),
        ),
        "en": (
            Rewrite(
                "Our chair is a tyrant.",
                (
                    "Our chair took three decisions alone today. We ask for a round before each "
                    "decision."
                ),
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "De dader moet worden aangesproken.",
                "Een pestkop herken je aan zijn toon.",
                "Er zit een rotte appel in het team.",
                "Hij is gewoon een narcist.",
                "Toxische leidinggevenden maken een team stil.",
                "Er is geen gebrek aan narcisten in de showwereld.",
                "Onze kapitein is een driftkop.",
            ),
            leave=(
                "Ik zag dat je haar twee keer onderbrak.",
                (
                    "Kom je bij de vertrouwenspersoon, dan gaat het niet over een dader maar over "
                    "jou."
                ),
                "Soms wordt iemand te snel als narcist bestempeld.",
                "Ze is een betrokken collega.",
                "Tabel 4 laat zien hoe vaak een pleger een bekende is.",
            ),
        ),
        "en": Examples(
            match=(
                "The perpetrator has to be confronted.",
                "Bullies seldom stop by themselves.",
                "He is a narcissist.",
                "Every department has a bad apple.",
                "Toxic leaders silence a team.",
                "Our captain is a hothead.",
                "The whole board is rotten to the core.",
            ),
            leave=(
                "I saw that you interrupted her twice.",
                "She is a caring colleague.",
                "We offer apples and pears at lunch.",
                "When doubt creeps in, we stop and ask each other.",
            ),
        ),
    },
)
