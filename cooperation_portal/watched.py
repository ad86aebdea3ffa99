"""What the public pages are made of: the models whose every change makes a page that is kept outdated."""

from django.apps import apps

from documents.models import DownloadCount
from editorial.models import FormerSlug
from search.freshness import watch

_ROOMS = ("networks", "documents", "projects", "events", "pages")
#: Counted with every download. The pages that tell how many there were are not kept.
_UNWATCHED = {DownloadCount}


def watch_all():
    """Called once, when the applications are ready."""
    for model in [FormerSlug, *(model for room in _ROOMS for model in apps.get_app_config(room).get_models())]:
        if model not in _UNWATCHED:
            watch(model)
