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
                "(noem|noemt|noemen|benoem|benoemt|benoemen|vertel|geef|terug) .{0,8} (goed|mooi|"
                "sterk|moedig|dankwoord|gelukt|knap|waardeert)"
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
                "(vier|viert|vieren|gevierd) .{0,4} (succes|successen|wat|samen|elkaar|mijlpalen|"
                "resultaten|het)"
            ),
            "successen .{0,5} (vieren|viert|delen|gevierd|deelt)",
            (
                "(beloon|beloont|belonen|beloond|prijzen|prijs) .{0,6} (goed|gewenst|gedrag|goede|"
                "wat|inzet|moed|medewerkers)"
            ),
            (
                "(erken|erkent|erkennen|erkenning) .{0,4} (voor|van|en|de|elkaars|bijdrage|"
                "bijdragen|inzet|krijgen)"
            ),
            (
                "(ik|we|wij) .{0,2} (zag|merkte|zagen|hoorde|merkten) .{0,4} (dat|hoe) .{0,2} (je|"
                "jij|jullie|iedereen|collega's) !! @mis/@misv"
            ),
            "wat .{0,3} goed (gaat|ging|doen|doet|doe|werkt)",
            "(goed|mooi|knap) .{0,2} (gedaan|dat|werk|voorbeeld) && je/jij/jullie/dat",
            "mooi/mooie .{0,1} voorbeelden",
            "(knap|fijn|mooi) .{0,2} dat .{0,1} (je|jij|jullie)",
            "stil .{0,2} bij .{0,5} goed",
        ),
        "en": (
            (
                "(name|names|list|lists|note) .{0,3} (quiet work|contribution|contributions|by "
                "name|strengths|strength|who|helped)"
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
                "(thank|thanks|thanked|thanking|grateful|gratitude|kudos|applaud|praise|praised|"
                "praising)"
            ),
            "(appreciate|appreciates|appreciated|appreciation|appreciating) !! @mis",
            "(celebrate|celebrates|celebrated|celebrating|celebration)",
            (
                "(recognise|recognize|recognises|recognizes|recognition|acknowledge|acknowledges|"
                "acknowledging|acknowledged|credit|crediting|credits) .{0,6} (contribution|"
                "contributions|effort|efforts|work|achievements|achievement|others|employees|"
                "success|successes|good|positive|people|each|team|members|strengths|for|"
                "colleagues|"
                "where|progress) !! @mis/@misadj"
            ),
            "(proud|compliment|compliments|well done|great job|good work)",
            (
                "(reward|rewards|rewarding|rewarded) .{0,6} (behaviour|behavior|good|positive|"
                "people|those|collaboration|respectful|effort|employees|success|kindness|honesty)"
            ),
            "(i|we) (noticed|saw|heard|loved|liked|admired) .{0,2} (you|how|that|your)",
            "(what|things|thing|that) .{0,3} (went|going|goes|works|worked|working) well",
            (
                "(feel|feels|are|is|be|feeling) .{0,2} (valued|appreciated|seen|recognised|"
                "recognized) !! @mis"
            ),
            "(give|gives|giving|gave) .{0,2} (credit|praise|compliments|positive)",
            "(positive|peer) (feedback|reinforcement|recognition)",
            "shout-out/shout-outs",
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Dank dat je de vergadering rustig hield.",
                "Ik zag dat je wachtte tot zij klaar was.",
                "We vieren successen aan het eind van de week.",
                "Noem in elk overleg één ding wat goed ging.",
            ),
            leave=(
                "De prijs van het boek is twintig euro.",
                "Wij tolereren geen pesterijen.",
                "De subsidie werd in mei toegekend.",
            ),
        ),
        "en": Examples(
            match=(
                "Thank you for keeping the meeting calm.",
                "I noticed you waited until she had finished.",
                "We celebrate small successes on Fridays.",
                "Name one thing that went well in each meeting.",
            ),
            leave=(
                "The book costs twenty euros.",
                "We do not tolerate bullying.",
                "The grant was awarded in May.",
            ),
        ),
    },
)
