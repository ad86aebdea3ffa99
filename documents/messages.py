"""What the staff reads about a file: why it is refused, or what to think of before it is published.

A sentence never names the file: it stands at its field or on its card.
"""

from babel import Locale

from editorial.pictures import REFUSALS as IMAGE_REFUSALS

#: What the form says of every file.
ACCEPTED = "PDF, DOCX, PPTX, XLSX, ODT, ODP o ODS fino a 50 MB; JPG, PNG o WEBP fino a 10 MB."

REFUSALS = {
    **IMAGE_REFUSALS,
    "document_size": "Il file è troppo grande: il massimo è 50 MB. Riduci le immagini o dividilo in parti.",
    "kind": (
        "Questo tipo di file non si può pubblicare. "
        "Sono ammessi PDF, DOCX, PPTX, XLSX, ODT, ODP, ODS, JPG, PNG e WEBP; conta il contenuto, non il nome."
    ),
    "old_office": (
        "È un file del vecchio formato di Office, o protetto da una password: "
        "aprilo e salvalo come DOCX, XLSX o PPTX, senza password."
    ),
    "encrypted": "Il file è protetto da una password: toglila e ricaricalo.",
    "macros": "Il file contiene macro o comandi automatici: salvalo nel formato senza macro e ricaricalo.",
    "unpacked": "Il file contiene troppi dati compressi: riduci le immagini al suo interno e ricaricalo.",
    "polyglot": "Il file ne nasconde un altro di tipo diverso: apri l’originale, salvalo di nuovo e carica la copia.",
    "structure": "La struttura del file è irregolare: apri l’originale, salvalo di nuovo e carica la copia.",
    "external": (
        "Il file va a prendere un’immagine o un modello da un altro indirizzo: incorporali nel file e ricaricalo."
    ),
    "attachment": "Il file ne contiene un altro (un programma o un oggetto incorporato): toglilo e ricarica il file.",
    "javascript": "Il PDF contiene JavaScript: stampalo come nuovo PDF e carica quello.",
    "launch": "Il PDF contiene un comando che avvia programmi: stampalo come nuovo PDF e carica quello.",
    "form": "Il PDF è un modulo interattivo (XFA): stampalo come nuovo PDF e carica quello.",
    "leaves": "Il PDF apre da solo un altro indirizzo o un altro file: stampalo come nuovo PDF e carica quello.",
    "too_many_pages": "Il PDF ha più di 5.000 pagine: dividilo in parti.",
}

DOUBTS = {
    "no_text": (
        "Il PDF non contiene testo: è una scansione, che non si può cercare né ascoltare. "
        "Se puoi, carica una versione con il testo."
    ),
    "encrypted": (
        "Il PDF è protetto da una password: senza, nessuno lo potrà leggere, e noi non abbiamo potuto controllarlo. "
        "Se puoi, carica una copia senza protezione."
    ),
    "long": "Il PDF è molto lungo ({pages} pagine): valuta se dividerlo in parti.",
    "partial": "Il file è troppo pesante: ne abbiamo letto solo una parte.",
    "author": (
        "Nei dati del file c’è il nome «{author}»: "
        "se non deve essere pubblico, toglilo dalle proprietà del file e ricaricalo."
    ),
    "language": "Non abbiamo riconosciuto la lingua del testo: scegli tu quella del file.",
    "tracked_changes": "Il file contiene revisioni ancora visibili: accettale prima di pubblicarlo.",
    "comments": "Il file contiene commenti: se non sono per il pubblico, toglili prima di pubblicarlo.",
    "local_links": "Il file rimanda ad altri file del tuo computer, che il pubblico non vedrà.",
    "position": "Dalla foto abbiamo tolto il luogo dello scatto e gli altri dati nascosti.",
}


def doubt_sentence(code, facts):
    """The Italian sentence for one of the codes in `FileFacts.doubts`.

    `facts` is the FileFacts, or the stored DocumentFile, whose doubt it is: both have `pages` and `author`.
    """
    pages = Locale("it").decimal_formats[None].apply(facts.pages, Locale("it")) if facts.pages else ""
    return DOUBTS[code].format(pages=pages, author=facts.author)
