"""Addresses to sign in, to look after people, and of what is kept of oneself."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView

from handvat.people.views import demo, mine, office, persons, roster, sign_in, units
from handvat.web.places import Place

app_name = "people"
urlpatterns: list[URLPattern] = [
    path("aanmelden/link/", sign_in.ask_link, name="ask_link"),
    path("aanmelden/link/<slug:uid>/<slug:token>/", sign_in.link, name="link"),
    path("aanmelden/verder/", sign_in.typed, name="typed"),
    path("aanmelden/verder/vergeten/", sign_in.forget, name="forget_typed"),
    path("demo/", demo.choose, name="demo"),
    path("demo/<slug:role>/", demo.enter, name="demo_enter"),
    path("mijn/", mine.mine, name="mine"),
    path("mijn/bestand/", mine.export, name="export"),
    path("mijn/wissen/", mine.erasure, name="ask_erasure"),
    path("beheer/", office.office, name="office"),
    path("beheer/logboek/", office.log, name="log"),
    path("beheer/eenheden/", units.units, name="units"),
    path("beheer/eenheden/<int:pk>/", units.unit, name="unit"),
    path("beheer/eenheden/<int:pk>/nieuw/", units.add, name="add_unit"),
    path("beheer/eenheden/<int:pk>/naam/", units.change, name="rename_unit"),
    path("beheer/eenheden/<int:pk>/verplaatsen/", units.move, name="move_unit"),
    path("beheer/eenheden/<int:pk>/sluiten/", units.close, name="close_unit"),
    path("beheer/mensen/", persons.people, name="people"),
    path("beheer/mensen/nieuw/", persons.add, name="add_person"),
    path("beheer/mensen/<int:pk>/", persons.person, name="person"),
    path("beheer/mensen/<int:pk>/rol/", persons.grant, name="grant_role"),
    path("beheer/mensen/<int:pk>/wissen/", persons.erase, name="erase"),
    path("beheer/rollen/<int:pk>/einde/", persons.end, name="end_role"),
    path("beheer/inlezen/", roster.hand_over, name="roster"),
    path("beheer/inlezen/wat-verandert/", roster.preview, name="roster_preview"),
    path("beheer/inlezen/uitvoeren/", roster.apply, name="roster_apply"),
    path("beheer/inlezen/stoppen/", roster.stop, name="roster_stop"),
    # What allauth offers beside signing in and passwords: addresses come from the roster here.
    path("account/email/", RedirectView.as_view(pattern_name="people:mine")),
    path("account/confirm-email/", RedirectView.as_view(pattern_name="account_login")),
    path("account/confirm-email/<path:key>/", RedirectView.as_view(url="/account/login/")),
    path("account/login/code/confirm/", RedirectView.as_view(pattern_name="people:ask_link")),
]

PLACES = (Place("admin", _("Administration"), "people:office", 95, office.may_come_in),)
