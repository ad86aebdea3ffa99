"""Uploaded files for the staff: what the admin links to, drafts and former versions included."""

from pathlib import PurePath

from django.contrib import admin
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from .pictures import MEDIA_TYPES

# What a browser shows by itself; the names are ours, and their extensions come from the content.
_SHOWN = {"pdf": "application/pdf", **MEDIA_TYPES}


@require_safe
@admin.site.admin_view
def staff_file(request, name):
    """The stored file of this name, for who may enter the admin; 404 where there is none.

    A PDF or an image is shown, under a policy that lets nothing in it run; anything else is offered for saving.
    """
    try:
        file = default_storage.open(name)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404("No such file") from error
    media_type = _SHOWN.get(PurePath(name).suffix.removeprefix("."))
    response = FileResponse(
        file,
        content_type=media_type or "application/octet-stream",
        as_attachment=media_type is None,
        filename=PurePath(name).name,
    )
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'; frame-ancestors 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
