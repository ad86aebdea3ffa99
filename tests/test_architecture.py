"""The house's rules that a program can check: who may import whom, what no code may name, how files are called."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# From the ground up: a room may use only the rooms before it.
ROOMS = (
    "editorial",
    "search",
    "networks",
    "documents",
    "projects",
    "events",
    "pages",
    "opendata",
    "cooperation_portal",
)
ROOM_IN_STRING = re.compile(rf"({'|'.join(ROOMS)})(\.\w+)+")
PLACE_NAMES = re.compile(r"torin[oe]|turin|piemont|piedmont|piémont", re.IGNORECASE)
SOURCES_WITHOUT_PLACES = (*ROOMS, "templates", "frontend", "static", "locale", "tools")
BINARY = {".png", ".jpg", ".jpeg", ".webp", ".woff2", ".ico", ".mo", ".pyc", ".pdf"}
MADE = {"node_modules", "__pycache__", "build"}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}
MOST_LINES = 350
WRITTEN = {".html", ".js", ".mjs", ".scss"}
# Where a model is named by a string at run time for a reason that is written there.
GET_MODEL_ALLOWED = set()


def modules(root, rooms=ROOMS):
    """Every Python file of the rooms that exist under ``root``."""
    return sorted(
        path
        for room in rooms
        for path in (root / room).rglob("*.py")
        if not MADE.intersection(path.relative_to(root).parts)
    )


def is_migration(path):
    return path.parent.name == "migrations"


def references(path):
    """Yield (line, dotted name) for each import in a Python file, and each string that names something in a room."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and ROOM_IN_STRING.fullmatch(node.value):
            yield node.lineno, node.value
        elif is_migration(path) and isinstance(node, ast.Assign):
            yield from migration_dependencies(node)


def migration_dependencies(node):
    """Yield (line, "app.migration") for the pairs in ``dependencies = [("app", "migration"), …]``."""
    if any(isinstance(target, ast.Name) and target.id in {"dependencies", "run_before"} for target in node.targets):
        for pair in getattr(node.value, "elts", []):
            if isinstance(pair, ast.Tuple) and all(isinstance(part, ast.Constant) for part in pair.elts):
                yield pair.lineno, ".".join(part.value for part in pair.elts)


def upward_references(root):
    """A sentence for each reference from a room to a later one."""
    complaints = []
    for path in modules(root):
        own = path.relative_to(root).parts[0]
        for line, name in references(path):
            target = name.split(".")[0]
            if target in ROOMS and ROOMS.index(target) > ROOMS.index(own):
                complaints.append(f"{path.relative_to(root)}:{line}: {own} reaches up to {name}")
    return complaints


