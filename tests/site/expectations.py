"""Who may do what at every address of the portal: the table that `test_roles.py` holds the portal to.

A new address fails the build until a rule here covers it. To add one, write a line in the part where it belongs:

- an address of the admin beside Django's own for a kind of content (`admin:events_event_duplicate`): a line in
  `CONTENT_WORDS` (or `HIGHLIGHT_WORDS` …), the word mapped to (who may open it, who may send a form to it);
- an address of the admin that belongs to no model: a line in `ADMIN_NAMES`, by its name without `admin:`, or in
  `ADMIN_PAGES` where it is not for every role;
- a public address: nothing, if it opens for everybody and takes no forms and its name is in tests/site/addresses.py;
- parameters other than a row's key or slug: their values in `FILLED`, by the name of the address.

What a question comes to is told in six words. `OPEN` says that the door was open: a page (200), an answer that leads
on (302), a conflict (409), a form that lacks something (400); whether the work was done is for other tests.
"""

from django.contrib.auth import get_user_model

from documents.models import Document
from editorial.groups import ADMINISTRATOR, EDITOR, PUBLISHER, TRANSLATOR
from editorial.models import Publishable, ReviewRule
from events.models import Event
from pages.models import Highlight, PortalIdentity
from projects.models import Project
from tests.site.addresses import PAGES

OPEN, CLOSED, MISSING, NO_METHOD, LOG_IN = "open", "closed", "missing", "no such method", "log in"
#: Led to the page of the step that lacks.
NEXT_STEP = "next step"
ANONYMOUS, NO_ROLE = "visitor", "staff without a role"
#: Administrators half-way through the log-in, for whom nothing of their role is open.
NO_TELEPHONE, NO_CODE = "password and no telephone yet", "telephone and no code yet"
HALF_WAY = (NO_TELEPHONE, NO_CODE)
STAFF = (NO_ROLE, EDITOR, TRANSLATOR, PUBLISHER, ADMINISTRATOR)
ROLES = (ANONYMOUS, *HALF_WAY, *STAFF)

ALL = {EDITOR, TRANSLATOR, PUBLISHER, ADMINISTRATOR}
WRITERS = ALL - {TRANSLATOR}
PUBLISHERS = {PUBLISHER, ADMINISTRATOR}
KEEPERS = {ADMINISTRATOR}
NOBODY = set()

#: Words after ``admin:<app>_<model>_``: (who opens the page, who may send to it).
CONTENT_WORDS = {
    "changelist": (ALL, ALL),
    "add": (WRITERS, WRITERS),
    "change": (ALL, ALL),
    "history": (ALL, ALL),
    # The row is live: only who publishes takes it off.
    "delete": (PUBLISHERS, PUBLISHERS),
    "preview": (ALL, ALL),
    "review": (ALL, ALL),
    "trash": (ALL, ALL),
    "untrash": (NOBODY, WRITERS),
    "restore": (NOBODY, WRITERS),
    "discard": (NOBODY, WRITERS),
    "publish": (NOBODY, PUBLISHERS),
    "archive": (NOBODY, PUBLISHERS),
    "sendback": (NOBODY, PUBLISHERS),
    # Offered for events alone.
    "duplicate": (NOBODY, NOBODY),
}
EVENT_WORDS = CONTENT_WORDS | {"duplicate": (NOBODY, WRITERS)}
PROJECT_WORDS = CONTENT_WORDS | {"close": (NOBODY, WRITERS)}
DOCUMENT_WORDS = CONTENT_WORDS | {
    "upload": (WRITERS, WRITERS),
    "check": (NOBODY, WRITERS),
    "downloads": (ALL, ALL),
    "downloads_of": (ALL, ALL),
}
HIGHLIGHT_WORDS = {word: CONTENT_WORDS[word] for word in ("changelist", "add", "history", "restore")} | {
    "change": (ALL, WRITERS),
    "delete": (WRITERS, WRITERS),
    "put": (WRITERS, WRITERS),
    "remove": (NOBODY, WRITERS),
}
IDENTITY_WORDS = {
    "changelist": (ALL, ALL),
    # There is one and there can be no other.
    "add": (NOBODY, NOBODY),
    "change": (ALL, PUBLISHERS),
    "history": (ALL, ALL),
    "delete": (NOBODY, NOBODY),
    "restore": (NOBODY, PUBLISHERS),
}
RULE_WORDS = {
    "changelist": (KEEPERS, KEEPERS),
    "add": (NOBODY, NOBODY),
    "change": (KEEPERS, KEEPERS),
    "history": (KEEPERS, KEEPERS),
    "delete": (NOBODY, NOBODY),
}
USER_WORDS = RULE_WORDS | {
    "add": (KEEPERS, KEEPERS),
    "password_change": (KEEPERS, KEEPERS),
    "reset_second_factor": (None, KEEPERS),
}
#: What the portal writes by itself, for a superuser to look at.
KEPT_WORDS = dict.fromkeys(("changelist", "add", "change", "history", "delete"), (NOBODY, NOBODY))


