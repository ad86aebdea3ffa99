"""The commands as a person types them."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def fake_python(folder, script):
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def set_up_with(folder, python):
    """Run the first step of every command, in a folder without a virtual environment."""
    return subprocess.run(
        ["sh", str(ROOT / "tools/python.sh"), str(python)], cwd=folder, capture_output=True, text=True, timeout=60
    )


def test_bare_make_lists_every_command():
    # Inside "make test" another make would say that it enters a folder.
    done = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    shown = done.stdout.splitlines()
    targets = re.findall(r"^([a-z-]+):(?!=)", MAKEFILE, re.MULTILINE)
    assert [line.split()[0] for line in shown[1:]] == targets
    assert re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE).group(1).split() == targets


def test_old_python_is_named_in_one_line(tmp_path):
    python = fake_python(tmp_path, 'case "$2" in *print*) echo 3.9.2 ;; *) exit 1 ;; esac')
    done = set_up_with(tmp_path, python)
    assert done.returncode == 1
    assert done.stderr == (
        f"Python 3.11 or newer is needed; found 3.9.2 ({python}). "
        "Choose another with PYTHON=…, for example: make PYTHON=python3.12 run\n"
    )


def test_missing_python_is_named_in_one_line(tmp_path):
    done = set_up_with(tmp_path, "python-of-nobody")
    assert done.returncode == 1
    assert done.stderr == (
        'Python 3.11 or newer is needed; "python-of-nobody" was not found or does not start. '
        "Choose another with PYTHON=…, for example: make PYTHON=python3.12 run\n"
    )


def test_missing_venv_module_is_named_with_its_package(tmp_path):
    python = fake_python(tmp_path, 'case "$2" in *print*) echo 3.12.4 ;; *ensurepip*) exit 1 ;; esac')
    done = set_up_with(tmp_path, python)
    assert done.returncode == 1
    assert done.stderr == (
        f"Python 3.12.4 ({python}) lacks its venv module. "
        "Install it (Debian, Ubuntu: apt install python3.12-venv) and run make again.\n"
    )


@pytest.mark.parametrize("word", ["/home", "/usr", "/tmp", "sudo"])
def test_makefile_holds_no_place_of_one_machine(word):
    assert word not in MAKEFILE
