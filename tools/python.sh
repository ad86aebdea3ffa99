#!/bin/sh
# Makes the virtual environment in .venv with the Python named by the first argument, unless a working one is there.
# Says in one line what is missing when it cannot.
set -eu

python=${1:-python3}

fail() {
    echo "$1" >&2
    exit 1
}

# After a system upgrade .venv/bin/python may be gone, or be a newer Python that sees none of the installed packages.
if .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    exit 0
fi

choose="Choose another with PYTHON=…, for example: make PYTHON=python3.12 run"

# The three questions are in words that every Python since 2.7 understands.
found=$("$python" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) ||
    fail "Python 3.11 or newer is needed; \"$python\" was not found or does not start. $choose"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "Python 3.11 or newer is needed; found $found ($python). $choose"
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    fail "Python $found ($python) lacks its venv module. Install it (Debian, Ubuntu: apt install python${found%.*}-venv) and run make again."

echo "Making the virtual environment (Python $found)"
"$python" -m venv --clear .venv
