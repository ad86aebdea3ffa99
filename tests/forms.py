"""What a browser would send for a form as it stands, read from its HTML."""

from html.parser import HTMLParser


class _FormReader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.values = {}
        self._select = self._textarea = None

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        name = found.get("name")
        if tag == "input" and name:
            kind = found.get("type", "text")
            if kind in {"submit", "file", "button"} or (kind in {"checkbox", "radio"} and "checked" not in found):
                return
            self._add(name, found.get("value", "on" if kind == "checkbox" else ""))
        elif tag == "select" and name:
            self._select = name
        elif tag == "option" and self._select and "selected" in found:
            self._add(self._select, found.get("value", ""))
        elif tag == "textarea" and name:
            self._textarea = name
            self._add(name, "")

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            # A browser drops the line break right after the tag and sends CRLF for the others.
            text = self.values[self._textarea].pop().removeprefix("\n")
            self._add(self._textarea, text.replace("\r\n", "\n").replace("\n", "\r\n"))
            self._textarea = None

    def handle_data(self, data):
        if self._textarea:
            self.values[self._textarea][-1] += data

    def _add(self, name, value):
        self.values.setdefault(name, []).append(value)


def form_values(html):
    """The names and values of every field of a page's forms, as lists of texts; no files, no buttons."""
    reader = _FormReader()
    reader.feed(html)
    return reader.values
