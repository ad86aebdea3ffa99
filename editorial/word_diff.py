"""What changed between two texts, word by word."""

import re
from difflib import SequenceMatcher
from itertools import groupby

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
#: How many words and signs of what is the same are shown beside a change.
_BESIDE = 16


def word_diff(old, new):
    """Pairs of what became of it ("same", "removed", "added") and a run of words, in reading order."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    runs = []
    for operation, from_old, to_old, from_new, to_new in SequenceMatcher(
        a=before, b=after, autojunk=False
    ).get_opcodes():
        if operation == "equal":
            runs.append(("same", "".join(before[from_old:to_old])))
            continue
        runs += [("removed", "".join(before[from_old:to_old])), ("added", "".join(after[from_new:to_new]))]
    runs = [(kind, text) for kind, text in runs if text]
    return [(kind, "".join(text for _kind, text in group)) for kind, group in groupby(runs, key=lambda run: run[0])]


def around_changes(runs):
    """The runs of `word_diff` with long stretches of what is the same cut down to what stands beside the changes."""
    last = len(runs) - 1
    return [
        (kind, _cut(text, is_first=number == 0, is_last=number == last) if kind == "same" else text)
        for number, (kind, text) in enumerate(runs)
    ]


def _cut(text, is_first, is_last):
    words = _WORDS.findall(text)
    if len(words) <= 2 * _BESIDE:
        return text
    before = "" if is_first else f"{''.join(words[:_BESIDE]).rstrip()} "
    after = "" if is_last else f" {''.join(words[-_BESIDE:]).lstrip()}"
    return f"{before}…{after}"
