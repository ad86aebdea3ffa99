"""Every mistake of a folder is listed at once, with its file, record and field, and nothing is loaded."""

import pytest
from django.core.management import CommandError, call_command

from cooperation_portal.management.commands.load_portal_content import only_folder
from cooperation_portal.models import LoadedRecord
from projects.models import GeographicArea

pytestmark = pytest.mark.django_db

PROJECT = "model: projects.project\nkey: slug\nrecords:\n  - slug: a\n    title: {it: A}\n"
EVENT = "model: events.event\nkey: slug\nrecords:\n  - slug: a\n    title: {it: A}\n    starts_on: 2017-12-12\n"
CITY = "model: networks.partnercity\nkey: slug\nrecords:\n  - slug: a\n    name: {it: A}\n    country: IT\n"
DOCUMENT = "model: documents.document\nkey: slug\nrecords:\n  - slug: a\n    title: {it: A}\n"
IDENTITY = "model: pages.portalidentity\nkey: null\nrecords:\n  - site_name: {it: A}\n    body: {it: B}\n"
MODELS = (
    "documents.document, events.event, networks.network, networks.organisation, networks.partnercity, "
    "pages.glossaryterm, pages.highlight, pages.news, pages.page, pages.portalidentity, projects.beneficiary, "
    "projects.fundingprogramme, projects.geographicarea, projects.goal, projects.instrument, projects.location, "
    "projects.project, projects.sector"
)


def problems(content, **options):
    """The lines below the heading of what is wrong."""
    with pytest.raises(CommandError) as failure:
        content.load(**options)
    heading, *lines = str(failure.value).splitlines()
    plural = "s" if len(lines) > 1 else ""
    assert heading == f"Nothing was loaded: {len(lines)} problem{plural} in {content.folder}"
    assert not LoadedRecord.objects.exists()
    return [line.removeprefix("  ") for line in lines]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "must be a mapping of model, key, records, not nothing"),
        ("- a\n", "must be a mapping of model, key, records, not a list"),
        ("model: x.y\nkey: slug\nrecords: []\n", f"unknown model 'x.y'; one of: {MODELS}"),
        ("model: auth.user\nkey: null\nrecords: []\n", f"unknown model 'auth.user'; one of: {MODELS}"),
        ("model: [a]\nkey: slug\nrecords: []\n", f"unknown model a list; one of: {MODELS}"),
        ("model: pages.news\nkey: slug\nrecords: {a: b}\n", "'records' must be a list, not a mapping"),
        ("model: pages.news\nkey: slug\n", "'records' must be a list, not nothing"),
        (
            "model: pages.news\nrecords: []\n",
            "'key' must be the field that names a record, or null for a single record, not nothing",
        ),
        (
            "model: pages.news\nkey: title\nrecords: []\n",
            "'key' must be the field that names a record, or null for a single record, not 'title'",
        ),
        (
            "model: pages.news\nkey: [slug]\nrecords: []\n",
            "'key' must be the field that names a record, or null for a single record, not a list",
        ),
        ("model: pages.news\nkey: slug\nrecords: []\nmore: 1\n", "unknown name 'more'; a file has model, key, records"),
        ("model: pages.news\nkey: slug\nrecords: [a]\n", "record 1 must be a mapping of fields, not 'a'"),
        (
            "model: pages.portalidentity\nkey: null\nrecords:\n  - {}\n  - {}\n",
            "'key' is null, so there can be one record, not 2",
        ),
    ],
)
def test_mistake_in_the_frame_of_a_file_is_told(content, text, complaint):
    content.write("x.yaml", text)
    assert f"x.yaml: {complaint}" in problems(content)


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        ("model: a\nkey: [\n", 3, "not YAML: expected the node content, but found '<stream end>'"),
        (
            "model: a\n\tkey: b\n",
            2,
            "not YAML: found character '\\t' that cannot start any token (indent with spaces, not with tabs)",
        ),
        ("model: a\nmodel: b\n", 2, "not YAML: 'model' stands twice"),
        ("records:\n  - 1: a\n", 2, "not YAML: a field's name must be a word"),
        ("model: !!python/name:os.system\n", 1, None),
        ("a: b\n---\nc: d\n", 2, "not YAML: but found another document"),
        (b"model: a\nkey: \xe0\n", 2, "the file is not UTF-8 text"),
        ("model: a\nkey: b\n".encode("utf-16"), 1, "the file is not UTF-8 text"),
        (b"model: a\nkey: \x07\n", 2, "character U+0007 is not allowed"),
        ("[" * 1500, 0, "values are nested too deeply"),
        ("a: *b\n", 1, "not YAML: found undefined alias 'b'"),
        ("a: !!int x\n", 0, "not YAML: invalid literal for int() with base 10: 'x'"),
    ],
)
def test_text_that_is_not_yaml_is_told_with_its_line(content, text, line, complaint):
    content.write("x.yaml", text)
    place = f"x.yaml, line {line}: " if line else "x.yaml: "
    [told] = problems(content)
    assert told.startswith(place)
    assert complaint is None or told == place + complaint


