"""The page "Carica documenti", and the addresses that the browser sends files to: one keeps them, one only looks."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode

from editorial.admin.roles import may
from editorial.saving import Intent

from ..intake import examine, take_in
from ..models import Document
from .cards import cards_of, keep_typed, settle_ticked, told
from .widgets import drop_zone

NOTHING_CHOSEN = "Non hai scelto nessun file."


class Uploading:
    """For the admin of documents."""

    def get_urls(self):
        def address(word, view):
            return path(f"{word}/", self.admin_site.admin_view(view), name=f"documents_document_{word}")

        return [address("upload", self.upload_view), address("check", self.check_view), *super().get_urls()]

    def upload_view(self, request):
        """Several files at once, each a draft of its own; then their cards, where titles are mended."""
        if not may(request, "add", Document):
            raise PermissionDenied
        if request.method == "POST":
            sent = request.FILES.getlist("new_files")
            if request.headers.get("Accept") == "application/json":
                return self._answer(request, sent)
            return self._keep(request, sent)
        context = {
            **self.admin_site.each_context(request),
            "title": "Carica documenti",
            "opts": self.opts,
            "cards": cards_of(request, request.GET.getlist("d")),
            "may_add": True,
            "may_publish": may(request, "publish", Document),
            **drop_zone(),
        }
        return TemplateResponse(request, "documents/admin/upload.html", context)

    def check_view(self, request):
        """What a file would be told if it were kept; nothing is stored."""
        if request.method != "POST" or not (may(request, "add", Document) or may(request, "change", Document)):
            raise PermissionDenied
        sent = request.FILES.getlist("new_files")[:1]
        if not sent:
            return JsonResponse({"state": "refused", "html": NOTHING_CHOSEN}, status=400)
        taken = examine(sent[0])
        document = request.POST.get("document", "")
        if taken.twin and str(taken.twin.document_id) == document:
            taken = replace(taken, twin=None)
        html = render_to_string("documents/admin/checked.html", {"taken": taken}, request)
        found = {"state": "refused" if taken.refusal else "good", "html": html}
        if taken.row:
            found |= {"title": taken.title, "language": taken.row.language}
        return JsonResponse(found)

    def take_all(self, request, sent, is_wanted_twice=False):
        """Take in each of the sent files and tell in a message of its own what became of it."""
        taken = [self._take(request, file, is_wanted_twice) for file in sent]
        for one in taken:
            if one.refusal:
                messages.error(request, f"«{one.name}» non è stato caricato. {one.refusal}")
            elif one.twin and not one.document:
                messages.warning(
                    request, told(one.twin.document, f"esiste già ({one.twin.label}): «{one.name}» è lo stesso file.")
                )
            else:
                messages.success(request, told(one.document, f"è caricato ({one.row.label}): è una bozza."))
                for doubt in one.doubts:
                    messages.warning(request, told(one.document, doubt))
        return taken

    def _take(self, request, file, is_wanted_twice):
        taken = take_in(file, request.user, is_wanted_twice)
        if taken.document:
            self.log_click(request, taken.document, "Caricato.")
        return taken

    def _answer(self, request, sent):
        """The cards of the sent files, for the page that sent them in the background."""
        if not sent:
            return JsonResponse({"error": NOTHING_CHOSEN}, status=400)
        is_wanted_twice = "twice" in request.POST
        return JsonResponse({"cards": [self._card(request, file, is_wanted_twice) for file in sent]})

    def _card(self, request, file, is_wanted_twice):
        taken = self._take(request, file, is_wanted_twice)
        context = {
            "taken": taken,
            "may_publish": may(request, "publish", Document),
            "is_attached": "attached" in request.POST,
        }
        answer = {"name": taken.name}
        if taken.refusal:
            state = "refused"
        elif taken.document:
            state = "stored"
            (card,) = cards_of(request, [taken.document.pk])
            card.name, card.was_just_sent = taken.name, True
            context["card"] = card
            answer |= {"id": taken.document.pk, "title": str(taken.document)}
        else:
            state = "twin"
            answer |= {"id": taken.twin.document_id, "title": str(taken.twin.document)}
        html = render_to_string(f"documents/admin/card_{state}.html", context, request)
        return {**answer, "state": state, "html": html}

    def _keep(self, request, sent):
        """The form of the page, sent as a whole: new files, and what was typed in the cards of earlier ones."""
        keys = request.POST.getlist("documents")
        keep_typed(request, keys)
        asked = Intent.PUBLISH if "_publish" in request.POST else Intent.REVIEW if "_review" in request.POST else None
        settle_ticked(request, keys, asked or Intent.DRAFT)
        taken = self.take_all(request, sent, "twice" in request.POST)
        if not sent and not keys:
            messages.error(request, NOTHING_CHOSEN)
        keys += [str(one.document.pk) for one in taken if one.document]
        if keys and not sent:
            messages.success(request, "Salvato.")
            if asked:
                return HttpResponseRedirect(reverse("admin:documents_document_changelist"))
        query = urlencode({"d": keys}, doseq=True)
        return HttpResponseRedirect(f"{request.path}?{query}" if keys else request.path)
