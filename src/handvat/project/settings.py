"""Settings: from the environment, then HANDVAT_HOME/handvat.toml, then what is safe."""

import os
import secrets
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

HANDVAT_HOME = Path(os.environ.get("HANDVAT_HOME", "var")).resolve()
HANDVAT_HOME.mkdir(mode=0o700, parents=True, exist_ok=True)


def _file_settings() -> dict[str, Any]:
    path = HANDVAT_HOME / "handvat.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


_FILE = _file_settings()


def _setting(name: str, otherwise: str) -> str:
    """Return a setting: the environment's HANDVAT_NAME, the file's name, or `otherwise`."""
    found = os.environ.get(f"HANDVAT_{name.upper()}") or _FILE.get(name, otherwise)
    return ",".join(map(str, found)) if isinstance(found, list) else str(found)


def _secret_key() -> str:
    """Return the key in HANDVAT_HOME, made once: whoever comes second reads the first one's."""
    path = HANDVAT_HOME / "secret.key"
    if not path.exists():
        fresh = HANDVAT_HOME / f"secret.{os.getpid()}"
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        with suppress(FileExistsError):
            path.hardlink_to(fresh)
        fresh.unlink()
    return path.read_text(encoding="utf-8")


SECRET_KEY = os.environ.get("HANDVAT_SECRET_KEY") or _secret_key()
DEMO = _setting("demo", "") in {"1", "true", "True"}
DEBUG = _setting("debug", "") in {"1", "true", "True"}
SITE_URL = _setting("site_url", "http://localhost:8000").rstrip("/")
HOST = urlsplit(SITE_URL).hostname or "localhost"
ALLOWED_HOSTS = _setting("allowed_hosts", f"{HOST},localhost,127.0.0.1,[::1]").split(",")
CSRF_FAILURE_VIEW = "handvat.web.errors.stale_form"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SECURE = SITE_URL.startswith("https://")

INSTALLED_APPS = [
    "handvat.web",
    "handvat.people",
    "handvat.library",
    "handvat.measure",
    "handvat.results",
    "handvat.practice",
    "handvat.speakup",
    "handvat.programme",
    "handvat.overview",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "template_partials",
    "django.forms",
]

# Where people answer, or look for help when something happened; proxies log nothing there.
FORGET_PATHS = ("/invullen/", "/verstuur/", "/er-is-iets-gebeurd/")
# Where people speak in their team, often unsigned, or try their words; proxies log nothing there.
SPOKEN_PATHS = (
    *("/team/", "/afspraken/", "/afspraak/", "/terugblik/", "/papier/oogst/"),
    *("/waardering/", "/mijn/", "/verhalen/", "/gedrag/taalcoach/"),
    *("/agenda/", "/weekbericht/"),  # who has such an address needs no other key
)
RECEIVED_AT_ONCE = {"/verstuur/": "handvat.measure.views.answering.send_at_once"}
ASKED_AT_ONCE = {"/terugblik/": "handvat.practice.views.lookbacks.unchanged"}
MIDDLEWARE = [
    "handvat.web.at_once.AtOnce",
    "handvat.web.forget.Forget",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "handvat.web.compress.Compress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "handvat.web.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "handvat.people.guard.Door",
]

FORM_RENDERER = "handvat.web.forms.FormRenderer"
ROOT_URLCONF = "handvat.project.urls"
WSGI_APPLICATION = "handvat.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": [Path(__file__).parent / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "handvat.web.context.house",
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "handvat.web.templatetags.handvat",
            ],
        },
    }
]

SPARK = _setting("spark", "")  # the address of a cluster that counts in DuckDB's place

DATABASE_URL = os.environ.get("DATABASE_URL") or str(_FILE.get("database_url", ""))
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(
        DATABASE_URL or f"sqlite:///{HANDVAT_HOME / 'handvat.sqlite3'}"
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["CONN_MAX_AGE"] = 600  # opening the file anew costs more than most pages
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            " PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
        ),
    }
