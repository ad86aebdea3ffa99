"""2,000 texts of 200 events go out, come back and are applied, in little memory and in steps that say how far it is."""

import tracemalloc

import pytest

from editorial.exchange.applying import apply_some
from editorial.exchange.bringing_back import propose
from editorial.exchange.reading import read_rows
from editorial.exchange.texts import texts_to_send
from editorial.exchange.workbook import temporary_workbook
from editorial.languages import translated_fields
from editorial.models import row_key
from editorial.saving import fresh
from editorial.translations import edited_texts
from events.models import Event, EventLink
from tests.editorial.exchange.sheets import Sheet
from tests.factories import make_event