def words_of(model):
    """The words of a registered model's addresses."""
    special = {
        Document: DOCUMENT_WORDS,
        Event: EVENT_WORDS,
        Highlight: HIGHLIGHT_WORDS,
        PortalIdentity: IDENTITY_WORDS,
        Project: PROJECT_WORDS,
        ReviewRule: RULE_WORDS,
        get_user_model(): USER_WORDS,
    }
    return special.get(model) or (CONTENT_WORDS if issubclass(model, Publishable) else KEPT_WORDS)


#: Answers other than what the table says, for the one row that the tests make.
EXCEPTIONS = {
    # Nothing lies in the trash.
    "untrash": MISSING,
}

#: Addresses of the admin without a model, by name: what staff gets who opens them, and who sends to them.
ADMIN_NAMES = {
    "index": (OPEN, OPEN),
    "logout": (NO_METHOD, OPEN),
    "password_change": (OPEN, OPEN),
    "password_change_done": (OPEN, NO_METHOD),
    "autocomplete": (CLOSED, NO_METHOD),
    "jsi18n": (OPEN, NO_METHOD),
    "view_on_site": (OPEN, OPEN),
    "second_factor": (OPEN, OPEN),
    "enrol": (OPEN, OPEN),
}
#: Addresses of the admin without a model that depend on the role, by name: (who opens the page, who may send to it;
#: None: nobody can).
ADMIN_PAGES = {
    "translations": (ALL, None),
    "translation_files": (ALL, ALL),
    "translation_export": (None, ALL),
    "translation_import": (ALL, ALL),
    "translation_import_apply": (None, ALL),
}
#: What those answer who are let in, where it is not a page: the file is somebody else's.
ADMIN_PAGE_ANSWERS = {"translation_import": MISSING, "translation_import_apply": MISSING}
#: What a visitor gets there other than the log-in: nobody is logged out, who is led to the home of the admin.
FOR_VISITORS = {"admin:logout": OPEN}
#: The steps of the log-in: who has taken them is led on, with whatever method they ask.
STEP_NAMES = {"code", "recovery"}
#: What is open half-way; the other steps lead to the one that lacks, all else to the log-in.
OPEN_HALF_WAY = {
    NO_TELEPHONE: {"logout", "enrol", "password_change", "password_change_done"},
    NO_CODE: {"logout", "code", "recovery"},
}
STEPS_OF_THE_OVERVIEW = {"second_factor", "enrol"}
#: Of each model: from an address without a word to that of the form.
TO_THE_FORM = r"admin/\w+/\w+/<path:object_id>/"
CATCH_ALL = "admin/(?P<url>.*)$"

#: Public addresses that answer with something else than a page: what everybody gets who asks for the row of the tests.
PUBLIC_ANSWERS = {
    # No document of the tests has a file.
    "documents:archive": MISSING,
    "documents:download": MISSING,
    "documents:download-data": OPEN,
    "documents:read": MISSING,
    "documents:read-version": MISSING,
    "documents:version": MISSING,
    "image": MISSING,
    "project-short": OPEN,
    "robots": OPEN,
    "root": OPEN,
    "share-image": MISSING,
    "share-image-of": MISSING,
    "sitemap": OPEN,
} | dict.fromkeys(PAGES, OPEN)

#: Values of parameters that are no row's.
FILLED = {
    "admin:app_list": {"app_label": "events"},
    "admin:translation_import": {"key": "4f8e0c9a-6a1c-4a6e-9f0e-2b5d3c7a1e90"},
    "admin:translation_import_apply": {"key": "4f8e0c9a-6a1c-4a6e-9f0e-2b5d3c7a1e90"},
    "documents:download": {"language": "it"},
    "documents:read": {"language": "it"},
    "documents:read-version": {"language": "it", "version": 1},
    "documents:version": {"language": "it", "version": 1},
    "image": {"content": "events", "key": "1", "field": "image", "width": 480},
    "share-image": {"language": "de"},
    "share-image-of": {"language": "it", "content": "niente"},
    CATCH_ALL: {"url": "niente"},
}
