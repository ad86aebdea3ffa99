"""Counts the pages of a PDF and finds out whether it has a text, with pypdf, inside the child process."""

import pypdf

from documents.inspection.refusal import Refused

FEWEST_LETTERS = 20


def read(stream, options):
    """Yield the number of pages, then whether there is a text; Refused("encrypted") where a password is missing."""
    pypdf.overwrite_configuration(
        disable_legacy_handling=True,
        jbig2dec_binary=None,
        zlib_maximum_output_length=40_000_000,
        lzw_maximum_output_length=40_000_000,
        array_based_stream_maximum_output_length=40_000_000,
        stream_decoding_work_maximum_length=80_000_000,
        image_maximum_buffer_size=1_000_000,
    )
    try:
        reader = pypdf.PdfReader(stream, root_object_recovery_limit=1_000, xref_stream_maximum_entries=500_000)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("encrypted")
        yield {"pages": len(reader.pages)}
        yield {"has_text": has_text(reader, options["sampled_pages"])}
    except pypdf.errors.DependencyError:  # a cipher that pypdf alone does not know
        raise Refused("encrypted") from None


def has_text(reader, sampled_pages):
    """True when the first pages hold more letters than a page number or a stamp does."""
    letters = 0
    for number, page in enumerate(reader.pages):
        if number == sampled_pages:
            return False
        letters += sum(character.isalpha() for character in page.extract_text())
        if letters >= FEWEST_LETTERS:
            return True
    return False
