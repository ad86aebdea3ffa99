"""Reads files that somebody sent in a process of its own, which dies at its limits. No Django in the child."""
