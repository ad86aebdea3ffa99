"""Reading the HTML of an answer."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

#: Attributes by which a page makes the browser fetch something, by element.
FETCHING = {
    "img": ("src", "srcset"),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "script": ("src",),
    "link": ("href",),
    "iframe": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "source": ("src", "srcset"),
    "object": ("data",),
    "embed": ("src",),
    "form": ("action",),
}


#: What a <link> may say of other addresses without the browser asking them.
NOT_FETCHED = {"alternate", "canonical"}


def fetching(tag, attributes):
    """The attributes by which this element makes the browser fetch something."""
    return () if tag == "link" and attributes.get("rel") in NOT_FETCHED else FETCHING.get(tag, ())


class Reader(HTMLParser):
    """Collects elements, headings, and what a Content-Security-Policy without exceptions would forbid."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.headings, self.forbidden = [], [], []
        self._heading = False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.elements.append((tag, attributes))
        self._heading = tag == "h1"
        if self._heading:
            self.headings.append("")
        self.forbidden += [f"{tag} {name}" for name in attributes if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and not attributes.get("src")):
            self.forbidden.append(tag)
        if (attributes.get("href") or "").strip().lower().startswith(("javascript:", "data:")):
            self.forbidden.append(f"{tag} {attributes['href']}")
        for name in fetching(tag, attributes):
            value = attributes.get(name) or ""
            if urlsplit(value).scheme or urlsplit(value).netloc:
                self.forbidden.append(f"{tag} {value}")

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        self._heading = self._heading and tag != "h1"

    def handle_data(self, data):
        if self._heading:
            self.headings[-1] += data


def heading(response):
    """The text of the page's only heading of the first level."""
    [text] = Reader(response.text).headings
    return " ".join(text.split())


def page_language(response):
    """The language of the page as its root element says it."""
    return dict(Reader(response.text).elements)["html"]["lang"]


def links(response):
    """The addresses of all links, in their order."""
    return [attributes.get("href") for tag, attributes in Reader(response.text).elements if tag == "a"]