def test_mark_of_byte_order_is_no_mistake(content):
    content.write("x.yaml", b"\xef\xbb\xbf" + PROJECT.encode())
    assert content.load()[-1] == "Loaded 1 record: 1 created"


@pytest.mark.parametrize(
    ("text", "label", "complaint"),
    [
        (PROJECT + "    acronym: 5\n", "acronym", "must be text; put it in quotes, not 5"),
        (PROJECT + "    acronym: [a]\n", "acronym", "must be text; put it in quotes, not a list"),
        (PROJECT + "    acronym: {it: a}\n", "acronym", "must be text; put it in quotes, not a mapping"),
        (PROJECT + "    activity_status: 2\n", "activity_status", "must be text; put it in quotes, not 2"),
        (PROJECT + '    activity_status: "9"\n', "activity_status", "Value '9' is not a valid choice."),
        (PROJECT + "    our_role: boss\n", "our_role", "Value 'boss' is not a valid choice."),
        (PROJECT + "    state: gone\n", "state", "Value 'gone' is not a valid choice."),
        (PROJECT + "    countries: ET\n", "countries", "must be a list of codes: [IT, FR]"),
        (PROJECT + "    countries: [Etiopia]\n", "countries", "Value 'Etiopia' is not a valid choice."),
        (PROJECT + '    acronym: "a\\0b"\n', "acronym", "holds a NUL character"),
        (PROJECT + '    acronym: "\\ud800"\n', "acronym", "holds half a character (a lone surrogate)"),
        (PROJECT + "    summary: x\n", "summary", "must have a text for each language, {it: …, en: …, fr: …}, not 'x'"),
        (PROJECT + "    summary: {de: x}\n", "summary.de", "unknown language; one of: it, en, fr"),
        (PROJECT + "    summary: {en: 5}\n", "summary.en", "must be text; put it in quotes, not 5"),
        (PROJECT + "    objectives: {fr: [x]}\n", "objectives.fr", "must be text; put it in quotes, not a list"),
        (
            PROJECT + "    actual_start: 2018-13\n",
            "actual_start",
            "Scrivi un anno (2018), un mese (2018-03) o un giorno (2018-03-12).",
        ),
        (
            PROJECT + "    actual_start: 2018.5\n",
            "actual_start",
            "must be a year, a month or a day: 2018, 2018-03 or 2018-03-12, not 2018.5",
        ),
        (PROJECT + "    areas: nord\n", "areas", "must be a list, not 'nord'"),
        (PROJECT + "    areas: [[a]]\n", "areas", "must be the key of a record, not a list"),
        (
            PROJECT + "    areas: [est]\n",
            "areas",
            "there is no projects.geographicarea 'est', neither in the files nor in the portal",
        ),
        (
            PROJECT + "    goals: [primo]\n",
            "goals",
            "there is no projects.goal 'primo', neither in the files nor in the portal",
        ),
        (
            PROJECT + "    follows: b\n",
            "follows",
            "there is no projects.project 'b', neither in the files nor in the portal",
        ),
        (PROJECT + "    follows: {a: b}\n", "follows", "must be the key of a record, not a mapping"),
        (PROJECT + "    fundings: x\n", "fundings", "must be a list, not 'x'"),
        (PROJECT + "    fundings: [x]\n", "fundings[1]", "must be a mapping of fields, not 'x'"),
        (
            PROJECT + "    fundings:\n      - {funder: ente}\n",
            "fundings[1].funder",
            "there is no networks.organisation 'ente', neither in the files nor in the portal",
        ),
        (
            PROJECT + "    fundings:\n      - {donor: ente}\n",
            "fundings[1].donor",
            "unknown field; one of: programme, funder, amount, currency, committed_on",
        ),
        (
            PROJECT + "    fundings:\n      - {amount: much}\n",
            "fundings[1].amount",
            "“much” value must be a decimal number.",
        ),
        (PROJECT + "    version: 3\n", "version", None),
        (PROJECT + "    title_en: B\n", "title_en", None),
        (PROJECT + "    programmes: [x]\n", "programmes", None),
        (EVENT + "    starts_at: 25:00\n", "starts_at", None),
        (EVENT + "    ends_on: 2017-02-31\n", "ends_on", None),
        (EVENT + "    ends_on: 2017\n", "ends_on", "must be a day: 2018-03-12, not 2017"),
        (EVENT + "    publish_from: soon\n", "publish_from", None),
        (EVENT + "    time_zone: Mars/Base\n", "time_zone", None),
        (CITY + "    latitude: .nan\n    longitude: 3\n", "latitude", "must be a number, not '.nan'"),
        (CITY + "    latitude: 1e400\n    longitude: 3\n", "latitude", None),
        (CITY + "    latitude: 91\n    longitude: 3\n", "latitude", "Ensure this value is less than or equal to 90."),
        (CITY + "    is_home: 1\n", "is_home", "must be true or false, not 1"),
        (CITY + "    is_home: yes\n", "is_home", "must be true or false, not 'yes'"),
        (CITY + "    is_home: null\n", "is_home", None),
        (DOCUMENT + "    files:\n      - {file: 5}\n", "files[1].file", "must be the path of a file, not 5"),
        (DOCUMENT + "    files:\n      - {file: ../x.pdf}\n", "files[1].file", "'../x.pdf' is outside of the folder"),
        (
            DOCUMENT + "    files:\n      - {file: /etc/passwd}\n",
            "files[1].file",
            "'/etc/passwd' is outside of the folder",
        ),
        (IDENTITY + "    emblem: no.png\n", "emblem", "there is no file 'no.png' in the folder"),
        (IDENTITY + "    emblem: x.yaml\n", "emblem", None),
        (IDENTITY + "    emblem: ..\n", "emblem", "'..' is outside of the folder"),
        (IDENTITY + "    mailbox: nobody\n", "mailbox", "Enter a valid email address."),
        (IDENTITY + f"    emblem: {'a' * 5000}\n", "emblem", None),
    ],
)
def test_mistake_in_a_field_is_told_with_record_and_field(content, text, label, complaint):
    content.write("x.yaml", text)
    [told] = problems(content)
    model = text.split("\n")[0].removeprefix("model: ")
    record = model if "key: null" in text else f"{model} a"
    assert told.startswith(f"x.yaml, line 4, {record}, {label}: ")
    assert complaint is None or told == f"x.yaml, line 4, {record}, {label}: {complaint}"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("  - title: {it: A}\n", "line 4, projects.project (number 1), slug: the record needs a key"),
        ("  - slug: 5\n", "line 4, projects.project (number 1), slug: must be text; put it in quotes, not 5"),
        (
            "  - {slug: a, title: {it: A}}\n  - {slug: a, title: {it: B}}\n",
            "line 5, projects.project a: this record stands already in x.yaml, line 4",
        ),
        (
            "  - {slug: Ò !, title: {it: A}}\n",
            "line 4, projects.project Ò !, slug: "
            "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.",
        ),
        ("  - {slug: a}\n", "line 4, projects.project a, title.it: Scrivi almeno il nome italiano."),
        (
            "  - {slug: a, title: {it: A}, actual_start: 2018, actual_end: 2016}\n",
            "line 4, projects.project a: La fine viene prima dell’inizio.",
        ),
        (
            f"  - {{slug: {'a' * 201}, title: {{it: A}}}}\n",
            "line 4, projects.project (number 1), slug: a key has at most 200 characters",
        ),
    ],
)
def test_mistake_in_a_record_is_told(content, text, complaint):
    content.write("x.yaml", f"model: projects.project\nkey: slug\nrecords:\n{text}")
    assert problems(content) == [f"x.yaml, {complaint}"]


