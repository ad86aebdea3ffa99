"""Which object of the database each key of the files stands for."""

from dataclasses import dataclass, field
from enum import Enum

from cooperation_portal.models import LoadedRecord

from .schema import natural_key


class NoObject(Enum):
    """Why a key leads to no object."""

    UNKNOWN = "neither in the files nor in the portal"
    DELETED = "deleted by the staff"
    TO_COME = "a record of the files that is not written yet"


@dataclass
class Registry:
    """Finds objects by what the loader remembers, then by their natural key, so that the staff may rename them."""

    key_fields: dict
    in_files: set
    is_incomplete: bool = False
    found: dict = field(default_factory=dict)
    loaded: dict = field(default_factory=dict)
    failed: set = field(default_factory=set)

    @classmethod
    def of(cls, source):
        loaded = {(record.model, record.key): record for record in LoadedRecord.objects.all()}
        return cls(
            source.key_fields,
            {(record.model, record.key) for record in source.records},
            source.is_incomplete,
            loaded=loaded,
        )

    def loaded_record(self, model, key):
        return self.loaded.get((model._meta.label_lower, key))

    def object_of(self, model, key):
        """The object that the key names, or why there is none."""
        if (record := self.loaded_record(model, key)) is not None:
            return model._base_manager.filter(pk=record.object_id).first() or NoObject.DELETED
        name = self.key_fields.get(model, natural_key(model))
        try:
            rows = model._base_manager.order_by("pk")
            named = rows.first() if name is None else rows.filter(**{name: key}).first()
        except (ValueError, OverflowError):
            named = None
        if named is not None:
            return named
        return NoObject.TO_COME if (model, key) in self.in_files else NoObject.UNKNOWN

    def pk_of(self, model, key):
        """The primary key of the object that the key names, or why there is none."""
        if (model, key) not in self.found:
            obj = self.object_of(model, key)
            if obj is NoObject.TO_COME:
                return obj
            self.found[model, key] = obj if isinstance(obj, NoObject) else obj.pk
        return self.found[model, key]

    def wrote(self, model, key, obj):
        self.found[model, key] = obj.pk
