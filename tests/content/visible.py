"""What a visitor reads of a page: its words, without tags, attributes, scripts and the head."""

from html.parser import HTMLParser

UNSEEN = {"head", "script", "style", "template"}
WITHIN_A_LINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "em",
    "i",
    "mark",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
}


def one_line(text):
    """The text with every run of white space, no-break spaces among it, as one space."""
    return " ".join(text.replace("\u00ad", "").split())


def visible_text(html):
    """The words of a page, on one line."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return one_line("".join(reader.parts))


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.unseen = 0

    def handle_starttag(self, tag, attrs):
        self.unseen += tag in UNSEEN
        self._part_lines(tag)

    def handle_endtag(self, tag):
        self.unseen -= tag in UNSEEN
        self._part_lines(tag)

    def handle_data(self, data):
        if not self.unseen:
            self.parts.append(data)

    def _part_lines(self, tag):
        if tag not in WITHIN_A_LINE:
            self.parts.append(" ")