def test_all_mistakes_of_all_files_are_told_in_order(small):
    small.change("areas.yaml", "position: 2", "position: second")
    small.change("organisations.yml", "kind: multilateral", "kind: club")
    small.change("projects.yaml", "role: lead", "role: king").change("projects.yaml", "areas: [nord]", "areas: [est]")
    small.write("broken.yaml", "a: [")
    assert [line.split(": ")[0] for line in problems(small)] == [
        "areas.yaml, line 9, projects.geographicarea sud, position",
        "broken.yaml, line 1",
        "organisations.yml, line 5, networks.organisation ente, kind",
        "projects.yaml, line 5, projects.project fonte, partnerships[1].role",
    ]


def test_record_that_needs_a_faulty_one_is_not_blamed(content):
    content.write("a.yaml", PROJECT + "    our_role: boss\n").write(
        "b.yaml", "model: pages.highlight\nkey: position\nrecords:\n  - {position: 1, project: a}\n"
    )
    assert problems(content) == ["a.yaml, line 4, projects.project a, our_role: Value 'boss' is not a valid choice."]


def test_missing_sample_file_is_a_mistake_only_when_it_is_asked_for(content):
    content.write("x.yaml", DOCUMENT + "    files:\n      - {language: it, file: files/no.pdf}\n")
    assert problems(content, with_sample_files=True) == [
        "x.yaml, line 4, documents.document a, files[1].file: there is no file 'files/no.pdf' in the folder"
    ]
    assert content.load()[-1] == "Loaded 1 record: 1 created"


