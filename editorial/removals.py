"""What cleaning takes away from a rich text, in words: nothing that somebody wrote goes without being told."""

import re
from collections import Counter
from html.parser import HTMLParser

from .richtext import ALLOWED_ATTRIBUTES, ALLOWED_SCHEMES, ALLOWED_TAGS

_OTHER = "formatting"
#: (one, several) of each kind, in the order in which they are told; a kind without a number has one form.
_WORDS = {
    "script": ("1 script", "{} script"),
    "command": ("1 comando nascosto", "{} comandi nascosti"),
    "style": ("1 foglio di stile", "{} fogli di stile"),
    "image": ("1 immagine", "{} immagini"),
    "table": ("1 tabella (le sue parole sono rimaste)", "{} tabelle (le loro parole sono rimaste)"),
    "embedded": ("1 contenuto incorporato", "{} contenuti incorporati"),
    "link": ("1 indirizzo di link non ammesso", "{} indirizzi di link non ammessi"),
    "comment": ("1 commento nascosto", "{} commenti nascosti"),
    "look": ("colori e caratteri", "colori e caratteri"),
    _OTHER: ("formati che il portale non usa", "formati che il portale non usa"),
}
_KIND_OF_TAG = {
    **dict.fromkeys(("img", "picture", "svg"), "image"),
    **dict.fromkeys(("iframe", "object", "embed", "video", "audio", "form", "math"), "embedded"),
    **dict.fromkeys(("script", "style", "table"), None),
    "font": "look",
}
#: Parts of what is counted already, and what says nothing.
_SILENT = {"tbody", "thead", "tfoot", "tr", "td", "th", "col", "colgroup", "source", "track", "param"}
_SILENT |= {"html", "head", "body", "meta", "title", "link"}
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED_IN_ADDRESSES = re.compile(r"[\x00-\x20]")


def removed_from(html):
    """What the portal does not keep of a rich text, as Italian phrases ("2 immagini"), the gravest first."""
    counter = _Counter()
    counter.feed(html)
    counter.close()
    return [_in_words(kind, counter.found[kind]) for kind in _WORDS if counter.found[kind]]


def _in_words(kind, number):
    one, several = _WORDS[kind]
    return one if number == 1 else several.format(number)


class _Counter(HTMLParser):
    """Counts what is not allowed, by its kind."""

    def __init__(self):
        super().__init__()
        self.found = Counter()

    def handle_starttag(self, tag, attributes):
        if tag not in ALLOWED_TAGS:
            if tag not in _SILENT:
                self.found[_KIND_OF_TAG.get(tag, _OTHER) or tag] += 1
            # What goes with its attributes is told once.
            attributes = [(name, value) for name, value in attributes if name.startswith("on")]
        for name, value in attributes:
            kind = _kind_of_attribute(tag, name, value or "")
            if kind:
                self.found[kind] += 1

    handle_startendtag = handle_starttag

    def handle_comment(self, data):
        self.found["comment"] += 1


def _kind_of_attribute(tag, name, value):
    if name.startswith("on"):
        return "command"
    if name == "href" and tag == "a":
        scheme = _SCHEME.match(_IGNORED_IN_ADDRESSES.sub("", value))
        return "link" if scheme and scheme[1].lower() not in ALLOWED_SCHEMES else None
    if name in ALLOWED_ATTRIBUTES.get(tag, ()):
        return None
    # Names, classes and the like mean nothing to who reads.
    return "look" if name == "style" else None
