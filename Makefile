# Targets: deck, test, thorough, coverage, check, gallery, docs, bench, fuzz, lock, clean. `make deck` needs Python 3.11 and make
# alone.
SHELL := /bin/bash
.DEFAULT_GOAL := deck
.PHONY: deck test thorough coverage check gallery docs bench fuzz tools validators lock clean

# The first Python that is new enough; `make PYTHON=/path/to/python deck` names another.
PYTHON ?= $(shell for name in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
VENV := .venv
PIP := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes
PARALLEL := --numprocesses 2 --dist worksteal
VALIDATORS := tests/validators
EXAMPLES := $(wildcard assets/examples/*.yaml)

deck: $(VENV)/.runtime
	@mkdir -p build
	@$(VENV)/bin/python -m builder build deck.yaml --lang all -o build/deck.pptx

# Everything runs, so that one red gate does not hide what the others say; pytest's closing line comes last.
test: $(VENV)/.development tools
	@status=0; \
	$(MAKE) --no-print-directory check || status=1; \
	$(MAKE) --no-print-directory validators || status=1; \
	$(VENV)/bin/python -m pytest $(PARALLEL) || status=1; \
	exit $$status

# What takes too long for every change: all decks of the repository in all ways and 200 random ones, more texts.
thorough: $(VENV)/.development tools validators
	@THOROUGH=1 $(VENV)/bin/python -m pytest $(PARALLEL) tests/test_{valid,random_decks,any_text}.py

# The lines and branches of builder/ that no test runs; watching them makes the tests take twice as long.
coverage: $(VENV)/.development tools validators
	@$(VENV)/bin/python -m pytest $(PARALLEL) --cov --cov-report=term-missing:skip-covered

check: $(VENV)/.development
	@status=0; \
	$(VENV)/bin/ruff format --check --output-format concise . || status=1; \
	$(VENV)/bin/ruff check --output-format concise . || status=1; \
	$(VENV)/bin/mypy || status=1; \
	exit $$status

gallery: $(VENV)/.runtime
	@mkdir -p build
	@status=0; \
	for outline in $(EXAMPLES); do \
		$(VENV)/bin/python -m builder build "$$outline" --lang all -o "build/$$(basename "$$outline" .yaml).pptx" || status=1; \
	done; \
	exit $$status

# The handbook, in build/site: docs/ and what the code says of itself, with pictures of it.
docs: $(VENV)/.development tools
	@$(VENV)/bin/python -m handbook

bench: $(VENV)/.development
	@mkdir -p build
	@$(VENV)/bin/python -m bench

# Mutated outlines, templates, tables, pictures, drawings: `make fuzz TARGET=reader MINUTES=30 SEED=1`; findings go to build/fuzz.
TARGET ?= all
MINUTES ?= 3
SEED ?= 0
fuzz: $(VENV)/.development
	@mkdir -p build
	@$(VENV)/bin/python -m fuzz $(TARGET) --minutes $(MINUTES) --seed $(SEED)

# LibreOffice renders decks for the tests, npm installs what validates them; nothing else needs what this looks for.
tools:
	@.ci/tools

# The Open XML SDK as a program, which the tests hold decks against; OOXML_VALIDATOR_CLI names another one in its place.
validators: $(if $(OOXML_VALIDATOR_CLI),,$(VALIDATORS)/node_modules/.stamp)

# Pins with hashes for every platform; `make lock UPGRADE=--upgrade` takes what is newest.
# The address of the index is kept out: each machine has its own.
# Extras stay: pip would take a newer release for `coverage[toml]` than the one pinned, and refuse it for want of a hash.
PIN := build/lock/bin/pip-compile --quiet --generate-hashes --no-strip-extras --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links $(UPGRADE)
RUNTIME := --extra data --extra pictures --extra fonts --extra articles
lock: $(VENV)/.python
	@$(VENV)/bin/python -m venv build/lock
	@build/lock/bin/python -m pip install --quiet --disable-pip-version-check pip-tools
	$(PIN) $(RUNTIME) --output-file requirements.txt pyproject.toml
	$(PIN) $(RUNTIME) --extra docs --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf build .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find builder tests bench fuzz handbook -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: an environment is installed into again when its pins change.
$(VENV)/.python:
	@if [ -z "$(PYTHON)" ]; then echo "talkdeck needs Python 3.11 or newer; none was found" >&2; exit 1; fi
	@"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: requirements.txt $(VENV)/.python
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt requirements.txt $(VENV)/.python
	@$(PIP) -r requirements.txt -r requirements-dev.txt
	@touch $(VENV)/.runtime $@

$(VALIDATORS)/node_modules/.stamp: $(VALIDATORS)/package.json $(VALIDATORS)/package-lock.json | tools
	@cd $(VALIDATORS) && npm ci --loglevel=error >/dev/null
	@touch $@
