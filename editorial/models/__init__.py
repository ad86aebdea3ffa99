"""What every content type shares: one version number, one state, one window, one trash, one working copy."""

from .exchange import ProposedTranslation, TranslationImport
from .publishable import Publishable
from .record import Conflict, Record, key_of, row_key
from .revisions import FormerSlug, ReviewRule, Revision, ValidatedPair

__all__ = [
    "Conflict",
    "FormerSlug",
    "ProposedTranslation",
    "Publishable",
    "Record",
    "ReviewRule",
    "Revision",
    "TranslationImport",
    "ValidatedPair",
    "key_of",
    "row_key",
]
