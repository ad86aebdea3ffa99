"""English strings that may not be seen in the admin: what Django and the libraries say where nobody translates them.

They are read from the installed catalogues, each message whose Italian differs, so that a page that is added later is
covered without anybody naming it. A message with a place to fill in ("Add %(name)s") is looked for as a pattern.
"""

import gettext
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import axes
import django
import django_countries
import django_filters
import django_otp
import django_prose_editor
import modeltranslation

CATALOGUES = [
    *(
        Path(django.__file__).parent / folder / "locale/it/LC_MESSAGES" / name
        for folder in ("conf", "contrib/admin", "contrib/auth", "contrib/contenttypes", "contrib/sessions")
        for name in ("django.mo", "djangojs.mo")
    ),
    *(
        Path(package.__file__).parent / "locale/it/LC_MESSAGES/django.mo"
        for package in (django_countries, django_filters, modeltranslation)
    ),
]
#: Libraries that have no Italian: whatever they say, as their catalogues in German tell, is English.
WITHOUT_ITALIAN = [
    Path(package.__file__).parent / "locale/de/LC_MESSAGES" / name
    for package in (axes, django_otp, django_prose_editor)
    for name in ("django.mo", "djangojs.mo")
]
ROOT = Path(__file__).resolve().parent.parent
_PLACE = re.compile(r"%\\\([a-z_]+\\\)[sd]|%[sd]|\\\{[a-z_]+\\\}")
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_READ_ATTRIBUTES = {"title", "alt", "aria-label", "placeholder", "label", "summary", "content"}
#: What Django says without asking a catalogue, in pictures' descriptions.
ALWAYS = {"True", "False", "None", "Search"}
#: Words of both languages, and names that stay as they are in Italian.
BOTH = {"Home", "Password", "password", "email", "Email", "URL", "file", "No"}


@cache
def english():
    """(messages, patterns): what is English and has an Italian that differs or none, as the catalogues say."""
    messages, patterns = set(), []
    for path in [path for path in (*CATALOGUES, *WITHOUT_ITALIAN) if path.exists()]:
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog
        for key, translated in catalogue.items():
            message = key[0] if isinstance(key, tuple) else key
            message = message.rpartition("\x04")[2]
            is_italian = path in CATALOGUES and message == translated
            if not message or is_italian or message in BOTH or not re.search("[A-Za-z]{2}", message):
                continue
            if "%" in message or "{" in message:
                pattern = _PLACE.sub(".+?", re.escape(" ".join(message.split())))
                # With hardly a word of its own it would fit Italian texts as well.
                if len(re.findall(r"[A-Za-z]{3,}", pattern)) >= 2:
                    patterns.append(pattern)
            else:
                messages.add(" ".join(message.split()).rstrip(":"))
    return (messages | ALWAYS) - italian_words(), re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def italian_words():
    """Every Italian message of the same catalogues: what is also Italian ("Error" is not, "Giorno" is) is no find."""
    found = set()
    for path in [path for path in CATALOGUES if path.exists()]:
        with path.open("rb") as file:
            found |= {" ".join(text.split()).rstrip(":") for text in gettext.GNUTranslations(file)._catalog.values()}
    return found


class _Reader(HTMLParser):
    """The texts of a page that people see or hear, without those marked as another language or as names."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts, self.outside, self.skipping, self.foreign = [], [], 0, 0

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if self.foreign or (tag != "html" and found.get("lang", "it") != "it"):
            # In the language that it says it is in: the links to other languages, texts to translate.
            self.foreign += tag not in VOID
            return
        if tag in {"script", "style"}:
            self.skipping += 1
        for name in ("src", "href", "action", "formaction", "srcset"):
            if re.match(r"(?:https?:)?//", found.get(name) or "") and not (tag == "a" and name == "href"):
                self.outside.append(f"{tag} {name} {found[name]}")
        self.texts += [value for name, value in found.items() if name in _READ_ATTRIBUTES and value]
        if tag == "input" and found.get("type") in {"submit", "button", "reset"}:
            self.texts.append(found.get("value") or "")

    def handle_endtag(self, tag):
        if self.foreign:
            self.foreign -= 1
        elif tag in {"script", "style"}:
            self.skipping -= 1

    def handle_data(self, data):
        if not self.skipping and not self.foreign:
            self.texts.append(data)


def english_in(html):
    """The English texts of a page, and what it would load from elsewhere, each once."""
    reader = _Reader()
    reader.feed(html)
    return english_among(reader.texts) + reader.outside


def english_among(texts):
    """Those of the texts that are English messages of Django or of a library, whole."""
    messages, patterns = english()
    told = dict.fromkeys(" ".join(text.split()).rstrip(": ") for text in texts)
    return [text for text in told if text in messages or (text and patterns.fullmatch(text))]
