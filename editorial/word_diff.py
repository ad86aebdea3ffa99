"""What changed between two texts, word by word."""

import re
from difflib import SequenceMatcher
from itertools import groupby

#: A word or a sign, and the white space behind it.
_WORDS = re.compile(r"(\w+|[^\w\s]|^)(\s*)")
#: How many words and signs of what is the same are shown beside a change.
_BESIDE = 8


def word_diff(old, new):
    """Pairs of what became of it ("same", "removed", "added") and a run of words, in reading order.

    Words are compared without the white space between them: it repeats so often that long texts would take minutes.
    """
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    runs = []
    for operation, from_old, to_old, from_new, to_new in _matched(before, after):
        if operation == "equal":
            for (word, space), (_word, new_space) in zip(before[from_old:to_old], after[from_new:to_new], strict=True):
                runs.append(("same", word))
                runs += [("same", space)] if space == new_space else [("removed", space), ("added", new_space)]
            continue
        runs += [("removed", _text(before[from_old:to_old])), ("added", _text(after[from_new:to_new]))]
    runs = [(kind, text) for kind, text in runs if text]
    return [(kind, "".join(text for _kind, text in group)) for kind, group in groupby(runs, key=lambda run: run[0])]


def _matched(before, after):
    """The opcodes of SequenceMatcher for words with their white space; what is the same at both ends costs nothing."""
    old, new = [word for word, _space in before], [word for word, _space in after]
    start = next((place for place, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    start = min(len(old), len(new)) if start is None else start
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    yield "equal", 0, start, 0, start
    last_old, last_new = len(old) - end, len(new) - end
    inside = SequenceMatcher(a=old[start:last_old], b=new[start:last_new], autojunk=False)
    for operation, from_old, to_old, from_new, to_new in inside.get_opcodes():
        yield operation, start + from_old, start + to_old, start + from_new, start + to_new
    yield "equal", last_old, len(old), last_new, len(new)


def _text(words):
    return "".join(word + space for word, space in words)


def around_changes(runs):
    """The runs of `word_diff` with long stretches of what is the same cut down to what stands beside the changes."""
    last = len(runs) - 1
    return [
        (kind, _cut(text, is_first=number == 0, is_last=number == last) if kind == "same" else text)
        for number, (kind, text) in enumerate(runs)
    ]


def _cut(text, is_first, is_last):
    words = _WORDS.findall(text.lstrip())
    if len(words) <= 2 * _BESIDE:
        return text
    space = text[: len(text) - len(text.lstrip())]
    before = "" if is_first else f"{space}{_text(words[:_BESIDE]).rstrip()} "
    after = "" if is_last else f" {_text(words[-_BESIDE:]).lstrip()}"
    return f"{before}…{after}"
