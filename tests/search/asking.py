"""Asking the search as a visitor does who reads a language: the first page of hits, and what stands beside them."""

from dataclasses import dataclass

from search.finding import Answer

HITS_A_PAGE = 20


@dataclass(frozen=True)
class Found:
    hits: list
    total: int
    counts: dict
    suggestion: str
    has_words: bool


def find(text, language="it", chosen=None, page=1, on=None):
    """What answers; `chosen` holds values by the facet, and `counts[facet]` those that give anything."""
    answer = Answer(text, language, on)
    selection = answer.bitmaps.select(chosen or {}, answer.found)
    hits = answer.hits(selection.bitmap, (page - 1) * HITS_A_PAGE, page * HITS_A_PAGE)
    counts = {name: {value: n for value, n in values.items() if n} for name, values in selection.counts.items()}
    return Found(hits, selection.total, counts, answer.suggestion, answer.has_words)


def total(text, on=None):
    """How many objects answer somebody who reads Italian."""
    return find(text, "it", on=on).total
