"""Tests of the web package run in a house with that package only."""

import pytest


@pytest.fixture(autouse=True)
def _only_web(settings):
    settings.ROOT_URLCONF = "tests.web.urls"
