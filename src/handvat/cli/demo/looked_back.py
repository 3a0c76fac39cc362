"""What teams released when they looked back, what they asked, and what they heard in return."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handvat.cli.demo.agreed import WHO, Days
from handvat.people.models import Unit
from handvat.people.queries import members
from handvat.practice.actions.lookbacks import (
    Beginning,
    begin_look_back,
    end_look_back,
    keep_outcomes,
    open_notes,
    write,
)
from handvat.practice.actions.signals import Said, answer_signal, send_signal
from handvat.practice.models import Agreement, LookBack, Question, SignalAnswer

WELL, EASY, HARD = Question.WENT_WELL, Question.MADE_EASY, Question.HARD
NEXT, NEED = Question.NEXT_STEP, Question.NEED
Kept = Mapping[Question, Sequence[str]]


@dataclass(frozen=True, slots=True)
class LookedBack:
    """A look-back of a team: how many days ago, on which behaviour, and what it released."""

    ago: int
    behaviour: str
    kept: Kept
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a team asked of structure or system, and the answer, if it came already."""

    team: str
    ago: int
    handhold: str
    text: str
    answered: int | None = None  # days ago
    answer: SignalAnswer = SignalAnswer.DOING
    said: str = ""


OF_TEAMS: Mapping[str, tuple[LookedBack, ...]] = {
    "Mens en computer": (
        LookedBack(
            236,
            "b03",
            {
                WELL: ("Er kwam elke keer een verhaal.", "Er werd gelachen, niet uitgelachen."),
                EASY: ("De teamleider begon.",),
                NEXT: ("We zeggen er ook bij wat we nu anders doen.",),
            },
            on_paper=True,
        ),
        LookedBack(
            132,
            "b00",
            {
                WELL: (
                    "We namen het besluit over de planning met meer rust.",
                    "Wie nieuw is, kwam twee keer met een beter idee.",
                    "Het rondje duurt nog geen drie minuten.",
                ),
                EASY: ("De vraag staat op een kaartje op tafel.",),
                HARD: ("Online vergeten we het.",),
                NEXT: ("In een online overleg vraagt wie voorzit als eerste rond.",),
                NEED: ("Een vergaderzaal met goed geluid.",),
            },
        ),
        LookedBack(
            68,
            "b00",
            {
                WELL: (
                    "We doen het nu ook online.",
                    "Iemand van buiten vroeg waar we dit leerden.",
                ),
                EASY: ("We doen het op een vast moment.",),
                HARD: ("Bij haast slaan we het over.",),
                NEXT: ("We nodigen juist uit wie het anders ziet.",),
                NEED: ("Overleggen die niet op elkaar aansluiten.",),
            },
        ),
    ),
    "Ecologie van het wad": (
        LookedBack(
            142,
            "b01",
            {
                WELL: ("In het jaarverslag staan alle namen.", "Studenten worden nu ook genoemd."),
                EASY: ("We houden bij wie wat bedacht.",),
                NEXT: ("We vieren het als het vanzelf gaat.",),
            },
        ),
    ),
    "Studieadvies": (
        LookedBack(
            14,
            "b06",
            {
                WELL: (
                    "Nieuwe collega's vertelden in de eerste week al een vergissing.",
                    "We zeggen weer vaker dank.",
                ),
                EASY: ("Meelopen met een collega.",),
                HARD: ("Op drukke dagen gaan we meteen naar de oplossing.",),
                NEXT: ("We blijven nog even op deze stap.",),
                NEED: ("Een kwartier overdracht tussen twee balieronden.",),
            },
            on_paper=True,
        ),
    ),
}
ASKED = (
    Asked(
        "Mens en computer",
        132,
        "str-tea-1",
        "Kan er een vergaderzaal komen waarin je elkaar online goed hoort?",
        96,
        SignalAnswer.DOING,
        "Ja. Twee zalen in het gebouw krijgen voor de zomer nieuwe microfoons.",
    ),
    Asked(
        "Mens en computer",
        68,
        "str-org-1",
        "Kunnen overleggen standaard tien minuten eerder stoppen?",
        40,
        SignalAnswer.DIFFERENTLY,
        "Een regel voor iedereen past niet. Het roosterprogramma stelt nu 50 minuten voor;"
        " je kunt dat zelf veranderen.",
    ),
    Asked(
        "Studieadvies",
        14,
        "str-tea-1",
        "Kan er een kwartier overdracht komen tussen twee balieronden?",
    ),
    Asked(
        "Ecologie van het wad",
        150,
        "sys-org-2",
        "Kunnen we horen wat er met onze eerdere vraag over veldwerk is gedaan?",
        120,
        SignalAnswer.NOT_DOING,
        "Een aparte regeling voor veldwerk komt er niet: de bestaande dekt het. We hadden dit"
        " eerder moeten zeggen.",
    ),
    Asked(
        "Huisartsgeneeskunde",
        30,
        "sys-ind-1",
        "Kan er een vast moment komen waarop promovendi iemand buiten de groep spreken?",
    ),
)


def look_back(unit: Unit, told: LookedBack, days: Days) -> None:
    """Let a team look back once, and release what it wants to keep."""
    row = Agreement.objects.get(unit=unit, behaviour_key=told.behaviour)
    at = days.moment(told.ago)
    held = begin_look_back(
        unit, Beginning(row, told.on_paper), who=WHO, today=days.date(told.ago), now=at
    )
    if held.state == LookBack.State.WRITING:
        _write(held, told.kept)
        held = open_notes(held)
    held = keep_outcomes(held, told.kept, revision=held.revision)
    end_look_back(held, who=WHO, now=at)


def _write(held: LookBack, kept: Kept) -> None:
    """Let everyone in the team write something, as far as there are lines."""
    lines = [(question, text) for question, texts in kept.items() for text in texts]
    for membership, line in zip(members(held.unit), lines, strict=False):
        write(held, membership.person_id, [line])


def ask(unit: Unit, root: Unit, asked: Asked, days: Days) -> None:
    """Let a team ask something, and those who look after it answer."""
    signal = send_signal(unit, asked.handhold, asked.text, today=days.date(asked.ago))
    if asked.answered is not None:
        answer_signal(
            signal,
            Said(asked.answer, asked.said, root),
            who=WHO,
            today=days.date(asked.answered),
            now=days.moment(asked.answered),
        )
