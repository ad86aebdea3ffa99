"""Synthetic content for measuring: as much as is asked for, the same each time, in words that nobody speaks."""
