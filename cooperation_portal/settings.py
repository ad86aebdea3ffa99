"""Every setting of the portal, in one file, read from the environment and safe by default.

The environment variables are listed in README.md. `PORTAL_BASE_URL` decides the transport: https turns on
secure cookies, HSTS and the redirect; http is accepted on a loopback address only.
"""

import os
import secrets
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import SimpleLazyObject

from editorial.naming import name_in_language

from .release import release_of

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env("PORTAL_DATA", default=str(BASE_DIR / "var"))).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)

LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"]


def _secret_key():
    """The key from the environment, else the one kept in the data folder, made on the first run."""
    if key := env("PORTAL_SECRET_KEY", default=""):
        return key
    path = DATA_DIR / "secret_key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(key := secrets.token_urlsafe(50))
    return key


SECRET_KEY = _secret_key()
DEBUG = env.bool("DJANGO_DEBUG", default=False)
DEMO = env.bool("PORTAL_DEMO", default=False)

# Transport
BASE_URL = (env("PORTAL_BASE_URL", default="") or f"http://127.0.0.1:{env('PORT', default='8000')}").rstrip("/")
try:
    _base = urlsplit(BASE_URL)
except ValueError as error:
    raise ImproperlyConfigured(f"PORTAL_BASE_URL is not an address: {BASE_URL!r} ({error}).") from error
_host = f"[{_base.hostname}]" if ":" in (_base.hostname or "") else _base.hostname
IS_HTTPS = _base.scheme == "https"
if _base.scheme not in {"http", "https"} or not _host:
    raise ImproperlyConfigured(f"PORTAL_BASE_URL must be an http or https address, not {BASE_URL!r}.")
if not IS_HTTPS and _host not in LOOPBACK_HOSTS:
    raise ImproperlyConfigured(
        f"PORTAL_BASE_URL is {BASE_URL}: plain http is accepted on a loopback address only; use https."
    )
if DEMO and IS_HTTPS:
    raise ImproperlyConfigured("PORTAL_DEMO is for a trial on this machine; remove it for a portal served over https.")
if DEBUG and IS_HTTPS:
    raise ImproperlyConfigured("DJANGO_DEBUG is for work on this machine; remove it for a portal served over https.")

ALLOWED_HOSTS = [_host] if IS_HTTPS else LOOPBACK_HOSTS
CSRF_TRUSTED_ORIGINS = [BASE_URL]
_cookie_prefix = "__Host-" if IS_HTTPS else ""
SESSION_COOKIE_NAME = f"{_cookie_prefix}session"
CSRF_COOKIE_NAME = f"{_cookie_prefix}csrf"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
# Django's own admin sets style attributes; nothing else of the public policy is loosened there.
ADMIN_CONTENT_SECURITY_POLICY = CONTENT_SECURITY_POLICY["DIRECTIVES"] | {"style-src": ["'self'", "'unsafe-inline'"]}

INSTALLED_APPS = [
    "modeltranslation",
    "cooperation_portal.sign_in.apps.StaffAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_countries",
    "django_filters",
    "django_prose_editor",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "editorial",
    "search",
    "networks",
    "documents",
    "projects",
    "events",
    "pages",
    "cooperation_portal",
]

MIDDLEWARE = [
    # Before all others: what it keeps has the headers that the others set.
    "search.page_cache.PageCache",
    "cooperation_portal.middleware.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "cooperation_portal.middleware.resource_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cooperation_portal.middleware.clean_query",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cooperation_portal.middleware.AddressLanguageMiddleware",
    "editorial.middleware.italian_admin",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "cooperation_portal.urls"
WSGI_APPLICATION = "cooperation_portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pages.context_processors.portal",
            ],
        },
    }
]

# Inputs of forms are drawn by the templates of this project where it has one of the name.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'portal.sqlite3'}")}
_database = DATABASES["default"]
# To open a connection takes longer than a page that is kept.
_database["CONN_MAX_AGE"] = 60
if not _database.get("ENGINE", "").endswith(("sqlite3", "postgresql")):
    raise ImproperlyConfigured(
        "DATABASE_URL must be like postgres://user:password@host/name or sqlite:////path/to/file."
    )
