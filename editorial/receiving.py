"""Receives uploads: on disk from the first byte, never more of one than may be kept, and none from strangers."""

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import SkipFile, TemporaryFileUploadHandler

#: The largest file that any field takes.
MOST_BYTES = 50_000_000
#: A whole form: ten of the largest files, and its texts.
MOST_BODY_BYTES = 600_000_000


class LimitedUploadHandler(TemporaryFileUploadHandler):
    """Writes a file to the temporary folder up to MOST_BYTES; what follows is counted, so that its field can say so.

    Files of who has not logged in are dropped: no form of the public takes any.
    """

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        """Raises RequestDataTooBig, which is answered before anything is read."""
        if content_length > MOST_BODY_BYTES:
            raise RequestDataTooBig("the form is larger than ten of the largest files")

    def new_file(self, *args, **kwargs):
        user = getattr(self.request, "user", None)
        if user is None or not user.is_authenticated:
            raise SkipFile
        super().new_file(*args, **kwargs)

    def receive_data_chunk(self, raw_data, start):
        room = MOST_BYTES - start
        if room > 0:
            super().receive_data_chunk(raw_data[:room], start)
