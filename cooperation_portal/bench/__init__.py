"""Synthetic content for measuring: as much as is asked for, the same each time, in words that nobody speaks."""

from .content import make_content
from .refusing import refusal

__all__ = ["make_content", "refusal"]
