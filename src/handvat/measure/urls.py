"""Addresses of waves, and of the pages on which people answer."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from handvat.measure.views import (
    answering,
    check_ins,
    exchanging,
    importing,
    inviting,
    managing,
    planning,
)
from handvat.web.places import Place

app_name = "measure"
urlpatterns: list[URLPattern] = [
    path("invullen/", answering.door, name="answer_door"),
    path("invullen/openen/", exchanging.questions, name="answer_questions"),
    path("invullen/ruilen/", exchanging.exchange, name="answer_exchange"),
    path("invullen/manifest/<uuid:public_id>/", exchanging.manifest, name="manifest"),
    path("invullen/<str:code>/", answering.begin, name="answer"),
    path("invullen/<str:code>/vragen/<int:number>/", answering.question, name="answer_question"),
    path("invullen/<str:code>/nakijken/", answering.check, name="answer_check"),
    # Not below /invullen/, so that the browser does not send the draft along.
    path("verstuur/", answering.send, name="answer_send"),
    path("invullen/bedankt/<uuid:public_id>/", answering.thanks, name="answer_thanks"),
    path(
        "invullen/bedankt/<uuid:public_id>/eerder/",
        answering.thanks,
        {"before": True},
        name="answer_thanks_before",
    ),
    path("verstuur/check-in/", check_ins.send, name="check_in_send"),
    path("invullen/check-in/<uuid:public_id>/", check_ins.thanks, name="check_in_thanks"),
    path(
        "invullen/check-in/<uuid:public_id>/eerder/",
        check_ins.thanks,
        {"before": True},
        name="check_in_thanks_before",
    ),
    path("metingen/check-ins/", check_ins.consents, name="standing_consents"),
    path("metingen/check-ins/<int:unit>/einde/", check_ins.end, name="standing_consent_end"),
    path("meedoen/<uuid:public_id>/", inviting.join, name="join"),
    path("metingen/", managing.waves, name="waves"),
    path("metingen/nieuw/", planning.units, name="wave_new"),
    path("metingen/nieuw/plan/", planning.plan, name="wave_plan"),
    path("metingen/gehoord/<int:unit_pk>/", inviting.told, name="told"),
    path("metingen/inlezen/", importing.hand_over, name="import"),
    path("metingen/inlezen/bekijken/", importing.preview, name="import_preview"),
    path("metingen/inlezen/uitvoeren/", importing.apply, name="import_apply"),
    path("metingen/<int:pk>/", managing.wave, name="wave"),
    path("metingen/<int:pk>/wijzigen/", planning.change, name="wave_change"),
    path("metingen/<int:pk>/instemming/", managing.consent, name="wave_consent"),
    path("metingen/<int:pk>/klaarzetten/", managing.ready, name="wave_ready"),
    path("metingen/<int:pk>/annuleren/", managing.cancel, name="wave_cancel"),
    path("metingen/<int:pk>/voorbeeld/", managing.preview, name="wave_preview"),
    path("metingen/<int:pk>/brieven/", inviting.letters, name="wave_letters"),
    path("metingen/<int:pk>/poster/", inviting.poster_of, name="wave_poster"),
    path("metingen/<int:pk>/herinneren/", managing.remind, name="wave_remind"),
    path("metingen/<int:pk>/sluiten/", managing.close, name="wave_close"),
    path("metingen/<int:pk>/uitstellen/", inviting.postpone, name="wave_postpone"),
    path(
        "metingen/<int:pk>/terugkoppelen/<int:unit_pk>/",
        inviting.heard_back,
        name="wave_heard_back",
    ),
]

PLACES: tuple[Place, ...] = (Place("waves", _("Waves"), "measure:waves", 55, managing.sees_waves),)
