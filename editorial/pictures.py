"""Images on their way in: checked and made anew in the child process, without metadata, with smaller versions.

An image is stored as `<folder>/<uuid>-<width>x<height>.<extension>`, its smaller versions beside it as
`<uuid>-<width>x<height>-<smaller width>.webp`: the name of the original alone tells which there are.
"""

import base64
import re
import tempfile
import uuid

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from .inspection.parent import inspect
from .names import extension_of, name_problem

MOST_IMAGE_BYTES = 10_000_000
#: Of the smaller versions, in pixels: a telephone, a card or a wide telephone, a page.
WIDTHS = (480, 960, 1600)
MEDIA_TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}
SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "webp": b"RIFF"}
HEAD = 16
# 40 megapixels are 160 MB a copy in Pillow, and turning one or taking its colours over needs three.
LIMITS = {"memory_mb": 1_024, "cpu_s": 25, "wall_s": 40, "output": 96 << 20, "pixels": 40_000_000}
REFUSALS = {
    "empty": "Il file è vuoto: controllalo sul tuo computer e ricaricalo.",
    "image_size": "L’immagine è troppo grande: il massimo è 10 MB. Riducila e ricaricala.",
    "image_kind": "Le immagini devono essere JPG, PNG o WEBP; conta il contenuto, non il nome.",
    "name": "Il nome del file contiene caratteri invisibili o non ammessi: rinominalo e ricaricalo.",
    "active_name": "Il nome del file finisce come quello di un programma o di una pagina web: rinominalo e ricaricalo.",
    "wrong_kind": "Il nome del file dice un tipo e il contenuto un altro: correggi l’estensione e ricaricalo.",
    "pixels": "L’immagine ha troppi pixel: il massimo è 40 milioni in tutto. Riducila e ricaricala.",
    "animated": "L’immagine è animata: salva un solo fotogramma e carica quello.",
    "virus": "Il file contiene una sequenza riconosciuta come virus: avvisa il supporto informatico.",
    "damaged": "Il file è rovinato o incompleto: riapri l’originale e salvalo di nuovo.",
    "busy": "Il server sta controllando altri file: questo non è stato caricato. Riprova tra un minuto.",
    "stopped": "Il file è troppo pesante da leggere: salvalo di nuovo in una versione più semplice.",
}
_NAME = re.compile(r"(?P<stem>.+-(?P<width>\d{1,5})x(?P<height>\d{1,5}))(?:-(?P<smaller>\d{1,5})(?=\.webp$))?\.\w+")


class StoresSmaller:
    """For a FieldFile: the smaller versions of a Picture are stored and removed with it."""

    def save(self, name, content, save=True):
        super().save(name, content, save=False)
        try:
            for width, smaller in getattr(content, "smaller", {}).items():
                self.storage.save(smaller_name(self.name, width), ContentFile(smaller))
        except BaseException:
            delete_with_smaller(self.storage, self.name)
            raise
        if save:
            self.instance.save()

    save.alters_data = True

    def delete(self, save=True):
        name = self.name
        super().delete(save)
        delete_with_smaller(self.storage, name)

    delete.alters_data = True


class Picture(ContentFile):
    """An image as it is stored: bytes of our own making, and those of its smaller versions by their width."""

    def __init__(self, content, extension, size, smaller=None, findings=()):
        super().__init__(content, f"image.{extension}")
        self.extension, self.pixels, self.smaller = extension, size, smaller or {}
        #: What was found, and left behind: "position".
        self.findings = tuple(findings)


def refusal(code):
    """The ValidationError with the sentence of a code of REFUSALS."""
    return ValidationError(REFUSALS[code], code=code)


def kind_of(head):
    """The extension of the kind of image that begins with these bytes; empty for anything else."""
    for extension, signature in SIGNATURES.items():
        if head.startswith(signature) and (extension != "webp" or head[8:12] == b"WEBP"):
            return extension
    return ""


def picture(file, widths=WIDTHS):
    """The image that somebody sent, as a Picture; the file is left at its beginning, a Picture is given back as it is.

    Raises ValidationError, in Italian, for what is no image of ours, is larger than the limits, or has a name that
    says something else.
    """
    if isinstance(file, Picture):
        return file
    if problem := name_problem(file.name):
        raise refusal(problem)
    if not file.size:
        raise refusal("empty")
    if file.size > MOST_IMAGE_BYTES:
        raise refusal("image_size")
    file.seek(0)
    kind = kind_of(file.read(HEAD))
    if not kind:
        raise refusal("image_kind")
    if extension_of(file.name) not in (kind, ""):
        raise refusal("wrong_kind")
    with tempfile.TemporaryFile() as copy:
        file.seek(0)
        copy.writelines(file.chunks(1 << 20))
        file.seek(0)
        found = inspect(copy, f"{__package__}.inspection.image_file", kind=kind, widths=widths, **LIMITS)
    if "refused" in found:
        raise refusal(found["refused"])
    versions = {int(width): base64.b64decode(data) for width, data in found["smaller"].items()}
    return Picture(base64.b64decode(found["image"]), kind, tuple(found["size"]), versions, found["findings"])


def picture_name(image):
    """The name that a Picture is stored under: nothing of what was sent, its size in pixels, its own extension."""
    width, height = image.pixels
    return f"{uuid.uuid4()}-{width}x{height}.{image.extension}"


def size_of(name):
    """Width and height of a stored image; None for a name that is not of `picture_name`."""
    found = _NAME.fullmatch(name)
    return (int(found["width"]), int(found["height"])) if found and not found["smaller"] else None


def smaller_name(name, width):
    """Where the version of this width of a stored image lies."""
    return f"{name.rpartition('.')[0]}-{width}.webp"


def smaller_names(name, widths=WIDTHS):
    """The smaller versions of a stored image, by their width in pixels: those that are narrower than itself."""
    size = size_of(name)
    return {width: smaller_name(name, width) for width in widths if size and width < size[0]}


def originals_of(name):
    """The names that the original of a smaller version may have; none for any other name."""
    found = _NAME.fullmatch(name)
    return {f"{found['stem']}.{extension}" for extension in MEDIA_TYPES} if found and found["smaller"] else set()


def delete_with_smaller(storage, name):
    """Remove a stored file, and its smaller versions if it is an image that has some."""
    for stored in (name, *smaller_names(name).values()):
        storage.delete(stored)
