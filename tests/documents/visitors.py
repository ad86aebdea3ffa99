"""Who downloads, in tests: the headers that a person's browser sends."""

PERSON = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