if _database["ENGINE"].endswith("sqlite3"):
    _database["OPTIONS"] = {
        # IMMEDIATE: with the default, two saves at the same moment end in "database is locked".
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    _database["CONN_HEALTH_CHECKS"] = True
    _database["OPTIONS"] = {"options": "-c statement_timeout=5000"}

# Pages that are kept for the next visitor until the content is another: in the memory of each process, unless
# PORTAL_PAGE_CACHE names a cache that processes share, or is "off".
PAGE_CACHE, _page_cache = "pages", env("PORTAL_PAGE_CACHE", default="") or "locmemcache://pages?max_entries=500"
if _page_cache == "off":
    PAGE_CACHE, _page_cache = None, "dummycache://"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": env.cache_url_config(_page_cache),
}
if CACHES["pages"]["BACKEND"].endswith("RedisCache"):
    # Making a page afresh takes less than that.
    _patience = {"socket_timeout": 0.1, "socket_connect_timeout": 0.1}
    CACHES["pages"]["OPTIONS"] = {
        **_patience,
        "serializer": "search.page_store.PlainBytes",
        **CACHES["pages"].get("OPTIONS", {}),
    }
#: A new release makes other pages of the same content.
RELEASE = env("PORTAL_RELEASE", default="") or SimpleLazyObject(
    lambda: release_of(BASE_DIR, [app for app in INSTALLED_APPS if (BASE_DIR / app).is_dir()])
)

# Who gets in: a password, held back after wrong ones, then a code from the telephone unless this is a trial.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "cooperation_portal.sign_in.backends.StaffBackend",
]
SECOND_FACTOR_REQUIRED = not DEMO
# Over https the portal is reached through its proxy alone, which says where a question comes from.
TRUSTS_PROXY = IS_HTTPS
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
# Trying again too early does not put the end of the wait off: the page says when it is.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "cooperation_portal.sign_in.addresses.client_address"
AXES_LOCKOUT_CALLABLE = "cooperation_portal.sign_in.locking.locked_out"
# Addresses are personal data: none is kept of who came in, and as little as possible of who did not.
AXES_DISABLE_ACCESS_LOG = True
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "csrfmiddlewaretoken", "next"]
AXES_ENABLE_ADMIN = AXES_VERBOSE = False

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "cooperation_portal.sign_in.passwords.LengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "cooperation_portal.sign_in.passwords.GuessedWordsValidator"},
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# Languages: the public ones in the order of the language links; the first is the fallback of content.
LANGUAGE_CODE = "it"
LANGUAGES = [("it", "Italiano"), ("en", "English"), ("fr", "Français")]
MODELTRANSLATION_DEFAULT_LANGUAGE = "it"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("it",)
#: "titolo in francese": what the staff reads wherever a translated column is named.
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = name_in_language
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("PORTAL_TIME_ZONE", default="Europe/Rome")

# Files: uploads are never below a public address; views hand them out after asking who may see them.
MEDIA_ROOT = DATA_DIR / "uploads"
MEDIA_URL = "/admin/files/"
#: Below which address nginx gives uploads out when a view tells it to; empty where there is no nginx in front.
ACCEL_REDIRECT = env("PORTAL_ACCEL_REDIRECT", default="")
if ACCEL_REDIRECT:
    ACCEL_REDIRECT = f"/{ACCEL_REDIRECT.strip('/')}/"
FILE_UPLOAD_PERMISSIONS = 0o640
FILE_UPLOAD_HANDLERS = ["editorial.receiving.LimitedUploadHandler"]
# On the disk of the data: what a killed server left behind is swept with the rest.
FILE_UPLOAD_TEMP_DIR = DATA_DIR / "incoming"
FILE_UPLOAD_TEMP_DIR.mkdir(exist_ok=True)
# Everything typed in a form, in three languages: a text that is too long is refused at its field, not with the page.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
SHARE_IMAGES = DATA_DIR / "share-images"
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "editorial.storage.SyncedStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "cooperation_portal.storage.BuiltFilesStorage"
    },
}
