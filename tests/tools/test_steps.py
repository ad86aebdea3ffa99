"""What is unchanged is not done again; what changed, or is gone, is."""

import pytest

from tools import steps
from tools.stamps import Stamps, files_matching, fingerprint
from tools.steps import Step, prepare


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout in a path with a space and an accent, one step that upper-cases ``words/``, runs counted."""
    root = tmp_path / "prova è"
    (root / "words").mkdir(parents=True)
    (root / "words/a.txt").write_text("a", encoding="utf-8")

    def work(folder):
        (folder / "runs").open("a").write("x")
        words = [path.read_text(encoding="utf-8") for path in files_matching(folder, ["words/*.txt"])]
        if "mistake" in words:
            raise SystemExit("Failed")
        (folder / "loud").write_text("".join(words).upper(), encoding="utf-8")

    step = Step("Shouting", steps.matching("words/*.txt"), lambda folder: [folder / "loud"], work)
    monkeypatch.setattr(steps, "STEPS", {"shout": step})
    monkeypatch.setattr(steps, "GOALS", {"run": ("shout",)})
    return root


def runs(checkout):
    path = checkout / "runs"
    return len(path.read_text()) if path.exists() else 0


def test_step_is_done_once_and_says_so(checkout, capsys):
    prepare("run", root=checkout)
    prepare("run", root=checkout)
    assert runs(checkout) == 1
    assert (checkout / "loud").read_text() == "A"
    assert capsys.readouterr().out == "Shouting\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "words/a.txt").write_text("b"),
        lambda root: (root / "words/b.txt").write_text("b"),
        lambda root: (root / "words/a.txt").rename(root / "words/c.txt"),
        lambda root: (root / "loud").unlink(),
    ],
    ids=["content changed", "file added", "file renamed", "output gone"],
)
def test_step_is_done_again_after_a_change(checkout, change):
    prepare("run", root=checkout)
    change(checkout)
    prepare("run", root=checkout)
    assert runs(checkout) == 2


def test_step_is_not_done_again_for_a_new_time_alone(checkout):
    prepare("run", root=checkout)
    (checkout / "words/a.txt").touch()
    prepare("run", root=checkout)
    assert runs(checkout) == 1


def test_step_that_failed_is_tried_again(checkout):
    (checkout / "words/b.txt").write_text("mistake")
    for _ in range(2):
        with pytest.raises(SystemExit):
            prepare("run", root=checkout)
    assert runs(checkout) == 2


def test_step_that_is_forced_is_done_again(checkout):
    prepare("run", root=checkout)
    prepare("shout", root=checkout, force=True)
    assert runs(checkout) == 2


def test_step_without_sources_is_left_out(checkout):
    (checkout / "words/a.txt").unlink()
    prepare("run", root=checkout)
    assert runs(checkout) == 0


def test_files_of_others_are_never_inputs(tmp_path):
    for name in ("own.js", "node_modules/a/a.js", "sub/__pycache__/b.js", "sub/own.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert files_matching(tmp_path, ["**/*.js", "own.js"]) == [tmp_path / "own.js", tmp_path / "sub/own.js"]


def test_fingerprint_tells_content_moved_between_files(tmp_path):
    (tmp_path / "a").write_text("xy")
    (tmp_path / "b").write_text("z")
    files = [tmp_path / "a", tmp_path / "b"]
    before = fingerprint(tmp_path, files)
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").write_text("yz")
    assert fingerprint(tmp_path, files) != before


def test_stamps_remember_one_value_a_step(tmp_path):
    stamps = Stamps(tmp_path / "stamps")
    assert not stamps.is_fresh("build", "1")
    stamps.remember("build", "1")
    stamps.remember("build", "2")
    assert (stamps.is_fresh("build", "1"), stamps.is_fresh("build", "2")) == (False, True)
    stamps.forget("build")
    stamps.forget("build")
    assert not stamps.is_fresh("build", "2")


@pytest.mark.parametrize("home", ["", "/nowhere/at/all"])
def test_caches_stay_in_the_checkout_without_a_home(tmp_path, monkeypatch, home):
    monkeypatch.setenv("HOME", home)
    variables = steps.quiet_environment(tmp_path)
    assert variables["npm_config_cache"] == str(tmp_path / ".venv/cache/npm")
    assert variables["PIP_CACHE_DIR"] == str(tmp_path / ".venv/cache/pip")


def test_caches_stay_where_the_user_has_them(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert not {"npm_config_cache", "PIP_CACHE_DIR"} & steps.quiet_environment(tmp_path).keys()


def test_assets_are_made_of_templates_front_end_and_code_that_writes_html(tmp_path):
    sources = {
        "frontend/scss/site.scss": "",
        "templates/base.html": "",
        "events/apps.py": "",
        "events/badges.py": "return format_html('<b class=\"badge\">{}</b>', day)",
        "events/models.py": "",
        "tests/events/test_badges.py": "format_html",
        "static/build/site.css": "",
    }
    for name, text in sources.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    found = [path.relative_to(tmp_path).as_posix() for path in steps.asset_sources(tmp_path)]
    assert found == ["frontend/scss/site.scss", "templates/base.html", "events/badges.py"]
