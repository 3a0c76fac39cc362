"""How somebody likes to read: the letters of the page."""

from typing import Final

from django.http import HttpRequest, HttpResponse

COOKIE: Final = "reading"
PLAIN: Final = "plain"
READINGS: Final = (PLAIN, "atkinson")


def chosen_reading(request: HttpRequest) -> str:
    """Return the letters that this browser asks for; the plain ones unless it names others."""
    asked = request.COOKIES.get(COOKIE, PLAIN)
    return asked if asked in READINGS else PLAIN


def keep_reading(response: HttpResponse, reading: str, *, secure: bool) -> None:
    """Keep the choice in the browser for a year; the plain letters need no cookie."""
    if reading == PLAIN:
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    year = 365 * 24 * 60 * 60
    response.set_cookie(
        COOKIE, reading, max_age=year, secure=secure, httponly=True, samesite="Lax"
    )
