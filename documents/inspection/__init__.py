"""Readers of documents, for the child process of `editorial.inspection`: no Django here."""
