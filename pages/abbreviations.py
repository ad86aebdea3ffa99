"""Acronyms of the glossary in the texts of a page: each links to where it is explained, and says what it stands for."""

import re
from functools import cached_property
from html.parser import HTMLParser

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import mark_safe

from editorial.languages import active_language, text_and_language

from .models import GlossaryTerm
from .term_names import term_names

#: Where no link may stand, where one would be in the way, and what explains itself.
_LEFT_ALONE = {"a", "abbr", "h2", "h3", "h4"}
#: An acronym is a word of its own; a hyphen joins two to one.
_BEFORE, _AFTER = r"(?<![\w-])", r"(?![\w-])"


class Abbreviations:
    """The acronyms that are public and explained at a moment; asks the database once, when a text is looked at."""

    def __init__(self, terms=None):
        """`terms` where the caller has them already."""
        self._given = terms
        self._patterns = {}

    def in_rich_text(self, html, language, own=""):
        """A cleaned rich text in which the first of each acronym outside of headings, links and `<abbr>` is explained.

        `language` is that of the text. `own` is the acronym of what the page is about, which needs no explanation.
        """
        words = _Words(self._in(language), language, own)
        words.feed(html)
        words.close()
        return mark_safe("".join(words.out)) if words.explained else html  # noqa: S308  each part is escaped or cleaned

    def in_text(self, text, language, own=""):
        """A plain text, escaped, with the first of each acronym explained, as in `in_rich_text`."""
        return _explained(text, self._in(language), language, {own})

    @cached_property
    def _terms(self):
        terms = GlossaryTerm.objects.published().explained() if self._given is None else self._given
        return [term for term in terms if term.acronym]

    def _in(self, language):
        """(pattern, {short form: term}) of what abbreviates a term in texts of a language; None where nothing does."""
        if language not in self._patterns:
            forms = {}
            for term in self._terms:
                names = term_names(text_and_language(term, "term", language)[0], term.acronym)
                own = (" ".join(form.split()) for form in (term.acronym, *names.short))
                forms = dict.fromkeys(own, term) | forms
            longest_first = sorted(forms, key=len, reverse=True)
            written = "|".join(re.escape(form).replace(r"\ ", r"\s") for form in longest_first)
            self._patterns[language] = (re.compile(f"{_BEFORE}(?:{written}){_AFTER}"), forms) if forms else None
        return self._patterns[language]


def _explained(text, known, language, seen):
    """The text, escaped; `seen` holds the acronyms that are explained already, and gets those that are found."""
    if known is None:
        return escape(text)
    pattern, forms = known
    parts, end = [], 0
    for found in pattern.finditer(text):
        term = forms[" ".join(found[0].split())]
        if term.acronym not in seen:
            seen.add(term.acronym)
            parts += [(text[end : found.start()],), (_link(term, found[0], language),)]
            end = found.end()
    return format_html_join("", "{}", [*parts, (text[end:],)])


def _link(term, form, language):
    """`language` is that of the text around it."""
    written, written_in = text_and_language(term, "term", active_language())
    expansion = term_names(written, term.acronym).expansion
    title = format_html(' title="{}"', expansion) if expansion else ""
    other = format_html(' lang="{}"', written_in) if expansion and written_in != language else ""
    abbreviation = format_html("<abbr{}{}>{}</abbr>", title, other, form)
    return format_html('<a class="glossary-link" href="{}">{}</a>', term.get_absolute_url(), abbreviation)


class _Words(HTMLParser):
    """Gives the rich text back tag by tag as it stands, with what is explained in the text between them."""

    def __init__(self, known, language, own):
        super().__init__(convert_charrefs=True)
        self.known, self.seen, self.out = known, {own}, []
        #: (name, language of the text in it) of the tags that are open.
        self.around = [("", language)]

    @property
    def explained(self):
        return len(self.seen) > 1

    def handle_starttag(self, tag, attrs):
        self.out.append(self.get_starttag_text())
        if tag != "br":
            self.around.append((tag, dict(attrs).get("lang") or self.around[-1][1]))

    def handle_startendtag(self, tag, attrs):
        self.out.append(self.get_starttag_text())

    def handle_endtag(self, tag):
        self.out.append(f"</{tag}>")
        if self.around[-1][0] == tag:
            self.around.pop()

    def handle_data(self, data):
        is_left_alone = any(tag in _LEFT_ALONE for tag, _language in self.around)
        self.out.append(_explained(data, None if is_left_alone else self.known, self.around[-1][1], self.seen))
