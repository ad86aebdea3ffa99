"""The links that a public administration must show on every page, and what the national validator knows them by.

The names are those of the `data-element` attributes in the manual of the "App di valutazione dell'adesione ai modelli"
(criteria C.SI.3.2 to C.SI.3.4 for municipalities): accessibility declaration, privacy notice, legal notes.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from editorial.templatetags.editorial import text


@dataclass(frozen=True)
class LegalLink:
    """A link of the footer; `element` is empty for one that no law asks for."""

    url: str
    label: str
    element: str = ""


#: The key of our own page, and the validator's name for the link.
ELEMENTS = {"accessibility": "accessibility-link", "privacy": "privacy-policy-link", "legal": "legal-notes"}


def legal_links(portal, placed, pages):
    """The `placed` pages of the footer, then what the law asks for and is not among them.

    An address outside that the office has given is the one that the validator is to find; without it, our own page of
    that key, among the published `pages`.
    """
    outside = _outside(portal)
    shown = [*placed, *(page for page in pages if page.key in ELEMENTS and page.footer_order is None)]
    own = [
        LegalLink(
            page.get_absolute_url(), text(page, "title"), "" if page.key in outside else ELEMENTS.get(page.key, "")
        )
        for page in shown
    ]
    return [*own, *outside.values()]


def _outside(portal):
    if not portal:
        return {}
    given = {
        "accessibility": (portal.accessibility_declaration_url, _("Accessibility declaration")),
        "privacy": (portal.privacy_notice_url, _("Privacy notice")),
    }
    return {key: LegalLink(url, label, ELEMENTS[key]) for key, (url, label) in given.items() if url}
