"""What there is to do with every kind of content."""

from ..models import Publishable
from ..todo import Row, register

register(
    Row(
        Publishable,
        "revisione",
        "in attesa di revisione",
        "Qualcuno chiede di rivedere e pubblicare",
        lambda contents: contents.awaiting_review(),
        action="publish",
    ),
    Row(
        Publishable,
        "bozza",
        "con modifiche non ancora pubblicate",
        "Il pubblico legge ancora la versione di prima",
        lambda contents: contents.with_unsent_changes(),
    ),
    Row(
        Publishable,
        "nota",
        "in bozza con una nota interna",
        "La nota dice che cosa manca",
        lambda contents: contents.drafts_with_note(),
    ),
)
