import gzip

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from handvat.web.compress import PADDING, Compress, packer_for

PAGE = "<p>" + "woorden " * 200


def answer(response, accepted="gzip, br"):
    request = RequestFactory().get("/", headers={"Accept-Encoding": accepted})
    return Compress(lambda _: response)(request)


@pytest.mark.parametrize(
    ("accepted", "packer"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("identity", ""),
        ("", ""),
        ("br;q=nonsense", ""),
    ],
)
def test_the_best_packing_that_the_browser_accepts_is_chosen(accepted, packer):
    assert packer_for(accepted) == packer


@pytest.mark.parametrize(
    ("name", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
def test_a_packed_page_is_the_same_page_with_a_comment_behind_it(name, unpack):
    packed = answer(HttpResponse(PAGE), name)

    whole = unpack(packed.content).decode()
    assert packed.headers["Content-Encoding"] == name
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert int(packed.headers["Content-Length"]) == len(packed.content) < len(PAGE)
    assert whole.startswith(PAGE)
    assert whole.removeprefix(PAGE).startswith("<!-- ")


def test_the_length_of_a_packed_page_differs_from_time_to_time():
    lengths = {len(answer(HttpResponse(PAGE)).content) for _ in range(60)}

    assert 5 < len(lengths) <= PADDING + 10


def left_alone(response):
    return "Content-Encoding" not in answer(response).headers


def test_what_gains_nothing_or_may_not_be_packed_is_left_alone():
    secret = HttpResponse(PAGE)
    secret.compress = False  # type: ignore[attr-defined]

    assert left_alone(HttpResponse("short"))
    assert left_alone(HttpResponse(PAGE.encode(), content_type="application/pdf"))
    assert left_alone(StreamingHttpResponse([PAGE]))
    assert left_alone(HttpResponse(PAGE, headers={"Content-Encoding": "br"})) is False
    assert left_alone(secret)


def test_a_table_to_download_is_packed_without_anything_added():
    packed = answer(HttpResponse("a,b\n" * 200, content_type="text/csv"))

    assert brotli.decompress(packed.content) == b"a,b\n" * 200


def test_a_mark_of_the_content_is_weakened():
    packed = answer(HttpResponse(PAGE, headers={"ETag": '"abc"'}))

    assert packed.headers["ETag"] == 'W/"abc"'
