"""What a team does with an agreement: say how it stands, open that, talk, decide."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.access import Permission
from handvat.people import guard
from handvat.practice.actions import agreement_talks as talks
from handvat.practice.actions import agreements as actions
from handvat.practice.forms.agreement_talks import FoundForm, MoveForm, StanceForm
from handvat.practice.queries.agreement_team import inside
from handvat.practice.queries.agreements import ShownAgreement
from handvat.practice.rules import agreements as rules
from handvat.practice.rules.agreements import State
from handvat.practice.rules.rounds import AlreadySaid, AskedAnew, RoundIsOver
from handvat.practice.views.agreements import found_by, page_of, today

MOVED: dict[State, str | Promise] = {
    State.TALKED: gettext_lazy("You talk it through now. Everyone may say how they stand."),
    State.PRACTISED: gettext_lazy("Agreed. Now choose a first small step together."),
    State.PARKED: gettext_lazy("Parked. Nothing is asked of anyone."),
    State.CELEBRATED: gettext_lazy("It became self-evident. That is worth a moment together."),
    State.ENDED: gettext_lazy("Let go. What was agreed stays to be read."),
}
TROUBLE: dict[type[Exception], str | Promise] = {
    rules.AskedToPark: gettext_lazy(
        "Somebody asked to talk about it first. Talk, and write down what you found."
    ),
    rules.NobodyElse: gettext_lazy("An agreement takes two. You are the only one in this team."),
    rules.StillConcerns: gettext_lazy(
        "There are still concerns. Talk about them, or say it in other words."
    ),
    rules.NotHeardYet: gettext_lazy(
        "Hear first how everyone stands, or talk it through together."
    ),
    rules.OneVoice: gettext_lazy(
        "One of you wrote down that everyone can live with it. Let a colleague confirm it first."
    ),
    rules.SameVoice: gettext_lazy("You wrote this down yourself. Let a colleague confirm it."),
    rules.EnoughAtOnce: gettext_lazy(
        "You practise three things already. More at once rarely becomes a habit. Park one first."
    ),
    rules.TeamIsGone: gettext_lazy("This team was closed. Its agreements can be read."),
    rules.NotFromHere: gettext_lazy("Something changed meanwhile. Look at where it stands now."),
    rules.NotOnTheTable: gettext_lazy("There is nothing to talk through here now."),
    rules.TooFewVoices: gettext_lazy(
        "Talk about it together, and write down what you found. Nothing is shown of a few voices."
    ),
    rules.OpenFirst: gettext_lazy("Open first how everyone stands. Then talk about it."),
    actions.ChangedMeanwhile: gettext_lazy(
        "Somebody changed this a moment ago. Read it again, then choose."
    ),
    RoundIsOver: gettext_lazy("This is closed already. Say it in the talk."),
    AskedAnew: gettext_lazy(
        "The words changed, or everyone is asked anew. Read it again, then say how you stand."
    ),
    AlreadySaid: gettext_lazy("You said how you stand. It counts, and nobody knows what it was."),
}


@require_POST
@never_cache
def say(request: HttpRequest, pk: int) -> HttpResponse:
    """Say, unsigned, how one stands; the text stays in sight when something is amiss."""
    if not request.user.is_authenticated and "keuze" in request.POST:
        # Not kept in the session until they are back: there it would lie beside a person.
        typed = {"form": StanceForm(request.POST)}
        return render(request, "practice/lookback/signed_out.html", typed, status=401)
    shown = found_by(request, pk)
    guard.require(request, Permission.TAKE_PART, shown.row.unit)
    form = StanceForm(request.POST, names=_names(shown))
    person = guard.account(request).person
    if person is None or not form.is_valid():
        return page_of(request, shown, status=422, stance_form=form)
    found = form.cleaned_data
    return _done(
        request,
        pk,
        lambda: talks.say_stance(
            shown.row, person.pk, found["keuze"], found["want"], seen=found["ronde"]
        ),
        _("Thank you. Nobody knows what you said, and it counts."),
    )


@require_POST
@never_cache
def open_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the team how it stands."""
    shown, who = _led(request, pk)
    return _done(
        request, pk, lambda: talks.open_stances(shown.row, who=who, now=clock.now()), _("Opened.")
    )


