"""Addresses of waves, and of the pages on which people answer."""

from django.urls import URLPattern, path

from handvat.measure.views import answering
from handvat.web.places import Place

app_name = "measure"
urlpatterns: list[URLPattern] = [
    path("invullen/", answering.door, name="answer_door"),
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
]

PLACES: tuple[Place, ...] = ()
