"""The facts of a document's page, as the component of facts takes them."""

from django.utils.html import format_html
from django.utils.translation import gettext

from editorial.partial_dates import format_partial_date
from editorial.templatetags.editorial import text


def facts_of(document):
    """Pairs of a term and its values, in the active language; the document comes `with_city` and `with_author`."""
    issued = [format_partial_date(document.issued)] if document.issued else []
    return [
        (gettext("Kind"), [document.get_kind_display()]),
        (gettext("Date of the document"), issued),
        (gettext("Author"), _links(document.author)),
        (gettext("City"), _links(document.city)),
    ]


def _links(target):
    if target is None:
        return []
    return [format_html('<a href="{}">{}</a>', target.get_absolute_url(), text(target, target.naming_field))]
