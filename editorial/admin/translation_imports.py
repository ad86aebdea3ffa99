"""The page of what a translator's file would change: differences and refusals, and the button that applies them."""

from dataclasses import dataclass
from html import unescape
from itertools import groupby

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Case, Count, IntegerField, Q, Value, When
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from ..addresses import address_in_admin
from ..exchange.applying import apply_some
from ..exchange.finding import keys_by_model
from ..exchange.links import changed_links
from ..models import ProposedTranslation, TranslationImport, key_of
from ..naming import language_word
from ..word_diff import word_diff
from .pages import register_page
from .translation_files import TITLE, ask_whether_translates

State = ProposedTranslation.State
_ON_A_PAGE = 50
#: How many contents are written before the page says how far it is.
AT_ONCE = 20


@dataclass(frozen=True)
class Shown:
    """A row of the file as the page shows it."""

    row: ProposedTranslation
    #: Runs of `word_diff`: of the Italian where it changed since, of the translation.
    italian: list
    runs: list
    #: What differs where the words are the same: "tags", "spaces"; else empty.
    only: str
    #: `LinkChange`s: addresses are in no text that one reads.
    links: list


@dataclass(frozen=True)
class Group:
    """The rows about one content that stand together, with the address of its form where there is one."""

    title: str
    state: str
    address: str
    rows: list


def import_page(request, site, key):
    """The differences, those that are not taken first."""
    imported = _of_user(request, key)
    place = Case(
        When(state=State.REFUSED, then=Value(0)),
        When(state=State.READY, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    page = Paginator(imported.rows.order_by(place, "number"), _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {**_parts(request, site, imported), "page": page, "groups": _groups(page)}
    return TemplateResponse(request, "editorial/translation_import.html", context)


@require_POST
def apply_page(request, site, key):
    """Apply a few; the page says how far it is and goes on, until nothing waits any more."""
    imported = _of_user(request, key)
    if apply_some(imported, request.user, AT_ONCE):
        return TemplateResponse(request, "editorial/translation_applying.html", _parts(request, site, imported))
    if applied := _counts(imported)["applied"]:
        done = "Una traduzione è applicata" if applied == 1 else f"{applied} traduzioni sono applicate"
        messages.success(request, f"{done}. Niente è andato in pubblico: sono bozze, finché qualcuno le pubblica.")
    return HttpResponseRedirect(reverse("admin:translation_import", args=[imported.pk]))


def _of_user(request, key):
    """The import, which is nobody's business but of who brought the file."""
    ask_whether_translates(request)
    imported = TranslationImport.objects.filter(pk=key, made_by=request.user).first()
    if imported is None:
        raise Http404
    return imported


def _parts(request, site, imported):
    counts = _counts(imported)
    return {
        **site.each_context(request),
        "title": f"Differenze: {imported.file_name}",
        "files_title": TITLE,
        "imported": imported,
        "language": language_word(imported.language),
        **counts,
        "done": counts["total"] - counts["ready"],
    }


def _counts(imported):
    """{"ready", "refused", "applied", "total": how many rows}, in one query."""
    totals = {state: Count("pk", filter=Q(state=state)) for state in State.values}
    return imported.rows.aggregate(**totals, total=Count("pk"))


def _groups(page):
    rows = list(page)
    addresses = {
        key_of(model, key): address_in_admin(model(pk=key))
        for model, keys in keys_by_model(row.content for row in rows).items()
        for key in keys
    }
    return [
        Group(title, state, addresses.get(content, "") if title else "", [_shown(row) for row in few])
        for (state, content, title), few in groupby(rows, key=lambda row: (row.state, row.content, row.where))
    ]


def _shown(row):
    old, new = row.words(row.old), row.words(row.new)
    italian = row.words(row.italian)
    return Shown(
        row,
        word_diff(row.italian_then, italian) if row.italian_then else [("same", italian)] if italian else [],
        [("same", old)] if row.is_confirmed or not new else word_diff(old, new),
        _all_that_differs(row),
        # What is refused keeps its marks; a first translation has the links of the Italian.
        changed_links(row.old, row.new) if row.is_rich and row.old and row.state != State.REFUSED else [],
    )


def _all_that_differs(row):
    if not row.new or row.new == row.old or row.state == State.REFUSED:
        return ""
    if _squeezed(row.old) == _squeezed(row.new):
        return "spaces"
    return "tags" if _squeezed(row.words(row.old)) == _squeezed(row.words(row.new)) else ""


def _squeezed(text):
    return "".join(unescape(text).split())


register_page("traduzioni/file/<uuid:key>/", import_page, "translation_import")
register_page("traduzioni/file/<uuid:key>/applica/", apply_page, "translation_import_apply")
