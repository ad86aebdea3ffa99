"""Where whole answers are kept, and in which form. A cache that is down or slow costs time, never a page."""

import json
import logging
import time
import zlib
from typing import NamedTuple

from django.conf import settings
from django.core.cache import caches
from django.http import HttpResponse

logger = logging.getLogger(__name__)

#: Larger answers, compressed, are not kept: so many small ones would have to make room.
MOST_BYTES = 100_000
#: Nothing asks for a page once the date is another.
_KEPT_SECONDS = 24 * 60 * 60
#: For so long a cache that failed is left alone, so that not every visitor waits until it has failed again.
_REST_SECONDS = 5
_LOG_SECONDS = 60
_GZIP = 16 + zlib.MAX_WBITS
#: Of what a visitor waits for; the next levels win two bytes in a hundred.
_LEVEL = 5


class KeptPage(NamedTuple):
    """An answer as it is kept: its headers, and its body as gzip."""

    headers: dict
    body: bytes

    @classmethod
    def of(cls, response):
        packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
        return cls(dict(response.items()), packer.compress(response.content) + packer.flush())

    @classmethod
    def unpacked(cls, packed):
        headers, _end, body = packed.partition(b"\n")
        return cls(json.loads(headers), body)

    @property
    def packed(self):
        return json.dumps(self.headers).encode() + b"\n" + self.body

    def response(self, is_zipped):
        """The answer, compressed where the visitor takes it so."""
        body = self.body if is_zipped else zlib.decompress(self.body, _GZIP)
        length = {"Content-Length": str(len(body))}
        return HttpResponse(body, headers=self.headers | length | ({"Content-Encoding": "gzip"} if is_zipped else {}))


class PageStore:
    """The cache that `PAGE_CACHE` names: None where there is none."""

    def __init__(self):
        self._rests_until = self._is_silent_until = 0

    @property
    def is_on(self):
        return bool(settings.PAGE_CACHE)

    def get(self, key):
        """The page that is kept under the key, or None."""
        return self._tried(lambda cache: (packed := cache.get(key)) and KeptPage.unpacked(packed))

    def put(self, key, page):
        if len(page.body) <= MOST_BYTES:
            self._tried(lambda cache: cache.set(key, page.packed, _KEPT_SECONDS))

    def _tried(self, ask):
        now = time.monotonic()
        if now < self._rests_until:
            return None
        try:
            return ask(caches[settings.PAGE_CACHE])
        except Exception as error:  # any backend, and whatever may be the matter with it
            self._rests_until = now + _REST_SECONDS
            if now >= self._is_silent_until:
                self._is_silent_until = now + _LOG_SECONDS
                logger.warning("The cache of pages failed, pages are made afresh: %r", error)
            return None


class PlainBytes:
    """How Redis is given what is kept: as it is. Django would pickle it, and run what somebody else wrote there."""

    @staticmethod
    def dumps(packed):
        return packed

    @staticmethod
    def loads(packed):
        return packed
