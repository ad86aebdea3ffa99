"""The load itself: everything in one transaction, or nothing."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import override

from cooperation_portal.models import LoadedRecord
from editorial.languages import SOURCE_LANGUAGE
from editorial.models import Publishable
from search.index import at_the_end

from .comparing import Verdict, is_in_trash, verdict
from .files import StoredFiles, checked_file
from .order import in_order_of_need
from .problems import LoadError, Problems
from .reading import read_folder
from .registry import NoObject, Registry
from .report import Report
from .schema import Kind, loadable_models, schema_of
from .values import plain, plain_keys, plain_rows
from .writing import Writer


class _Undone(Exception):
    """Rolls the transaction back; never leaves this module."""


def load_folder(folder, with_sample_files=False, is_dry_run=False):
    """Load the YAML files of a folder, and tell what was done in a Report.

    `with_sample_files`: also attach the files of rows (documents) and publish those records as the files say.
    Raises LoadError with every mistake of the folder; then, and on a dry run, nothing was written.
    """
    problems, stored = Problems(), StoredFiles()
    report = Report(is_dry_run=is_dry_run)
    source = read_folder(folder, problems)
    _settle_sample_files(folder, source, with_sample_files, problems)
    try:
        with override(SOURCE_LANGUAGE), transaction.atomic(), at_the_end():
            _Load(source, Writer(Registry.of(source), problems, stored), report).run()
            if problems.found or is_dry_run:
                raise _Undone
    except _Undone:
        stored.remove()
    except BaseException:
        stored.remove()
        raise
    if problems.found:
        raise LoadError(folder, problems.found)
    return report


def _settle_sample_files(folder, source, with_sample_files, problems):
    """Look for the sample files that are asked for; without them say nothing about the rows nor about the state."""
    for record in source.records:
        if not record.has_sample_files:
            continue
        for column, rows in list(record.values.items()):
            if column.kind is not Kind.ROWS or not column.rows_schema.has_files:
                continue
            if not with_sample_files:
                del record.values[column]
                record.lacks_its_files = True
                continue
            for number, row in enumerate(rows, 1):
                _find_files(folder, record, f"{column.label}[{number}].", row, problems)


def _find_files(folder, record, prefix, row, problems):
    for own, path in row.items():
        if own.kind is Kind.FILE and path:
            try:
                checked_file(folder, str(path))
            except ValueError as error:
                problems.add(record, prefix + own.label, str(error))
                row[own] = None


class _Load:
    """First every record that is missing is created, then relations are set and what stands is compared."""

    def __init__(self, source, writer, report):
        self.source, self.writer, self.report = source, writer, report
        self.registry, self.problems = writer.registry, writer.problems

    def run(self):
        by_model = {}
        for record in self.source.records:
            by_model.setdefault(record.model, []).append(record)
        records = [record for model in in_order_of_need(by_model) for record in by_model[model]]
        created = {}
        for record in records:
            if self.registry.object_of(record.model, record.key) is NoObject.TO_COME:
                created[id(record)] = self._create(record)
        for record in records:
            if id(record) in created:
                if created[id(record)] is not None:
                    self._complete(record, *created[id(record)])
            else:
                self._compare(record)
        self._note_records_that_left_the_files()

    # New records

    def _create(self, record):
        """Save a new record with all that needs no other record to come; returns it and the references that do."""
        instance, late = record.model(), []
        self._state_of_the_new(record)
        for column, value in record.values.items():
            key = None
            if column.kind in (Kind.REFERENCES, Kind.ROWS):
                continue
            if column.kind is Kind.REFERENCE:
                key = self.writer.reference(record, column.label, column, value)
                if key is NoObject.TO_COME:
                    if (column.target, value) in self.registry.failed:
                        record.is_faulty = True
                        record.faulty.add(column.label)
                    late.append(column)
                    key = None
            self.writer.assign(instance, column, value, key)
        if record.is_faulty:
            self.writer.is_valid(record, instance)
        if record.is_faulty or not self.writer.save(record, instance):
            self.registry.failed.add((record.model, record.key))
            return None
        self.registry.wrote(record.model, record.key, instance)
        return instance, late

    def _state_of_the_new(self, record):
        """A new record is published unless the file says otherwise; without its sample files it is a draft."""
        if issubclass(record.model, Publishable):
            column = schema_of(record.model).names["state"][None]
            if record.lacks_its_files:
                record.values[column] = Publishable.State.DRAFT
                self.report.drafts_without_file += 1
            else:
                record.values.setdefault(column, Publishable.State.PUBLISHED)

    def _complete(self, record, instance, late):
        for column in late:
            key = self.writer.reference(record, column.label, column, record.values[column])
            if key is not NoObject.TO_COME:
                self.writer.assign(instance, column, None, key)
        if late:
            self.writer.save(record, instance, claimed=True)
        for column, value in record.values.items():
            if column.kind is Kind.REFERENCES:
                getattr(instance, column.name).set(self.writer.references(record, column, value))
            elif column.kind is Kind.ROWS:
                self.writer.replace_rows(record, column, instance, self.writer.rows(record, column, instance, value))
        if not self.problems.found:
            values = {column.name: plain(instance, column) for column in schema_of(record.model).columns}
            LoadedRecord.objects.create(
                model=record.model._meta.label_lower, key=record.key, object_id=str(instance.pk), values=values
            )
        self.report.count(record.model, "created")

    # Records that stand already

    def _compare(self, record):
        obj = self.registry.object_of(record.model, record.key)
        loaded = self.registry.loaded_record(record.model, record.key)
        if loaded is None:
            self._leave(record, "kept", "kept, made by the staff under the same key")
        elif obj is NoObject.DELETED:
            self._leave(record, "left out", "left out, deleted by the staff")
        elif is_in_trash(obj):
            self._leave(record, "left out", "left alone, in the trash")
        else:
            self._update(record, obj, loaded)

    def _leave(self, record, outcome, words):
        self.report.count(record.model, outcome)
        self.report.note(f"{words}: {record}")

    def _update(self, record, obj, loaded):
        """Write what changed in the file since the last load, field by field, and spare what the staff changed."""
        self._state_of_the_standing(record)
        file = self._in_file(record, obj)
        verdicts = {}
        for column in record.values:
            last = loaded.values[column.name] if column.name in loaded.values else plain(record.model(), column)
            verdicts[column] = verdict(file.plain[column], last, plain(obj, column))
        _hold_back_publication(verdicts)
        changed = [column for column, found in verdicts.items() if found is Verdict.UPDATE]
        if changed:
            self._apply(record, obj, changed, file)
        self._remember(loaded, obj, verdicts)
        self._tell(record, verdicts)

    @staticmethod
    def _state_of_the_standing(record):
        if issubclass(record.model, Publishable):
            column = schema_of(record.model).names["state"][None]
            if record.lacks_its_files:
                record.values.pop(column, None)
            else:
                record.values.setdefault(column, Publishable.State.PUBLISHED)

    def _in_file(self, record, obj):
        file, scratch = _InFile(), record.model()
        for column, value in record.values.items():
            if column.kind is Kind.REFERENCES:
                file.keys[column] = self.writer.references(record, column, value)
                file.plain[column] = plain_keys(set(file.keys[column]))
            elif column.kind is Kind.ROWS:
                file.rows[column] = list(self.writer.rows(record, column, obj, value))
                file.plain[column] = plain_rows([row for _label, row in file.rows[column]], column.rows_schema)
            else:
                if column.kind is Kind.REFERENCE:
                    key = self.writer.reference(record, column.label, column, value)
                    file.keys[column] = None if key is NoObject.TO_COME else key
                self.writer.assign(scratch, column, value, file.keys.get(column))
                file.plain[column] = plain(scratch, column)
        return file

    def _apply(self, record, obj, changed, file):
        for column in changed:
            if column.kind not in (Kind.REFERENCES, Kind.ROWS):
                self.writer.assign(obj, column, record.values[column], file.keys.get(column))
        if not self.writer.save(record, obj):
            return
        for column in changed:
            if column.kind is Kind.REFERENCES:
                getattr(obj, column.name).set(file.keys[column])
            elif column.kind is Kind.ROWS:
                self.writer.replace_rows(record, column, obj, file.rows[column])

    def _remember(self, loaded, obj, verdicts):
        agreed = [column for column, found in verdicts.items() if found in (Verdict.SAME, Verdict.UPDATE)]
        values = loaded.values | {column.name: plain(obj, column) for column in agreed}
        if values != loaded.values and not self.problems.found:
            loaded.values = values
            loaded.save()

    def _tell(self, record, verdicts):
        for found, words in (
            (Verdict.KEEP, "kept, changed by the staff"),
            (Verdict.CONFLICT, "kept, changed by the staff and in the files too"),
        ):
            labels = [column.label for column, one in verdicts.items() if one is found]
            if labels:
                self.report.note(f"{words}: {record}: {', '.join(labels)}")
        found = set(verdicts.values())
        if Verdict.UPDATE in found:
            self.report.count(record.model, "updated")
        else:
            self.report.count(record.model, "kept" if found - {Verdict.SAME} else "unchanged")

    def _note_records_that_left_the_files(self):
        models = loadable_models()
        in_files = {(model._meta.label_lower, key) for model, key in self.registry.in_files}
        for (label, key), loaded in self.registry.loaded.items():
            if (label, key) in in_files or label not in models:
                continue
            if models[label]._base_manager.filter(pk=loaded.object_id).exists():
                self.report.note(f"no longer in the files, left as it is: {loaded}")


@dataclass
class _InFile:
    """What a file says of a record: plain values to compare, primary keys and unsaved rows to write."""

    plain: dict = field(default_factory=dict)
    keys: dict = field(default_factory=dict)
    rows: dict = field(default_factory=dict)


def _hold_back_publication(verdicts):
    """Where the staff changed the files of a record, whether to publish it is theirs to decide as well."""
    spared = (Verdict.KEEP, Verdict.CONFLICT)
    has_files_of_the_staff = any(
        column.kind is Kind.ROWS and column.rows_schema.has_files and found in spared
        for column, found in verdicts.items()
    )
    for column, found in verdicts.items():
        if has_files_of_the_staff and column.name == "state" and found is Verdict.UPDATE:
            verdicts[column] = Verdict.KEEP
