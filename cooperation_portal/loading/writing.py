"""Writing a record: its values, its relations, its rows; nothing is saved that the model itself refuses."""

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from editorial.models import Conflict

from .files import upload
from .problems import words_of
from .registry import NoObject
from .schema import Kind, schema_of
from .values import plain


class Writer:
    """Assigns and saves the values of records; mistakes go to `problems`, stored files to `stored`."""

    def __init__(self, registry, problems, stored):
        self.registry, self.problems, self.stored = registry, problems, stored

    def assign(self, instance, column, value, key=None):
        """Set a plain value, a file or a reference on an instance, as saving will leave it (rich text cleaned)."""
        if column.kind is Kind.FILE:
            setattr(instance, column.name, upload(value) if value else "")
            if value:
                self.stored.watch(instance, column.name)
        elif column.kind is Kind.REFERENCE:
            setattr(instance, column.field.attname, key)
        else:
            setattr(instance, column.name, value)
            setattr(instance, column.name, column.field.pre_save(instance, False))

    def reference(self, record, label, column, key):
        """The primary key that a reference leads to: None for nothing or for what the staff deleted, or TO_COME."""
        if key is None:
            return None
        found = self.registry.pk_of(column.target, key)
        # Where a file could not be read, nobody can tell which records are missing.
        if found is NoObject.UNKNOWN and not self.registry.is_incomplete:
            name = column.target._meta.label_lower
            self.problems.add(record, label, f"there is no {name} {key!r}, neither in the files nor in the portal")
        return None if found in (NoObject.UNKNOWN, NoObject.DELETED) else found

    def references(self, record, column, keys):
        """The primary keys that a list of references leads to."""
        found = [self.reference(record, column.label, column, key) for key in keys]
        return [pk for pk in found if pk is not None and pk is not NoObject.TO_COME]

    def rows(self, record, column, instance, rows):
        """Unsaved rows for the instance, with the labels that mistakes in them get.

        A row that needs what the staff deleted is left out.
        """
        parent = column.field.field.name
        for number, values in enumerate(rows, 1):
            label = f"{column.label}[{number}]."
            row = column.field.related_model(**{parent: instance})
            is_whole = True
            for own, value in values.items():
                key = None
                if own.kind is Kind.REFERENCE:
                    key = self.reference(record, label + own.label, own, value)
                    if key is NoObject.TO_COME:
                        record.faulty.add(label + own.label)
                        key = None
                    was_deleted = value is not None and key is None and label + own.label not in record.faulty
                    is_whole &= own.field.null or not was_deleted
                self.assign(row, own, value, key)
            if is_whole:
                yield label, row

    def replace_rows(self, record, column, instance, labelled):
        """Make the rows of the instance these. A row that says the same stays; a file that is there stays stored."""
        schema = column.rows_schema
        standing = list(getattr(instance, column.name).all())
        fresh = [(label, row) for label, row in labelled if _take(standing, row, list(schema.columns)) is None]
        files = [own for own in schema.columns if own.kind is Kind.FILE]
        changed = []
        for label, row in fresh:
            twin = _take(standing, row, files) if files else None
            changed.append((label, _with_values_of(twin, row, schema) if twin else row))
        for left in standing:
            left.delete()
        for label, row in changed:
            self.save(record, row, prefix=label)

    def save(self, record, instance, prefix="", **options):
        """Check and save; True when it is done, otherwise the problems are noted."""
        if not self.is_valid(record, instance, prefix):
            return False
        try:
            with transaction.atomic():
                instance.save(**options)
        except Conflict:
            self.problems.add(record, "", "somebody saved it at the same moment: run the command again")
        except (DatabaseError, OverflowError) as error:
            self.problems.add(record, prefix.rstrip("."), f"the database refuses it: {str(error).splitlines()[0]}")
        except ValidationError as error:
            self._note(record, instance, error, prefix)
        else:
            return True
        return False

    def is_valid(self, record, instance, prefix=""):
        """Ask the model; mistakes in fields that are faulty already are not told twice."""
        try:
            instance.full_clean()
        except ValidationError as error:
            self._note(record, instance, error, prefix)
            return False
        return True

    def _note(self, record, instance, error, prefix):
        by_field = error.error_dict if hasattr(error, "error_dict") else {"__all__": error.error_list}
        labels = {column.name: column.label for column in schema_of(type(instance)).columns}
        for name, errors in by_field.items():
            # What the model says of a translated field as a whole, it says again of the language that lacks.
            if any(labels.get(other, "").startswith(f"{name}.") for other in by_field):
                continue
            label = prefix.rstrip(".") if name == "__all__" else prefix + labels.get(name, name)
            if not self._follows_from_what_is_known(record, label, name, prefix):
                for one in errors:
                    self.problems.add(record, label, words_of(one))

    @staticmethod
    def _follows_from_what_is_known(record, label, name, prefix):
        if name != "__all__":
            return any(label == known or known.startswith(f"{label}.") for known in record.faulty)
        return record.is_faulty or any(
            known.startswith(prefix) and "[" not in known.removeprefix(prefix) for known in record.faulty
        )


def _take(rows, wanted, columns):
    """Take out of `rows` the first that agrees with `wanted` in these columns; None when none does."""
    asked = [plain(wanted, column) for column in columns]
    for row in rows:
        if [plain(row, column) for column in columns] == asked:
            rows.remove(row)
            return row
    return None


def _with_values_of(row, other, schema):
    for column in schema.columns:
        if column.kind is not Kind.FILE:
            setattr(row, column.field.attname, getattr(other, column.field.attname))
    return row