@require_POST
@never_cache
def talked(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what the team found."""
    shown, who = _led(request, pk)
    form = FoundForm(request.POST, names=_names(shown))
    if not form.is_valid():
        return page_of(request, shown, status=422, talk_form=form)
    found = form.cleaned_data
    return _done(
        request,
        pk,
        lambda: talks.record_talk(
            shown.row,
            found["besproken"],
            heard=found["uitkomst"],
            revision=found["gezien"],
            who=who,
            today=today(),
            now=clock.now(),
        ),
        _("Noted, as the team's own words."),
    )


@require_POST
@never_cache
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Say as the second that everyone can live with it."""
    shown = found_by(request, pk)
    guard.require(request, Permission.CONFIRM_TALK, shown.row.unit)
    who, seen = str(guard.account(request).pk), request.POST.get("gezien", "")
    return _done(
        request,
        pk,
        lambda: talks.confirm_talk(
            shown.row, revision=int(seen) if seen.isdecimal() else None, who=who
        ),
        _("Thank you. Now it is the word of more than one, and you can go on."),
    )


@require_POST
@never_cache
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Let everyone say anew how they stand."""
    shown, who = _led(request, pk)
    said = _("Everyone may say anew how they stand.")
    return _done(request, pk, lambda: actions.ask_again(shown.row, who=who, now=clock.now()), said)


@require_POST
@never_cache
def ask_to_park(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, unnamed, to talk first."""
    guard.signed_in(request, back=reverse("practice:agreement", args=[pk]))
    shown = found_by(request, pk)
    guard.require(request, Permission.TAKE_PART, shown.row.unit)
    said = _("Your team talks about it before it goes on. Nobody knows who asked.")
    return _done(request, pk, lambda: talks.ask_to_park(shown.row), said)


@require_POST
@never_cache
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an agreement become what the team decided."""
    shown, who = _led(request, pk)
    form = MoveForm(request.POST, names=_names(shown))
    if not form.is_valid():
        return page_of(request, shown, status=422, move_form=form)
    found = form.cleaned_data
    return _done(
        request,
        pk,
        lambda: actions.move(
            shown.row,
            found["naar"],
            because=found["omdat"],
            revision=found["gezien"],
            who=who,
            today=today(),
            now=clock.now(),
        ),
        MOVED.get(found["naar"], ""),
    )


@require_POST
@never_cache
def show_to_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Let everyone read what leaders agreed, or no longer."""
    shown, who = _led(request, pk)
    wanted = request.POST.get("tonen") == "1"
    said = (
        _("Everyone in the organisation can read it now.")
        if wanted
        else _("Only your own team reads it now.")
    )
    return _done(
        request,
        pk,
        lambda: actions.show_to_all(shown.row, shown=wanted, who=who, now=clock.now()),
        said,
    )


def _led(request: HttpRequest, pk: int) -> tuple[ShownAgreement, str]:
    """Return an agreement for who leads its team, and their key for the log."""
    shown = found_by(request, pk)
    guard.require(request, Permission.LEAD_TEAM, shown.row.unit)
    return shown, str(guard.account(request).pk)


def _names(shown: ShownAgreement) -> tuple[str, ...]:
    return inside(shown.row.unit, today()).names


def _done(
    request: HttpRequest, pk: int, act: Callable[[], object], said: str | Promise
) -> HttpResponse:
    """Do it and say so, or say kindly why it cannot be done now; what was typed stays in sight."""
    try:
        act()
    except tuple(TROUBLE) as trouble:
        messages.error(request, str(TROUBLE[type(trouble)]))
        typed = {name: str(words) for name, words in request.POST.items()}
        return page_of(request, found_by(request, pk), status=409, typed=typed)
    messages.success(request, str(said))
    return redirect("practice:agreement", pk=pk)
