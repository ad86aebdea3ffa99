"""Where the links of a translation lead to after it comes back, beside where they led to before."""

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from itertools import zip_longest

from ..richtext import plain

_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class LinkChange:
    """A link that leads elsewhere than before; an address is empty where there was, or is, no link."""

    words: str
    old: str
    new: str


def changed_links(old, new):
    """The `LinkChange`s between two rich texts: links with the same words are the same, others go by their order."""
    before, after = _links(old), _links(new)
    # What leads where it led to with the same words, wherever it stands now, has not changed.
    same = Counter(before) & Counter(after)
    before, after = _without(before, same), _without(after, same)
    changes, others = [], []
    for words, address in after:
        was = next((link for link in before if link[0] == words), None)
        if was:
            before.remove(was)
            changes.append(LinkChange(words, was[1], address))
        else:
            others.append((words, address))
    for was, now in zip_longest(before, others, fillvalue=("", "")):
        if was[1] != now[1]:
            changes.append(LinkChange(now[0] or was[0], was[1], now[1]))
    return changes


def _links(html):
    return [(plain(words), unescape(address)) for address, words in _LINK.findall(html or "")]


def _without(links, gone):
    left = Counter(gone)
    found = []
    for link in links:
        if left[link]:
            left[link] -= 1
        else:
            found.append(link)
    return found
