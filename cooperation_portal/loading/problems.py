"""Everything that is wrong in a folder, collected so that it can be mended in one go."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import override


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, with the place where it stands."""

    file: str
    line: int
    record: str
    field: str
    message: str

    def __str__(self):
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return ": ".join([", ".join(part for part in (place, self.record, self.field) if part), self.message])


class LoadError(Exception):
    """The folder could not be loaded; `problems` says why. Nothing was written."""

    def __init__(self, folder, problems):
        self.folder = folder
        self.problems = sorted(set(problems))
        count = f"{len(self.problems)} problem{'s' if len(self.problems) > 1 else ''}"
        lines = "".join(f"\n  {problem}" for problem in self.problems)
        super().__init__(f"Nothing was loaded: {count} in {folder}{lines}")


@dataclass
class Problems:
    """The mistakes found so far."""

    found: list = field(default_factory=list)

    def add_to_file(self, file, message, line=0):
        self.found.append(Problem(file, line, "", "", message))

    def add(self, record, label, message):
        """A mistake in the field `label` of a record (empty: in the record as a whole)."""
        if label:
            record.faulty.add(label)
        else:
            record.is_faulty = True
        self.found.append(Problem(record.file, record.line, str(record), label, message))


def words_of(error):
    """What a ValueError or a ValidationError says, in English as far as Django says it."""
    if not isinstance(error, ValidationError):
        return str(error)
    with override("en"):
        return " ".join(error.messages)
