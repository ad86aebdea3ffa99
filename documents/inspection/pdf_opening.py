"""Opens a PDF with pypdf, within limits of what it may unpack, inside the child process."""

import pypdf

from editorial.inspection.refusal import Refused

MOST_UNPACKED = 40_000_000


def opened(stream):
    """The reader of a PDF; Refused("encrypted") where a password is missing."""
    pypdf.overwrite_configuration(
        disable_legacy_handling=True,
        jbig2dec_binary=None,
        zlib_maximum_output_length=MOST_UNPACKED,
        lzw_maximum_output_length=MOST_UNPACKED,
        array_based_stream_maximum_output_length=MOST_UNPACKED,
        stream_decoding_work_maximum_length=2 * MOST_UNPACKED,
        image_maximum_buffer_size=1_000_000,
    )
    reader = pypdf.PdfReader(stream, root_object_recovery_limit=1_000, xref_stream_maximum_entries=500_000)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused("encrypted")
    return reader
