"""How the commands that the office uses say numbers and what the system refuses, in Italian."""

_REASONS = {
    FileNotFoundError: "il file o la cartella non c’è",
    IsADirectoryError: "è una cartella",
    NotADirectoryError: "il file o la cartella non c’è",
    PermissionError: "manca il permesso",
}


def counted(number, one, several):
    """A number with its word: "1 testo", "3 testi"."""
    return f"{number} {one if number == 1 else several}"


def why_not(error):
    """Why a file cannot be opened, for an OSError."""
    return _REASONS.get(type(error), f"il sistema risponde «{error.strerror}»")
