"""Fingerprints of a step's inputs, kept beside the virtual environment, so that what is unchanged is not done again.

Contents are compared, not times: switching branches or unpacking an archive changes the times of files, and a deleted
file has none.
"""

import hashlib
from pathlib import Path

SKIPPED_FOLDERS = {"node_modules", "__pycache__", ".git", ".venv"}


def files_matching(root, patterns):
    """The files under ``root`` that match any of the glob ``patterns``, sorted, without folders of third-party code."""
    found = set()
    for pattern in patterns:
        for path in Path(root).glob(pattern):
            if path.is_file() and not SKIPPED_FOLDERS.intersection(path.relative_to(root).parts):
                found.add(path)
    return sorted(found)


def fingerprint(root, files, extra=""):
    """The SHA-256 (hexadecimal) of names (below ``root``) and contents of the files, and of the text ``extra``."""
    digest = hashlib.sha256(extra.encode())
    for path in files:
        digest.update(b"\0" + path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


class Stamps:
    """A folder with one file a step, which holds the fingerprint of the inputs that the step was last done with."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def is_fresh(self, name, value):
        """Whether the step ``name`` was last done with inputs of the fingerprint ``value``."""
        path = self.folder / name
        return path.is_file() and path.read_text(encoding="ascii") == value

    def forget(self, name):
        (self.folder / name).unlink(missing_ok=True)

    def remember(self, name, value):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(value, encoding="ascii")
