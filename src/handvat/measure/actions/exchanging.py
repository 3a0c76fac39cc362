"""Exchange an invitation for the evaluation of what a browser blinded."""

import hashlib
from datetime import datetime

from django.db import transaction

from handvat.measure.actions.answering import WaveTakesNoAnswers, locked, mark
from handvat.measure.queries.manifest import is_evaluated
from handvat.measure.rules.moments import WaveState
from handvat.sealing.evaluated import exchange
from handvat.sealing.poprf import Evaluation
from handvat.sealing.ristretto import element


class ExchangedBefore(Exception):
    """The invitation was exchanged for something else: by another browser, or without script."""


@transaction.atomic
def exchange_blindly(code: str, blinded: bytes, *, now: datetime) -> Evaluation:
    """Mark the invitation of `code` as taken up, and evaluate `blinded` for its unit.

    The same again is answered the same; anything else is refused, so that nobody gets two.

    Raises:
        NotAnElement: `blinded` is nothing that can be evaluated.
        CodeLeadsNowhere: the code is not known, or another link was taken up before.
        WaveTakesNoAnswers: the wave is not open, or is of before such credentials.
        ExchangedBefore: as it says.
    """
    seen = hashlib.sha256(element(blinded)).hexdigest()
    link = locked(code)
    invitation = link.invitation
    wave = invitation.wave
    if wave.state(now) is not WaveState.OPEN or not wave.key or not is_evaluated(wave.pk):
        raise WaveTakesNoAnswers
    if invitation.taken_up and invitation.blinded != seen:
        raise ExchangedBefore
    invitation.blinded = seen
    mark(link)
    return exchange(bytes(wave.key), str(wave.public_id), invitation.unit_id, blinded)
