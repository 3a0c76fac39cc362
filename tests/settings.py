"""The project's settings, in a home that lasts as long as the tests."""

import atexit
import os
import shutil
import tempfile

if "HANDVAT_HOME" not in os.environ:
    os.environ["HANDVAT_HOME"] = tempfile.mkdtemp(prefix="handvat-test-")
    atexit.register(shutil.rmtree, os.environ["HANDVAT_HOME"], ignore_errors=True)

from handvat.project.settings import *  # noqa: F403 -- settings are taken whole
from handvat.project.settings import DATABASES, STATIC_ROOT, STORAGES

STATIC_ROOT.mkdir(exist_ok=True)  # without it, whatever serves its files warns at every request

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
POST_BESIDE = False
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
ALLOWED_HOSTS = ["*"]
if "postgresql" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"] = {"NAME": f"handvat_test_{os.getpid()}"}
    DATABASES["default"]["OPTIONS"].pop("pool", None)
