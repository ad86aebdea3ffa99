"""Where the content of a page leads to."""

from html.parser import HTMLParser

from django.urls import reverse


class _MainLinks(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []
        self.is_main = False

    def handle_starttag(self, tag, attributes):
        if tag == "main":
            self.is_main = True
        elif tag == "a" and self.is_main:
            self.links.append(dict(attributes))

    def handle_endtag(self, tag):
        if tag == "main":
            self.is_main = False


def main_links(response):
    """The attributes of each link in a page's <main>, in their order."""
    reader = _MainLinks()
    reader.feed(response.content.decode())
    return reader.links


def linked_slugs(response, list_name):
    """The slugs of the objects of a list ("projects:list") that a page's <main> links to, in their order."""
    base = reverse(list_name)
    addresses = [link.get("href", "") for link in main_links(response)]
    slugs = [address.removeprefix(base).rstrip("/") for address in addresses if address.startswith(base)]
    return [slug for slug in slugs if slug and "?" not in slug]
