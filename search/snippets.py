"""A few words around what was found, with the found words marked."""

from django.utils.html import format_html, format_html_join

from .words import WORD, folded

BEFORE, LONGEST = 60, 220


def is_asked(word, asked):
    """True when a folded word is one of the asked ones or begins with one."""
    return any(word.startswith(start) for start in asked)


def snippet(text, asked):
    """The first asked word of the text with what stands around it; asked words in `<mark>`, everything escaped."""
    start, end = _around_first(text, asked)
    parts, here = [], start
    for match in WORD.finditer(text, start, end):
        if is_asked(folded(match.group()), asked):
            parts += [(text[here : match.start()], match.group())]
            here = match.end()
    marked = format_html_join("", "{}<mark>{}</mark>", parts)
    return format_html("{}{}{}{}", "… " if start else "", marked, text[here:end], " …" if end < len(text) else "")


def _around_first(text, asked):
    """Where the shown part begins and ends, between words."""
    found = next((match for match in WORD.finditer(text) if is_asked(folded(match.group()), asked)), None)
    start = found.start() if found else 0
    # Text that begins shortly before the found word is shown from its beginning, other text from a word's.
    start = (text.find(" ", start - BEFORE, start) + 1 or start) if start > BEFORE else 0
    if len(text) - start <= LONGEST:
        return start, len(text)
    cut = text.rfind(" ", start, start + LONGEST)
    return start, cut if cut > (found.end() if found else start) else start + LONGEST
