"""Tables of what teams agree, practise, look back on, tell and thank each other for."""

from handvat.practice.models.agreements import (
    STAGE_NAMES,
    Agreement,
    AgreementKind,
    Move,
    Period,
    Rung,
    StageMove,
    Words,
)
from handvat.practice.models.checkins import CheckInRhythm
from handvat.practice.models.counted import Counted
from handvat.practice.models.lookbacks import LookBack, Outcome, OutcomeKind, Signal, SignalAnswer
from handvat.practice.models.reminders import CalendarAddress, MailWish
from handvat.practice.models.rounds import (
    Contribution,
    Purpose,
    Question,
    Round,
    Spoken,
    Stance,
    StanceKind,
)
from handvat.practice.models.stories import Story, StoryConsent, StoryKind
from handvat.practice.models.thanks import Block, Thanks

__all__ = [
    "STAGE_NAMES",
    "Agreement",
    "AgreementKind",
    "Block",
    "CalendarAddress",
    "CheckInRhythm",
    "Contribution",
    "Counted",
    "LookBack",
    "MailWish",
    "Move",
    "Outcome",
    "OutcomeKind",
    "Period",
    "Purpose",
    "Question",
    "Round",
    "Rung",
    "Signal",
    "SignalAnswer",
    "Spoken",
    "StageMove",
    "Stance",
    "StanceKind",
    "Story",
    "StoryConsent",
    "StoryKind",
    "Thanks",
    "Words",
]
