"""What a file may say about a model, read from the model itself."""

from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from django.apps import apps
from django.conf import settings
from django.db import models
from modeltranslation.fields import TranslationField

from editorial.languages import translated_fields
from editorial.models import Publishable, Record

LANGUAGES = [code for code, _name in settings.LANGUAGES]


class Kind(Enum):
    SCALAR = "a plain value"
    FILE = "the path of a file"
    REFERENCE = "the key of another record"
    REFERENCES = "a list of keys of other records"
    ROWS = "a list of rows"


@dataclass(frozen=True)
class Column:
    """One value that is kept and compared: a field, a translated field in one language, a relation, the rows."""

    name: str
    label: str
    field: object
    kind: Kind

    @property
    def target(self):
        """The model that a reference names."""
        return self.field.related_model

    @property
    def rows_schema(self):
        """What each row of an inline relation may say."""
        return schema_of(self.field.related_model, self.field.field.name)


@dataclass(frozen=True)
class Schema:
    """The names that a record may use; each leads to one column, a translated one to a column a language."""

    model: type
    names: dict = field(hash=False)
    order_field: str = ""

    @property
    def columns(self):
        for by_language in self.names.values():
            yield from by_language.values()

    @property
    def has_files(self):
        return any(column.kind is Kind.FILE for column in self.columns)

    def is_translated(self, name):
        return None not in self.names[name]


def loadable_models():
    """The models whose records files may hold, by label: "projects.project"."""
    return {
        model._meta.label_lower: model
        for model in apps.get_models()
        if issubclass(model, Record) and not model._meta.proxy
    }


def natural_key(model):
    """The field that names the records of a model which no file declares; None where there is none."""
    return "slug" if issubclass(model, Publishable) else None


@cache
def schema_of(model, parent=""):
    """The schema of a model; `parent` is the foreign key of an inline row to its record, which no file states."""
    names, translated = {}, translated_fields(model)
    for own in model._meta.concrete_fields:
        if own.editable and not own.primary_key and own.name != parent and not isinstance(own, TranslationField):
            names[own.name] = _columns(model, own, own.name in translated)
    for relation in model._meta.local_many_to_many:
        if relation.remote_field.through._meta.auto_created:
            names[relation.name] = {None: Column(relation.name, relation.name, relation, Kind.REFERENCES)}
    for name in getattr(model, "inline_rows", ()):
        names[name] = {None: Column(name, name, model._meta.get_field(name), Kind.ROWS)}
    return Schema(model, names, _order_field(model, names))


def _columns(model, own, is_translated):
    if is_translated:
        return {
            code: Column(
                f"{own.name}_{code}", f"{own.name}.{code}", model._meta.get_field(f"{own.name}_{code}"), Kind.SCALAR
            )
            for code in LANGUAGES
        }
    kind = Kind.SCALAR
    if isinstance(own, models.FileField):
        kind = Kind.FILE
    elif own.is_relation:
        kind = Kind.REFERENCE
    return {None: Column(own.name, own.name, own, kind)}


def _order_field(model, names):
    """The number that the model sorts its rows by; rows that do not state it are numbered as they stand."""
    for name in model._meta.ordering:
        if name in names and isinstance(model._meta.get_field(name), models.IntegerField):
            return name
    return ""
