"""What nobody should send, and what everybody survives."""

#: Page numbers that no list has.
MALFORMED_PAGES = ("abc", "0", "-1", "9999", "1.5", "9" * 5000, "1 OR 1=1", "²")

#: Query strings that a list without filters takes no notice of.
IGNORED_QUERIES = (
    "unknown=1",
    "unknown=1&unknown=2",
    "state=draft",
    "slug__startswith=a",
    "q=%00",
    "%00=1",
    "q=%FF%FE",
    "q=" + "x" * 10_000,
    "x" * 10_000 + "=1",
    "page=",
    "page=%00",
    "page=9999&page=1",
    "=&&=;%",
)

#: Last parts of an address that no object has, as they stand in a URL.
ODD_SLUGS = (
    "unknown",
    "-",
    "%00",
    "a%00b",
    "%FF",
    "..%2F..%2Fetc%2Fpasswd",
    "%27%20OR%201=1",
    "a%20b",
    "citt%C3%A0",
    "x" * 10_000,
)
