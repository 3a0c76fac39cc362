"""The least that a Django view can do with an answer, to hold Handvat against: insert one row.

The same server, the same database settings, no middleware, one table.
"""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from handvat.project.settings import DATABASES

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES=DATABASES,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=[],
    MIDDLEWARE=[],
    ROOT_URLCONF=__name__,
    SECRET_KEY="of no use here",  # noqa: S106 -- nothing is signed
)
application = get_wsgi_application()

from django.db import connection, models  # noqa: E402 -- after the settings
from django.http import HttpRequest, HttpResponse  # noqa: E402 -- after the settings
from django.urls import path  # noqa: E402 -- after the settings


class Row(models.Model):
    """One row of text."""

    text = models.TextField()
    objects: "models.Manager[Row]" = models.Manager()

    class Meta:
        app_label = "bare"


def make_table() -> None:
    """Make the table."""
    with connection.schema_editor() as editor:
        editor.create_model(Row)


def insert(request: HttpRequest) -> HttpResponse:
    """Insert what was posted."""
    Row.objects.create(text=request.POST["sheet"])
    return HttpResponse("thank you", headers={"Content-Length": "9"})


urlpatterns = [path("verstuur/", insert)]
