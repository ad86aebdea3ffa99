"""How built static files are named and stored."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class BuiltFilesStorage(CompressedManifestStaticFilesStorage):
    """Names carry a hash of the content; imports between our JavaScript modules follow the new names."""

    support_js_module_import_aggregation = True
    manifest_strict = False
