"""Where the page of a project is, and what it says, for its tests."""

import re
from html import unescape

from django.urls import reverse
from django.utils import translation


def address(slug, language="it"):
    with translation.override(language):
        return reverse("projects:detail", args=[slug])


def words(html):
    """The main part of a page as a visitor reads it, on one line."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())
