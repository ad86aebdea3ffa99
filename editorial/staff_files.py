"""Uploaded files for the staff: what the admin links to, drafts and former versions included."""

import mimetypes

from django.contrib import admin
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe


@require_safe
@admin.site.admin_view
def staff_file(request, name):
    """The stored file of this name, for who may enter the admin; 404 where there is none.

    It is shown under a policy that lets nothing in it run.
    """
    try:
        file = default_storage.open(name)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404("No such file") from error
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = FileResponse(file, content_type=media_type)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'; frame-ancestors 'none'"
    response.headers["Cache-Control"] = "private, no-store"
    return response
