"""The portal's own addresses, and one whose answer costs nothing but what Django and the middleware cost."""

from django.http import HttpResponse
from django.urls import path

from cooperation_portal import urls as portal

CONSTANT = "/constant/"


def constant(request):
    return HttpResponse("constant")


urlpatterns = [path(CONSTANT.removeprefix("/"), constant), *portal.urlpatterns]
handler400 = portal.handler400
