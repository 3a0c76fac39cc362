"""What Handvat keeps about somebody, for themselves."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.people import guard
from handvat.people.actions import ask_erasure, choose_language
from handvat.people.forms.people import LanguageForm
from handvat.people.queries import memberships_of, personal_export, roles_of


@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    """Show what is kept, and take the language of one's mail."""
    account = guard.account(request)
    person = account.person
    if person is None:
        return render(request, "people/mine.html", {"account": account})
    form = LanguageForm(request.POST or None, initial={"language": person.language})
    if form.is_valid():
        choose_language(person, form.cleaned_data["language"])
        messages.success(request, _("From now on we write to you in this language."))
        return redirect("people:mine")
    facts = {"account": account, "person": person, "form": form}
    kept = {"memberships": memberships_of(person), "roles": roles_of(person)}
    return render(request, "people/mine.html", facts | kept)


@never_cache
def export(request: HttpRequest) -> HttpResponse:
    """Hand over everything that is kept, as a file."""
    account = guard.account(request)
    if account.person is None:
        return redirect("people:mine")
    answer = JsonResponse(
        personal_export(account.person), json_dumps_params={"indent": 2, "ensure_ascii": False}
    )
    answer["Content-Disposition"] = 'attachment; filename="handvat.json"'
    return answer


@require_POST
def erasure(request: HttpRequest) -> HttpResponse:
    """Note that somebody asks to be erased."""
    account = guard.account(request)
    if account.person is not None:
        now = clock.now()
        ask_erasure(
            account.person,
            who=str(account.pk),
            now=now,
            on=clock.campus_day(now, settings.TIME_ZONE),
        )
        messages.success(request, _("We received your request. An administrator answers you."))
    return redirect("people:mine")
