"""What the columns of a translator's file are called, for who writes it and who reads it. No Django here."""

import re

WHERE = "Dove si trova"
FIELD = "Che cosa è"
STATUS = "Stato"
SOURCE = "Italiano"
SOURCE_THEN = "Com’era l’italiano"
TRANSLATION = "Traduzione"
CONFIRMATION = "Va ancora bene? (scrivi sì)"
CONTENT = "Scheda"
SOURCE_HASH = "Impronta dell’italiano"
TARGET_HASH = "Impronta della traduzione"

#: The column that names each text; its heading also says the language of the whole file: "Codice (en)".
_IDENTITY = "Codice ({})"
_IDENTITY_READ = re.compile(r"^Codice \(([a-z]{2,3})\)$")

#: Those without which a sheet is none of ours, besides the one that names the texts.
NEEDED = (TRANSLATION, CONFIRMATION, CONTENT, SOURCE, SOURCE_HASH, TARGET_HASH)


def identity(language):
    """The heading of the column that names each text, in a file of this language."""
    return _IDENTITY.format(language)


def language_in(heading):
    """The language that the heading of a column tells of; None for every other heading."""
    found = _IDENTITY_READ.match(heading)
    return found[1] if found else None
