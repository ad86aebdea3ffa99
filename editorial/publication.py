"""What stands between an object and the public; the same checks on every way to publication."""

from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.utils.text import capfirst

from .languages import SOURCE_LANGUAGE


@dataclass(frozen=True)
class Problem:
    """One thing that stands in the way: what must be mended, in Italian, and where."""

    #: The field of the form; that of an inline row, or of the object as a whole, is empty.
    field: str
    #: The field as people call it.
    label: str
    message: str
    #: The reverse name of the inline rows that the problem is in, else empty.
    rows: str = ""


class NotPublishable(ValidationError):
    """Something was to be made public that has problems; `problems` holds them."""

    def __init__(self, problems):
        super().__init__([f"{problem.label}: {problem.message}" for problem in problems])
        self.problems = problems


def publication_problems(obj):
    """The problems of an object as its rows are stored, those of its inline rows included; empty if there is none.

    What the database itself guarantees (keys, unique values, constraints) is not asked again.
    """
    found = [
        Problem(name, _label(obj, name), "manca, e serve per pubblicare.")
        for name in obj.required_to_publish
        if getattr(obj, name) in (None, "")
    ]
    found += _invalid(obj, known={problem.field for problem in found})
    for name in obj.inline_rows:
        for row in getattr(obj, name).all():
            found += [
                Problem("", f"{capfirst(row._meta.verbose_name)} «{row}», {problem.label}", problem.message, rows=name)
                for problem in _invalid(row)
            ]
    return found


def check_publishable(obj):
    """Raises NotPublishable where anything stands between the object and the public."""
    if problems := publication_problems(obj):
        raise NotPublishable(problems)


def _invalid(row, known=()):
    links = {field.name for field in row._meta.fields if field.is_relation}
    try:
        row.full_clean(exclude=links, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        return [
            Problem("" if name == NON_FIELD_ERRORS else name, _label(row, name), " ".join(messages))
            for name, messages in error.message_dict.items()
            # modeltranslation tells what lacks in Italian for the field as a whole, too.
            if name not in known and f"{name}_{SOURCE_LANGUAGE}" not in error.message_dict
        ]
    return []


def _label(row, name):
    if name == NON_FIELD_ERRORS:
        return capfirst(row._meta.verbose_name)
    try:
        return capfirst(row._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return name