else:
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {
        "min_size": 1,
        "max_size": 8,
        "timeout": float(_setting("database_wait", "30")),
    }

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "handvat.people.forms.passwords.NotYourName"},
    {"NAME": "handvat.people.forms.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "handvat.people.forms.passwords.NotCommon"},
]
SILENCED_SYSTEM_CHECKS = ["auth.W004"]  # unique by a constraint on the lower-case address
ACCOUNT_ADAPTER = "handvat.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = [
    "email*",
    "password1*",
]  # nobody signs up; it puts the password on sign-in
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_SESSION_REMEMBER = False  # signing in lasts until the browser closes, 12 hours at most
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",  # a whole campus may come from one address
    "login_failed": "100/m/ip,5/300s/key",
    "reset_password": "100/m/ip,5/15m/key",
    "reset_password_from_key": "100/m/ip",
}
CACHES = {
    "default": {  # counts how often somebody tries; nothing of pages or people
        "BACKEND": "handvat.web.limits.Limits",
        "LOCATION": HANDVAT_HOME / "run" / "limits",
        "KEY_FUNCTION": "handvat.web.limits.nameless",
        "TIMEOUT": 900,
        "OPTIONS": {"MAX_ENTRIES": 20_000},  # so that nobody pushes out what counts against them
    }
}
# The proxy tells the address on the pages to sign in only; see deploy/nginx.conf.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if SECURE else 0
ACCOUNT_FORMS = {
    "login": "handvat.people.forms.sign_in.SignIn",
    "reset_password": "handvat.people.forms.sign_in.ForgottenPassword",
    "reset_password_from_key": "handvat.people.forms.sign_in.NewPassword",
    "set_password": "handvat.people.forms.sign_in.FirstPassword",
    "change_password": "handvat.people.forms.sign_in.OtherPassword",
    "reauthenticate": "handvat.people.forms.sign_in.PasswordAgain",
}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None  # until the browser closes: a year would tell visits apart
SECURE_SSL_REDIRECT = False  # the proxy in front does that
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
USE_TZ = True
TIME_ZONE = _setting("time_zone", "Europe/Amsterdam")
CHECK_IN_MINIMUM = min(20, max(6, int(_setting("check_in_minimum", "8"))))  # people in a team
MODEL_ADDRESS = _setting("model_address", "")  # of a language model; without it, none is asked
MODEL_NAME = _setting("model_name", "")
MODEL_KEY = _setting("model_key", "")
MODEL_WAIT = float(_setting("model_wait", "15"))  # seconds
CLOSELY = _setting("closely", "") in {"1", "true", "True"}  # a language model here reads along
WAVE_MONTHS_APART = int(_setting("wave_months_apart", "3"))  # before a unit is asked again
LOCALE_PATHS = [
    Path(__file__).parent / "locale",
    Path(__file__).parent.parent / "cli" / "locale",
]
FORMAT_MODULE_PATH = ["handvat.web.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = HANDVAT_HOME / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": HANDVAT_HOME / "files"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = HANDVAT_HOME / "files"

EMAIL_BACKEND = _setting(
    "email_backend",
    "django.core.mail.backends.smtp.EmailBackend"
    if _setting("email_host", "")
    else "django.core.mail.backends.filebased.EmailBackend",
)
EMAIL_FILE_PATH = str(HANDVAT_HOME / "mail")
EMAIL_HOST = _setting("email_host", "")
EMAIL_PORT = int(_setting("email_port", "25"))
EMAIL_HOST_USER = _setting("email_host_user", "")
EMAIL_HOST_PASSWORD = _setting("email_host_password", "")
EMAIL_USE_TLS = _setting("email_use_tls", "") in {"1", "true", "True"}
EMAIL_TIMEOUT = 20
POST_BESIDE = True  # mail to sign in goes beside the answer: its wait would tell who is known
DEFAULT_FROM_EMAIL = _setting("default_from_email", "Handvat <handvat@localhost>")

DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024 * 1024
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
_ABOUT_REQUESTS = ("django.request", "django.security.csrf")
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}},
    "filters": {"answers": {"()": "handvat.web.forget.NothingOfAnswers"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {name: {"filters": ["answers"]} for name in _ABOUT_REQUESTS},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
