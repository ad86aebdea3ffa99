"""Three values of every field decide: the file's, the one loaded last, and the one that stands in the portal."""

from enum import Enum

from editorial.models import Publishable


class Verdict(Enum):
    SAME = "the portal says what the file says"
    UPDATE = "the file changed, the portal did not"
    KEEP = "the staff changed it"
    CONFLICT = "the staff changed it, and so did the file"


def verdict(in_file, last_loaded, in_portal):
    """What is to be done with a field, from its three values in plain form."""
    if in_file == in_portal:
        return Verdict.SAME
    if in_portal == last_loaded:
        return Verdict.UPDATE
    return Verdict.KEEP if in_file == last_loaded else Verdict.CONFLICT


def is_in_trash(obj):
    return isinstance(obj, Publishable) and obj.deleted_at is not None
