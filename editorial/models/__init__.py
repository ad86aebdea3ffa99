"""What every content type shares: one version number, one state, one window, one trash, one working copy."""

from .publishable import Publishable
from .record import Conflict, Record, row_key
from .revisions import FormerSlug, ReviewRule, Revision, ValidatedPair

__all__ = ["Conflict", "FormerSlug", "Publishable", "Record", "ReviewRule", "Revision", "ValidatedPair", "row_key"]