def test_two_files_that_name_the_same_records_differently_are_told(content):
    content.write("a.yaml", "model: projects.goal\nkey: number\nrecords: []\n")
    content.write("b.yaml", "model: projects.goal\nkey: slug\nrecords: []\n")
    assert problems(content) == ["b.yaml: another file names the records of projects.goal by 'number'"]


def test_mistake_in_a_later_load_changes_nothing(small):
    small.load()
    small.change("areas.yaml", "en: South", "en: The South").change("projects.yaml", "role: lead", "role: king")
    with pytest.raises(CommandError, match="Nothing was loaded: 1 problem in "):
        small.load()
    assert GeographicArea.objects.get(slug="sud").name_en == "South"


def test_folder_without_files_and_folder_that_is_not_there_are_told(content):
    assert problems(content) == [f"{content.folder.name}: the folder holds no .yaml file"]
    with pytest.raises(CommandError, match="There is no folder .*nowhere"):
        call_command("load_portal_content", str(content.folder / "nowhere"))


def test_only_folder_is_the_one_that_is_loaded_by_itself(tmp_path):
    with pytest.raises(CommandError, match="Name the FOLDER to load: .* holds none"):
        only_folder(tmp_path)
    (tmp_path / "uno").mkdir()
    (tmp_path / "notes.txt").write_text("")
    assert only_folder(tmp_path) == tmp_path / "uno"
    (tmp_path / "due").mkdir()
    with pytest.raises(CommandError, match="Name the FOLDER to load: .* holds due, uno"):
        only_folder(tmp_path)
