# Two commands: `make site` builds the portal into site/, `make test` runs everything. The rest is below.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: site serve bundle test check changes evaluate format lock clean

site: $(VENV)/.site  ## Build the shipped portal into site/
	$(BIN)/briefing build
	@echo
	@echo "The portal is in site/. To read it: make serve, then open http://127.0.0.1:8000/"

serve: $(VENV)/.site  ## Build, serve on this machine, rebuild on every change
	$(BIN)/briefing serve

bundle: site  ## Build the portal and pack it into site.zip, to be read without network
	$(BIN)/briefing bundle site.zip

test: $(VENV)/.dev  ## Install what tests need, browsers too, and run them all
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.firefox
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.dev  ## Formatting, lint, types, content
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/briefing check

evaluate: $(VENV)/.dev  ## Measure import and extraction against the labelled pages
	$(BIN)/python -m tests.evaluation $(ARGS)

changes: $(VENV)/.site  ## What changed in the content since BASE
	$(BIN)/briefing changes $(or $(BASE),HEAD)

format: $(VENV)/.dev  ## Format the code and mend what a linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/.dev  ## Pin the newest allowed versions, with hashes
	$(PIP) uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" pyproject.toml --extra build -o requirements/site.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" pyproject.toml --extra build --extra dev -o requirements/dev.txt

clean:  ## Remove everything derived
	rm -rf $(VENV) build site site.zip site.zip.sha256

$(VENV)/.site: requirements/site.txt pyproject.toml | $(BIN)/pip
	$(PIP) --require-hashes -r requirements/site.txt
	@$(MAKE) --no-print-directory $(VENV)/.package
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/pip
	$(PIP) --require-hashes -r requirements/dev.txt
	@$(MAKE) --no-print-directory $(VENV)/.package
	@touch $@ $(VENV)/.site

$(VENV)/.package: pyproject.toml
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { command -v apt-get >/dev/null && rm -rf $(VENV) && \
		echo "Installing python3-venv, which Debian and Ubuntu keep apart" && \
		$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv && \
		$(PYTHON) -m venv $(VENV); }
