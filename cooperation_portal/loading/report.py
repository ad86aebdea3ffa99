"""What a load did, for the person who ran it."""

from collections import Counter
from dataclasses import dataclass, field

_OUTCOMES = ("created", "updated", "unchanged", "kept", "left out")


@dataclass
class Report:
    """Counts by model and outcome, and a line for everything that was not written as the files say."""

    counts: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)
    is_dry_run: bool = False
    drafts_without_file: int = 0

    def count(self, model, outcome):
        self.counts.setdefault(model._meta.label_lower, Counter())[outcome] += 1

    def note(self, text):
        self.notes.append(text)

    @property
    def total(self):
        return sum(self.counts.values(), Counter())

    def lines(self):
        """The progress by model, the notes and the summary."""
        for label, counts in self.counts.items():
            yield f"{label}: {_listed(counts)}"
        yield from self.notes
        if self.drafts_without_file:
            yield f"Without --with-sample-files: {_records(self.drafts_without_file)} kept as drafts without a file"
        yield self.summary

    @property
    def summary(self):
        total = self.total
        if not total["created"] and not total["updated"]:
            kept = f", {total['kept']} changed by the staff and kept" if total["kept"] else ""
            gone = f", {total['left out']} deleted by the staff and left out" if total["left out"] else ""
            return f"Nothing to change: {_records(total['unchanged'])} as loaded{kept}{gone}"
        verb = "Would load" if self.is_dry_run else "Loaded"
        return f"{verb} {_records(total.total())}: {_listed(total)}"


def _listed(counts):
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in _OUTCOMES if counts[outcome])


def _records(number):
    return f"{number} record" if number == 1 else f"{number} records"
