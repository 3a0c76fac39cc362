"""What agreements are called, in words: their states, and what happened to them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.practice.rules.agreements import State

STATE_NAMES: Mapping[State, str | Promise] = {
    State.PROPOSED: _("Proposal"),
    State.TALKED: _("We talk it through"),
    State.PRACTISED: _("We practise this"),
    State.PARKED: _("Parked"),
    State.CELEBRATED: _("Self-evident, celebrated"),
    State.ENDED: _("Let go"),
}
GROUPS: Mapping[State, str | Promise] = {
    State.PRACTISED: _("What we practise"),
    State.TALKED: _("What we talk through"),
    State.PROPOSED: _("Proposals"),
    State.CELEBRATED: _("What became self-evident"),
    State.PARKED: _("Parked"),
    State.ENDED: _("Let go"),
}
HAPPENED: Mapping[tuple[str, str], str | Promise] = {
    ("", "proposed"): _("Somebody proposed this."),
    ("", "practised"): _("The team practised this already."),
    ("proposed", "talked"): _("The team took the proposal to talk it through."),
    ("proposed", "parked"): _("The proposal was parked."),
    ("proposed", "ended"): _("The proposal was let go."),
    ("talked", "talked"): _("The team talked about it."),
    ("talked", "practised"): _("The team adopted it."),
    ("talked", "parked"): _("The team parked it."),
    ("talked", "ended"): _("The team let it go."),
    ("practised", "practised"): _("The team talked about it."),
    ("practised", "talked"): _("The team put it back on the table."),
    ("practised", "parked"): _("The team parked it."),
    ("practised", "celebrated"): _("It became self-evident, and the team celebrated that."),
    ("practised", "ended"): _("The team let it go."),
    ("parked", "talked"): _("The team took it up again."),
    ("parked", "ended"): _("The team let it go."),
    ("celebrated", "practised"): _("The team practises it again. That is fine."),
    ("celebrated", "celebrated"): _("The team talked about it."),
    ("celebrated", "talked"): _("The team put it back on the table."),
    ("celebrated", "ended"): _("The team let it go."),
}
STAGED: Mapping[str, str | Promise] = {
    "aware": _("The team said: we are becoming aware."),
    "practising": _("The team said: we are practising."),
    "self_evident": _("The team said: this is self-evident."),
}
OTHERWISE = _("The agreement changed.")
REWORDED = _("The words were changed.")
