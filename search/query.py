"""What a visitor typed, as a question to the index. Nothing that is typed comes to a database as syntax."""

import re
from dataclasses import dataclass, field, replace

from django.db.models import Q

from . import full_text, registry
from .full_text import BODY, LEAD, TITLE
from .models import Word
from .stems import STOP_WORDS, TOKEN_LANGUAGES, tokens
from .words import MOST_CHARACTERS, MOST_WORDS, composed, without_elisions, words_in

#: Words that a beginning stands for.
_MOST_ENDINGS = 50
#: A beginning of fewer letters is none.
_SHORTEST_BEGINNING = 2
#: Nor is one of fewer letters without anybody's having said so.
_SHORTEST_UNSAID = 3
_PIECE = re.compile(r'["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+)')
_BLANK = re.compile(r"\s")
#: Forms of words by the words themselves, of the last stamp.
_forms = (None, {})


@dataclass(frozen=True)
class Term:
    """Something that must be found: words that follow one another where they are quoted, else a single word.

    `forms` are others that mean the same, `endings` the words of each language that begin with the word, where only its
    beginning is asked for.
    """

    words: tuple[str, ...]
    is_quoted: bool = False
    is_beginning: bool = False
    #: Words without a meaning of their own between the term before and this one.
    after: tuple[str, ...] = ()
    forms: tuple[tuple[str, ...], ...] = ()
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @property
    def expression(self):
        """The expression that a text answers which holds it in any language."""
        return full_text.some(expression for language in TOKEN_LANGUAGES for expression in self._expressions(language))

    def _expressions(self, language):
        for form in (self.words, *self.forms):
            yield full_text.phrase(tokens(form, language))
        for token in dict.fromkeys(tokens(self.endings.get(language, ()), language)):
            yield full_text.phrase([token])

    def is_in(self, words):
        """Whether these are the words of one of its forms."""
        return words == self.words or words in self.forms


def parse(text, stamp):
    """The terms that must all be found, at most 12, out of the first 200 characters; none where there is no word.

    "Quoted" words follow one another, a* asks for what begins so; words without a meaning of their own are asked for
    only where there is nothing else. `stamp` is that of the content, on which the synonyms hang.
    """
    terms = []
    for quoted, plain in _PIECE.findall(without_elisions(composed(text[:MOST_CHARACTERS]))):
        found = words_in(quoted or plain)
        if quoted:
            terms += [Term(tuple(found), is_quoted=True)] if found else []
            continue
        terms += [Term((word,)) for word in found]
        if found and plain.endswith("*") and len(found[-1]) >= _SHORTEST_BEGINNING:
            terms[-1] = replace(terms[-1], is_beginning=True)
    terms = _with_forms(terms[:MOST_WORDS], _forms_of_words(stamp))
    return _telling(terms) or terms


def _telling(terms):
    """The terms but those without a meaning of their own, which the next one keeps in mind."""
    telling, passed = [], ()
    for term in terms:
        if term.is_quoted or term.forms or term.words[0] not in STOP_WORDS:
            telling.append(replace(term, after=passed) if telling and passed else term)
            passed = ()
        else:
            passed = (*passed, *term.words)
    return telling


def _with_forms(terms, forms):
    """The terms, with those joined that are together a form of something that has others; the longest one counts."""
    longest, joined, place = max(map(len, forms), default=0), [], 0
    while place < len(terms):
        for length in range(min(longest, len(terms) - place), 0, -1):
            run = terms[place : place + length]
            words = _known_form(tuple(word for term in run for word in term.words), forms)
            may_join = length == 1 or not any(term.is_quoted for term in run)
            if words and may_join and not any(term.is_beginning for term in run):
                others = tuple(form for form in forms[words] if form != words)
                joined.append(Term(words, is_quoted=run[0].is_quoted, forms=others))
                place += length
                break
        else:
            joined.append(terms[place])
            place += 1
    return joined


def _known_form(words, forms):
    """These words where they have other forms, or what they are as one: "ATO 3" is "ATO3"; None where neither has."""
    return next((known for known in (words, ("".join(words),)) if known in forms), None)


def _forms_of_words(stamp):
    """All forms of each group of synonyms, by each of them."""
    global _forms
    known_stamp, forms = _forms
    if known_stamp != stamp:
        forms = {}
        for groups in registry.synonym_groups:
            for group in groups():
                written = sorted({form for text in group for form in _forms_of(composed(text))})
                for form in written:
                    forms[form] = tuple(dict.fromkeys((*forms.get(form, ()), *written)))
        _forms = stamp, forms
    return forms


def _forms_of(text):
    """The words of a form; those of "UN-Habitat" may be written as one, too."""
    words = words_in(text)
    if words:
        yield tuple(words)
    if len(words) > 1 and not _BLANK.search(text):
        yield ("".join(words),)


def with_endings(terms, generation):
    """The terms, those that are beginnings with the words of the index that begin so. One query if there are any.

    A stem may be shorter than what was typed, so that looking for what begins like it would not do.
    """
    begun = [term for term in terms if term.is_beginning]
    if not begun:
        return terms
    beginnings = Q()
    for term in begun:
        beginnings |= Q(word__gte=term.words[-1], word__lt=f"{term.words[-1]}\U0010ffff")
    # With the languages, which stand before the words in the index of the table.
    known = Word.objects.filter(beginnings, generation=generation, language__in=TOKEN_LANGUAGES)
    known = known.order_by("length", "word", "language")
    found = list(known.values_list("language", "word")[: _MOST_ENDINGS * len(begun)])
    return [replace(term, endings=_endings(term, found)) if term.is_beginning else term for term in terms]


def _endings(term, found):
    endings = {}
    for language, word in found:
        if word.startswith(term.words[-1]):
            endings[language] = (*endings.get(language, ()), word)
    return endings


def classes(terms):
    """(class of text, expression) from the best hits to all: titles that are just this, that begin with it, that hold
    it in one piece, and what `holding` gives."""
    words = [word for term in terms for word in term.words]
    as_typed = [word for term in terms for word in (*term.after, *term.words)]
    in_languages = [tokens(each, language) for each in (words, as_typed) for language in TOKEN_LANGUAGES]
    return (
        (TITLE, full_text.some(full_text.whole(found) for found in in_languages)),
        (TITLE, full_text.some(full_text.beginning(found) for found in in_languages)),
        (TITLE, full_text.some(full_text.phrase(found) for found in in_languages)),
        *holding(terms),
    )


def holding(terms):
    """(class of text, expression): titles that hold all the terms, titles and leads that do, texts that do."""
    everything = full_text.every(term.expression for term in terms)
    return (TITLE, everything), (LEAD, everything), (BODY, everything)


def last_begun(terms):
    """The terms with the last word as the beginning of one; None where it cannot be."""
    last = terms[-1] if terms else None
    if last is None or last.is_quoted or last.is_beginning or last.forms or len(last.words[-1]) < _SHORTEST_UNSAID:
        return None
    return [*terms[:-1], replace(last, is_beginning=True)]
