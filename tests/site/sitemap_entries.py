"""What sitemap.xml says, for tests."""

from xml.etree import ElementTree

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def entries(client):
    """{address: ({language: alternate}, lastmod)} of the sitemap."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.find("s:loc", NAMES).text: (
            {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)},
            url.findtext("s:lastmod", None, NAMES),
        )
        for url in root.findall("s:url", NAMES)
    }
