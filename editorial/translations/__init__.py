"""Whether translations still say what the Italian says: judgements on pairs of texts, and the statuses they give."""

from .statuses import STATUS_COLUMNS, Place, edited_texts, places_of, refresh_statuses, statuses_of, worst_of
from .telling import Told, told_of, worst_by_language
from .texts import digest, normalised, texts_in, texts_of
from .validation import Validation, confirmable, copy_judgements, keep_judgements

__all__ = [
    "STATUS_COLUMNS",
    "Place",
    "Told",
    "Validation",
    "confirmable",
    "copy_judgements",
    "digest",
    "edited_texts",
    "keep_judgements",
    "normalised",
    "places_of",
    "refresh_statuses",
    "statuses_of",
    "texts_in",
    "texts_of",
    "told_of",
    "worst_by_language",
    "worst_of",
]
