"""From a folder to records whose values are checked one by one, before the database is asked anything."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models

from .files import check_image, checked_file, path_inside
from .problems import words_of
from .schema import LANGUAGES, Kind, loadable_models, schema_of
from .values import checked_text, describe, parse_scalar
from .yaml_files import Mapping, YamlError, parse_yaml

_HEADER = ["model", "key", "records"]
_LONGEST_KEY = 200


@dataclass
class SourceRecord:
    """One record of a file: `values` by column, as Python values, keys of other records, paths of files or rows."""

    file: str
    line: int
    model: type
    key: str
    values: dict = field(default_factory=dict)
    has_sample_files: bool = False
    lacks_its_files: bool = False
    is_faulty: bool = False
    faulty: set = field(default_factory=set)

    def __str__(self):
        return f"{self.model._meta.label_lower} {self.key}".strip()


@dataclass
class Source:
    """What the files of a folder say: the records, and the field that names the records of each model."""

    key_fields: dict = field(default_factory=dict)
    records: list = field(default_factory=list)
    is_incomplete: bool = False


def read_folder(folder, problems):
    """Every record of the YAML files of a folder (not of those in folders below); mistakes go to `problems`."""
    source = Source()
    paths = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    if not paths:
        problems.add_to_file(folder.name, "the folder holds no .yaml file")
    for path in paths:
        try:
            content = parse_yaml(path.read_bytes())
        except OSError as error:
            problems.add_to_file(path.name, f"cannot be read: {error.strerror}")
        except YamlError as error:
            problems.add_to_file(path.name, str(error), error.line)
        else:
            _FileReader(folder, path.name, source, problems).read(content)
    source.is_incomplete |= any(not problem.record for problem in problems.found)
    _find_repeated_keys(source, problems)
    return source


def _find_repeated_keys(source, problems):
    first = {}
    for record in source.records:
        known = first.setdefault((record.model, record.key), record)
        if known is not record:
            place = f"{known.file}, line {known.line}"
            problems.add(record, "", f"this record stands already in {place}")


class _FileReader:
    def __init__(self, folder, file, source, problems):
        self.folder, self.file, self.source, self.problems = folder, file, source, problems

    def read(self, content):
        """Take in the parsed content of the file."""
        if not isinstance(content, Mapping):
            self.problems.add_to_file(self.file, f"must be a mapping of {', '.join(_HEADER)}, not {describe(content)}")
            return
        for name in content:
            if name not in _HEADER:
                self.problems.add_to_file(self.file, f"unknown name {name!r}; a file has {', '.join(_HEADER)}")
        model, key_field, records = self._header(content)
        if model is None:
            return
        for number, raw in enumerate(records, 1):
            if not isinstance(raw, Mapping):
                message = f"record {number} must be a mapping of fields, not {describe(raw)}"
                self.problems.add_to_file(self.file, message)
            elif (record := self._record(model, key_field, raw, number)) is not None:
                self.source.records.append(record)

    def _header(self, content):
        """The model, the field of the key and the raw records; (None, …) where they cannot be told."""
        known = loadable_models()
        name, records = content.get("model"), content.get("records")
        model = known.get(name) if isinstance(name, str) else None
        if model is None:
            self.problems.add_to_file(self.file, f"unknown model {describe(name)}; one of: {', '.join(sorted(known))}")
        if not isinstance(records, list):
            self.problems.add_to_file(self.file, f"'records' must be a list, not {describe(records)}")
            return None, None, []
        if model is None:
            return None, None, []
        key_field = content.get("key")
        if "key" not in content or not self._is_key_field(model, key_field):
            message = "'key' must be the field that names a record, or null for a single record"
            self.problems.add_to_file(self.file, f"{message}, not {describe(key_field)}")
            return None, None, []
        if self.source.key_fields.setdefault(model, key_field) != key_field:
            message = f"another file names the records of {name} by {self.source.key_fields[model]!r}"
            self.problems.add_to_file(self.file, message)
        if key_field is None and len(records) > 1:
            self.problems.add_to_file(self.file, f"'key' is null, so there can be one record, not {len(records)}")
        return model, key_field, records

    @staticmethod
    def _is_key_field(model, name):
        if name is None:
            return True
        schema = schema_of(model)
        return (
            isinstance(name, str)
            and name in schema.names
            and not schema.is_translated(name)
            and schema.names[name][None].kind is Kind.SCALAR
        )

    def _record(self, model, key_field, raw, number):
        record = SourceRecord(self.file, raw.line, model, f"(number {number})")
        if key_field is not None:
            try:
                key = parse_scalar(model._meta.get_field(key_field), raw.get(key_field))
            except (ValueError, ValidationError) as error:
                self.problems.add(record, key_field, words_of(error))
                self.source.is_incomplete = True
                return None
            if key in (None, ""):
                self.problems.add(record, key_field, "the record needs a key")
                self.source.is_incomplete = True
                return None
            if len(str(key)) > _LONGEST_KEY:
                self.problems.add(record, key_field, f"a key has at most {_LONGEST_KEY} characters")
                return None
            record.key = str(key)
        else:
            record.key = ""
        self._fill(record, record.values, schema_of(model), raw, prefix="")
        return record

    def _fill(self, record, values, schema, raw, prefix):
        """Parse every stated name of a record or of an inline row into `values`, by column."""
        for name, value in raw.items():
            if name not in schema.names:
                message = f"unknown field; one of: {', '.join(schema.names)}"
                self.problems.add(record, f"{prefix}{name}", message)
                continue
            columns = schema.names[name]
            if schema.is_translated(name):
                stated = self._texts(record, f"{prefix}{name}", value)
            else:
                stated = {None: value}
            for code, one in stated.items():
                column = columns[code]
                try:
                    values[column] = self._parse(record, column, one, prefix)
                except (ValueError, ValidationError) as error:
                    self.problems.add(record, f"{prefix}{column.label}", words_of(error))

    def _texts(self, record, label, value):
        """A text a language; a language that is not stated has none."""
        if value is None:
            return dict.fromkeys(LANGUAGES)
        if not isinstance(value, dict):
            shape = "{" + ", ".join(f"{code}: …" for code in LANGUAGES) + "}"
            self.problems.add(record, label, f"must have a text for each language, {shape}, not {describe(value)}")
            return {}
        for code in value:
            if code not in LANGUAGES:
                message = f"unknown language; one of: {', '.join(LANGUAGES)}"
                self.problems.add(record, f"{label}.{code}", message)
        return {code: value.get(code) for code in LANGUAGES}

    def _parse(self, record, column, raw, prefix):
        if column.kind is Kind.SCALAR:
            return parse_scalar(column.field, raw)
        if column.kind is Kind.FILE:
            return self._file(record, column, raw, is_sample=bool(prefix))
        if column.kind is Kind.REFERENCE:
            return None if raw is None else _reference(raw)
        if not isinstance(raw, list):
            raise ValueError(f"must be a list, not {describe(raw)}")
        if column.kind is Kind.REFERENCES:
            return [_reference(key) for key in raw]
        return self._rows(record, column, raw)

    def _rows(self, record, column, raw_rows):
        rows, schema = [], column.rows_schema
        record.has_sample_files |= schema.has_files and bool(raw_rows)
        for number, raw in enumerate(raw_rows, 1):
            label = f"{column.label}[{number}]"
            if not isinstance(raw, Mapping):
                self.problems.add(record, label, f"must be a mapping of fields, not {describe(raw)}")
                continue
            values = {}
            self._fill(record, values, schema, raw, prefix=f"{label}.")
            if schema.order_field:
                values.setdefault(schema.names[schema.order_field][None], number)
            rows.append(values)
        return rows

    def _file(self, record, column, raw, is_sample):
        """Files of rows are the samples: only their place is looked at here, as they may not be at hand."""
        if raw is None:
            return None
        if not isinstance(raw, str):
            raise ValueError(f"must be the path of a file, not {describe(raw)}")
        if is_sample:
            return path_inside(self.folder, raw)
        path = checked_file(self.folder, raw)
        if isinstance(column.field, models.ImageField):
            check_image(path)
        return path


def _reference(raw):
    if isinstance(raw, bool) or not isinstance(raw, (str, int)) or raw == "":
        raise ValueError(f"must be the key of a record, not {describe(raw)}")
    return checked_text(str(raw))
