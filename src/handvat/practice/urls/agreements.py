"""Addresses of a team's agreements."""

from django.urls import path

from handvat.practice.views import agreement_talks as talks
from handvat.practice.views import agreements

urlpatterns = [
    path("afspraken/<int:unit>/", agreements.all_of, name="agreements"),
    path("afspraken/<int:unit>/nieuw/", agreements.new, name="propose"),
    path("afspraak/<int:pk>/", agreements.show, name="agreement"),
    path("afspraak/<int:pk>/wijzigen/", agreements.change, name="revise"),
    path("afspraak/<int:pk>/poster/", agreements.on_the_wall, name="poster"),
    path("afspraak/<int:pk>/standpunt/", talks.say, name="say_stance"),
    path("afspraak/<int:pk>/openen/", talks.open_up, name="open_stances"),
    path("afspraak/<int:pk>/besproken/", talks.talked, name="record_talk"),
    path("afspraak/<int:pk>/klopt/", talks.confirm, name="confirm_talk"),
    path("afspraak/<int:pk>/opnieuw/", talks.again, name="ask_again"),
    path("afspraak/<int:pk>/eerst-praten/", talks.ask_to_park, name="ask_to_park"),
    path("afspraak/<int:pk>/verder/", talks.move, name="move_agreement"),
    path("afspraak/<int:pk>/tonen/", talks.show_to_all, name="show_to_all"),
]