def calls_of(path, *names):
    """The lines at which a function or method of one of these names is called or imported."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
            if called in names:
                yield node.lineno


def text_sources(root):
    return sorted(
        path
        for folder in SOURCES_WITHOUT_PLACES
        for path in (root / folder).rglob("*")
        if path.is_file() and path.suffix not in BINARY and not is_made(path.relative_to(root))
    )


def is_made(path):
    """Whether a file comes out of a build or from others; ``frontend/build/`` holds sources of ours."""
    return bool(MADE.difference({"build"} if path.parts[0] == "frontend" else ()).intersection(path.parts))


def named_places(root):
    return [
        f"{path.relative_to(root)}:{number}: {line.strip()}"
        for path in text_sources(root)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if PLACE_NAMES.search(line)
    ]


def test_rooms_import_no_later_room():
    assert upward_references(ROOT) == []


def test_sources_name_no_place():
    assert named_places(ROOT) == []


def test_models_are_named_by_import_not_by_get_model():
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules(ROOT)
        if not is_migration(path) and path.relative_to(ROOT).as_posix() not in GET_MODEL_ALLOWED
        for line in calls_of(path, "get_model")
    ]
    assert found == []


def test_relations_are_never_generic():
    names = ("GenericForeignKey", "GenericRelation")
    assert [f"{path.relative_to(ROOT)}:{line}" for path in modules(ROOT) for line in calls_of(path, *names)] == []


def test_modules_are_named_for_a_subject():
    assert [str(path.relative_to(ROOT)) for path in modules(ROOT) if path.stem in VAGUE_NAMES] == []


def long_files(root):
    """{path: lines} of the files of ours that hold more than one subject should: code, style sheets, templates."""
    python = [path for path in (*modules(root), *sorted((root / "tools").glob("*.py"))) if not is_migration(path)]
    others = [path for path in text_sources(root) if path.suffix in WRITTEN]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (*python, *others)}
    return {path.relative_to(root).as_posix(): length for path, length in lengths.items() if length > MOST_LINES}


def test_files_have_one_subject_and_stay_short():
    assert long_files(ROOT) == {}


def test_long_file_is_found_and_what_is_built_is_not(tmp_path):
    text = "x\n" * 351
    ours = ("events/views.py", "frontend/scss/a.scss", "frontend/js/b.js", "frontend/build/m.mjs", "templates/c.html")
    others = ("events/migrations/0001_a.py", "frontend/node_modules/x.js", "static/build/site.js", "locale/it.po")
    lay_out(tmp_path, dict.fromkeys((*ours, *others), text))
    assert long_files(tmp_path) == dict.fromkeys(ours, 351)


def lay_out(root, files):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        (
            "networks/views.py",
            "import projects.models\n",
            "networks/views.py:1: networks reaches up to projects.models",
        ),
        (
            "networks/views.py",
            "from projects.models import Project\n",
            "networks/views.py:1: networks reaches up to projects.models",
        ),
        (
            "search/index.py",
            "def index():\n    from pages import models\n",
            "search/index.py:2: search reaches up to pages",
        ),
        (
            "documents/models.py",
            'project = Key("projects.Project")\n',
            "documents/models.py:1: documents reaches up to projects.Project",
        ),
        ("events/apps.py", 'import_module("pages.models")\n', "events/apps.py:1: events reaches up to pages.models"),
        (
            "networks/migrations/0001_initial.py",
            'class Migration:\n    dependencies = [\n        ("projects", "0001_initial"),\n    ]\n',
            "networks/migrations/0001_initial.py:3: networks reaches up to projects.0001_initial",
        ),
        (
            "networks/migrations/0002_link.py",
            'field = ForeignKey(to="projects.project")\n',
            "networks/migrations/0002_link.py:1: networks reaches up to projects.project",
        ),
    ],
)
def test_reference_upward_is_found(tmp_path, name, text, complaint):
    lay_out(tmp_path, {name: text, "projects/models.py": "from networks.models import City\nimport editorial.models\n"})
    assert upward_references(tmp_path) == [complaint]


@pytest.mark.parametrize(
    "text", ["# a word about projects.\n", 'name = "projects"\n', "from . import projects\n", "import json\n"]
)
def test_reference_to_nothing_above_is_left_alone(tmp_path, text):
    lay_out(tmp_path, {"networks/views.py": text})
    assert upward_references(tmp_path) == []


def test_named_place_is_found_in_sources_and_not_in_what_is_built(tmp_path):
    lay_out(
        tmp_path,
        {
            "templates/base.html": "<p>\nCittà di Torino\n",
            "frontend/scss/site.scss": "// the blue of PIEMONTE\n",
            "frontend/build/map.mjs": "// Turin\n",
            "frontend/node_modules/world/data.json": "Turin",
            "static/build/map.svg": "Turin",
            "content/torino/portal.yaml": "Torino",
        },
    )
    assert named_places(tmp_path) == [
        "frontend/build/map.mjs:1: // Turin",
        "frontend/scss/site.scss:1: // the blue of PIEMONTE",
        "templates/base.html:2: Città di Torino",
    ]
