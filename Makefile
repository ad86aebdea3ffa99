# The commands of the portal; a bare "make" lists them. What they do is written in tools/.
# Targets have no file names, and nothing here is absolute: the checkout's path may hold spaces and accents.

PYTHON ?= python3
PORT ?= 8000
# More options for pytest, for example: make test ARGS="tests/projects -k filter"
ARGS ?=
export PORT

VENV = sh tools/python.sh "$(PYTHON)"
PREPARE = $(VENV) && .venv/bin/python -m tools.steps
# Tests and checks keep their data apart from what make run serves.
APART = env PORTAL_DATA="$$PWD/test-results/data"
# The tables as the models say: that the migrations make the same is checked by "make check" and by the soak tests.
PYTEST = $(APART) .venv/bin/python -m pytest --no-migrations

.DEFAULT_GOAL := help
.PHONY: help run dev test test-fast soak bench check messages build setup clean

help: ## List the commands
	@echo "make COMMAND, where COMMAND is one of:"
	@sed -n 's/^\([a-z-]*\): *## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name text; do printf '  %-10s %s\n' "$$name" "$$text"; done

run: ## Set up what is missing, then serve the portal with its first content on http://127.0.0.1:PORT (8000)
	@$(VENV) && .venv/bin/python -m tools.port && .venv/bin/python -m tools.steps run
	@export PORTAL_DEMO="$${PORTAL_DEMO-1}"; .venv/bin/python -m tools.first_data && \
	exec .venv/bin/python -m gunicorn --config python:cooperation_portal.server cooperation_portal.wsgi:application

dev: ## The same for developers: reloads on every change, shows errors in the browser
	@$(VENV) && .venv/bin/python -m tools.port && .venv/bin/python -m tools.steps dev
	@export DJANGO_DEBUG=1 PORTAL_DEMO="$${PORTAL_DEMO-1}"; .venv/bin/python -m tools.first_data && \
	exec .venv/bin/python -m tools.develop

test: ## Run every test, those in a real browser included if Chromium is found (ARGS="…" goes to pytest)
	@$(PREPARE) test
	@$(PYTEST) -n auto --dist worksteal $(ARGS)

test-fast: ## Run the tests that need no browser and take under a minute
	@$(PREPARE) test
	@$(PYTEST) -n auto -m "not browser and not slow" $(ARGS)

soak: ## Run the tests with many random runs, parallel saves and killed processes in full (an hour or more)
	@$(PREPARE) test
	@PORTAL_SOAK=1 $(PYTEST) -n auto tests/soak $(ARGS)

bench: ## Measure what pages cost with 1,000 and 20,000 synthetic projects (FULL=1: with 100,000, too)
	@$(PREPARE) run
	@.venv/bin/python -m tools.bench $(if $(FULL),--full)

check: ## Look for lint, formatting, missing migrations, stale or untranslated messages, template mistakes
	@$(PREPARE) check
	@.venv/bin/python -m ruff check .
	@.venv/bin/python -m ruff format --check .
	@$(APART) .venv/bin/python manage.py makemigrations --check --dry-run
	@.venv/bin/python -m tools.messages check
	@.venv/bin/python -m djlint templates --lint --quiet

messages: ## Bring the message catalogues up to date with the code and compile them (needs GNU gettext)
	@$(PREPARE) check
	@.venv/bin/python -m tools.messages update

build: ## Build style sheets, scripts and images again
	@$(PREPARE) requirements && .venv/bin/python -m tools.steps node && .venv/bin/python -m tools.steps --force assets

setup: ## Set up everything, start nothing; afterwards no network is needed
	@$(PREPARE) setup

clean: ## Remove everything that the commands made, but never the data in var/
	@rm -rf .venv frontend/node_modules static/build staticfiles test-results .pytest_cache .ruff_cache .hypothesis
	@rm -f locale/*/LC_MESSAGES/*.mo
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
