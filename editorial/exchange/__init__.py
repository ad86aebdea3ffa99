"""Translations that travel: a spreadsheet for a translator outside, and what comes back as differences.

Nothing is imported here: the reader of files runs where there is no Django (`editorial.inspection`).
"""
