"""Pages travel packed, as the browser asks; why this is safe stands in decision 0003."""

import gzip
from collections.abc import Callable
from secrets import randbelow, token_hex
from typing import Final

import brotli
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

WORTH_PACKING: Final = 300  # bytes; below this packing adds more than it takes away
KINDS: Final = ("text/", "application/json", "image/svg+xml")
PADDING: Final = 48  # bytes; the most that hides how well a page packed
PACKERS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=5)),  # type: ignore[no-untyped-call]  # brotli bears no types
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}


class Compress:
    """Middleware that packs pages; one that sets `compress = False` goes out as it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, packed where that helps."""
        response = self.get_response(request)
        if not isinstance(response, HttpResponse) or not _may_be_packed(response):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        packer = packer_for(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        if packer:
            _pack(response, packer)
        return response


def packer_for(accepted: str) -> str:
    """Return the best way of packing that the browser accepts; nothing when it accepts none."""
    wanted = {name for name, weight in map(_weighed, accepted.split(",")) if weight > 0}
    return next((packer for packer in PACKERS if packer in wanted), "")


def _weighed(part: str) -> tuple[str, float]:
    name, _, weight = part.strip().lower().partition(";q=")
    try:
        return name, float(weight or 1)
    except ValueError:
        return name, 0


def _may_be_packed(response: HttpResponse) -> bool:
    return (
        getattr(response, "compress", True)
        and not response.has_header("Content-Encoding")
        and response.get("Content-Type", "").startswith(KINDS)
        and len(response.content) >= WORTH_PACKING
    )


def _pack(response: HttpResponse, packer: str) -> None:
    body = response.content
    if response["Content-Type"].startswith("text/html"):
        body += f"<!-- {token_hex(randbelow(PADDING // 2))} -->".encode()
    response.content = PACKERS[packer](body)
    response["Content-Encoding"] = packer
    response["Content-Length"] = str(len(response.content))
    if response.get("ETag", "").startswith('"'):
        response["ETag"] = f"W/{response['ETag']}"
