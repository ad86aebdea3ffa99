"""Asking for a page that is kept, and for how many are."""

from django.test import Client

PATH = "/it/progetti/"


def get(path=PATH, **headers):
    return Client().get(path, **headers)


def count(cache):
    return len(cache._cache)
