"""The release of the portal that runs here: one text wherever the code is the same, another after each update."""

from hashlib import sha256

_MADE_BY = (".py", ".html", ".txt", ".xml", ".json", ".mo")


def release_of(folder, rooms):
    """A digest of what pages are made by below a folder: our code, its libraries' versions, templates, words, names of
    static files. Of their content, not of their times, which differ where the same code was copied twice.
    """
    digest = sha256()
    places = [folder / name for name in (*rooms, "templates", "locale")]
    files = [path for place in places for path in place.rglob("*") if path.suffix in _MADE_BY]
    for path in sorted([*files, folder / "requirements.txt", folder / "staticfiles" / "staticfiles.json"]):
        if path.is_file():
            digest.update(f"{path.relative_to(folder)}\n{path.stat().st_size}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:32]
