"""Brings the message catalogues up to date with the code, and checks that they are. Needs GNU gettext.

    python -m tools.messages update
    python -m tools.messages check

Messages are extracted in a copy of the sources, so that a check writes nothing into the checkout.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import polib

from tools.catalogues import DOMAIN, LANGUAGES, compile_all

ROOT = Path(__file__).resolve().parent.parent
TEXTLESS = {
    "content",
    "docs",
    "frontend",
    "node_modules",
    "static",
    "staticfiles",
    "test-results",
    "tests",
    "tools",
    "var",
}
PLURAL_FORMS = {
    "it": "nplurals=2; plural=(n != 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
}
GETTEXT_PROGRAMS = ("xgettext", "msgmerge", "msguniq", "msgattrib", "msgfmt")


def catalogue_path(root, language):
    return Path(root) / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def key(entry):
    """What identifies a message: two entries with the same words but another context or plural are different."""
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def copy_sources(root, target):
    def skipped(folder, names):
        return [name for name in names if name.startswith(".") or name == "__pycache__" or name in TEXTLESS]

    shutil.copytree(root, target, ignore=skipped)


@contextmanager
def extracted(root):
    """A copy of the sources of ``root`` whose catalogues hold exactly the messages of the code."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "sources"
        copy_sources(root, copy)
        for language in LANGUAGES:
            catalogue_path(copy, language).parent.mkdir(parents=True, exist_ok=True)
        languages = [option for language in LANGUAGES for option in ("-l", language)]
        command = [sys.executable, "manage.py", "makemessages", *languages]
        done = subprocess.run(
            [*command, "--no-obsolete", "--add-location=file", "--verbosity=0"],
            cwd=copy,
            env={**os.environ, "PORTAL_DATA": folder, "DATABASE_URL": "sqlite://:memory:", "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SystemExit(f"The messages could not be extracted:\n{done.stdout}{done.stderr}")
        yield copy


def fill_english(catalogue):
    """Give every message of the English catalogue its own words, as the words in the code are English."""
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural}
        else:
            entry.msgstr = entry.msgid
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        entry.previous_msgid = entry.previous_msgid_plural = entry.previous_msgctxt = None


def set_header(catalogue, language):
    """Replace the header by one without dates and names, so that a run that finds nothing new changes no line."""
    catalogue.header = "How to translate: CONTRIBUTING.md, section Words."
    catalogue.metadata_is_fuzzy = False
    catalogue.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURAL_FORMS[language],
    }


def keep_two_plural_forms(catalogue):
    """Drop the form for millions that Django's catalogues of Italian and French ask for: counts here are small."""
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {number: entry.msgstr_plural.get(number, "") for number in (0, 1)}


def update(root):
    """Merge the messages of the code into the catalogues, fill English, compile; print what is left to translate."""
    with extracted(root) as copy:
        for language in LANGUAGES:
            catalogue = polib.pofile(str(catalogue_path(copy, language)), wrapwidth=110)
            set_header(catalogue, language)
            keep_two_plural_forms(catalogue)
            if language == "en":
                fill_english(catalogue)
            target = catalogue_path(root, language)
            target.parent.mkdir(parents=True, exist_ok=True)
            catalogue.save(str(target))
            left = len(catalogue.untranslated_entries()) + len(catalogue.fuzzy_entries())
            print(f"locale/{language}: {len(catalogue)} messages, {left} to translate")
    compile_all(Path(root) / "locale")


def compare(language, present, wanted):
    """The complaints, one line each, about the catalogue ``present`` when the code's messages are ``wanted``."""
    here = {key(entry): entry for entry in present if not entry.obsolete}
    there = {key(entry): entry for entry in wanted if not entry.obsolete}
    lines = [f"locale/{language}: not in the catalogue: {there[each].msgid!r}" for each in there if each not in here]
    lines += [f"locale/{language}: no longer used: {here[each].msgid!r}" for each in here if each not in there]
    for each, entry in here.items():
        if each not in there:
            continue
        if entry.fuzzy:
            lines.append(f"locale/{language}: fuzzy: {entry.msgid!r}")
        elif not is_complete(entry):
            lines.append(f"locale/{language}: untranslated: {entry.msgid!r}")
    return lines


def is_complete(entry):
    """Whether the message has its translation, in each of its plural forms if it has them."""
    return all(entry.msgstr_plural.values()) and bool(entry.msgstr_plural) if entry.msgid_plural else bool(entry.msgstr)


def format_complaints(root, language):
    """What ``msgfmt`` says of placeholders lost or changed in a translation."""
    path = catalogue_path(root, language)
    done = subprocess.run(
        ["msgfmt", "--check-format", "--output-file=-", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    return done.stderr.decode(errors="replace").splitlines() if done.returncode else []


def check(root):
    """Every complaint about the catalogues of ``root``, one line each."""
    lines = []
    with extracted(root) as copy:
        for language in LANGUAGES:
            path = catalogue_path(root, language)
            if not path.is_file():
                lines.append(f"locale/{language}: there is no catalogue")
                continue
            lines += compare(language, polib.pofile(str(path)), polib.pofile(str(catalogue_path(copy, language))))
            lines += format_complaints(root, language)
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=["update", "check"])
    action = parser.parse_args().action
    missing = [program for program in GETTEXT_PROGRAMS if shutil.which(program) is None]
    if missing:
        sys.exit(f"GNU gettext is needed; not found: {', '.join(missing)} (Debian, Ubuntu: apt install gettext)")
    if action == "update":
        update(ROOT)
        return
    lines = check(ROOT)
    print("\n".join(lines) if lines else f"Messages are complete in {', '.join(LANGUAGES)}.")
    if lines:
        sys.exit(f"{len(lines)} message problems; run make messages and translate what is left.")


if __name__ == "__main__":
    main()
