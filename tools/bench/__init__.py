"""Measures what the pages cost with much content: `make bench`, explained in docs/performance.md."""
