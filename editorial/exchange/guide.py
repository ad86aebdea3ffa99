"""What a translator reads first: a few sentences in Italian and in the language to translate to."""

_NAMES = {"it": "Italiano", "en": "English", "fr": "Français"}
_SENTENCES = {
    "it": (
        "Scrivi solo nella colonna «Traduzione» del foglio che segue: le altre celle sono protette.",
        "I segni come ‹1› e ‹/1› stanno per capoversi, grassetti e collegamenti: lasciali tutti, ciascuno attorno "
        "alle stesse parole che nell’italiano. ‹2/› è un a capo.",
        "Dove la colonna «Com’era l’italiano» è piena, l’italiano è cambiato: confronta e aggiorna la traduzione. "
        "Se va ancora bene com’è, scrivi «sì» nella colonna accanto.",
        "Una traduzione lasciata vuota resta da fare. Non togliere righe né colonne, non cambiare le ultime quattro.",
    ),
    "en": (
        "Write only in the column “Traduzione” of the next sheet: the other cells are protected.",
        "Marks like ‹1› and ‹/1› stand for paragraphs, bold words and links: keep all of them, each around the same "
        "words as in the Italian. ‹2/› is a line break.",
        "Where the column “Com’era l’italiano” is filled in, the Italian has changed: compare the two and update the "
        "translation. If it is still right as it is, write “sì” in the column next to it.",
        "A translation that you leave empty remains to be done. Do not remove rows or columns, and leave the last four "
        "columns as they are.",
    ),
    "fr": (
        "N’écrivez que dans la colonne «\u00a0Traduzione\u00a0» de la feuille suivante\u00a0: les autres cellules "
        "sont protégées.",
        "Les repères comme ‹1› et ‹/1› représentent des paragraphes, des mots en gras et des liens\u00a0: "
        "conservez-les tous, chacun autour des mêmes mots que dans le texte italien. ‹2/› est un retour à la ligne.",
        "Lorsque la colonne «\u00a0Com’era l’italiano\u00a0» est remplie, le texte italien a changé\u00a0: comparez "
        "et mettez la traduction à jour. Si elle convient toujours, écrivez «\u00a0sì\u00a0» dans la colonne voisine.",
        "Une traduction laissée vide reste à faire. Ne supprimez ni lignes ni colonnes et ne modifiez pas les quatre "
        "dernières.",
    ),
}
TOO_LONG = "Troppo lunghi per una cella: si traducono nel modulo, sul portale"


def guide(language):
    """[(heading, sentences)]: in Italian, then in the language of the file where we have it."""
    return [(_NAMES[code], _SENTENCES[code]) for code in dict.fromkeys(["it", language]) if code in _SENTENCES]
