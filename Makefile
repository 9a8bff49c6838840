# Two commands: `make site` builds the portal into site/, `make test` runs everything. The rest is below.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := tests/node/node_modules/.package-lock.json
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: site serve bundle test check changes preview previews preview-comment links audit audit-dependencies queue sbom \
	evaluate format messages lock clean

site: $(VENV)/.site  ## Build the shipped portal into site/
	$(BIN)/briefing build
	@echo
	@echo "The portal is in site/. To read it: make serve, then open http://127.0.0.1:8000/"

serve: $(VENV)/.site  ## Build, serve on this machine, rebuild on every change
	$(BIN)/briefing serve

bundle: site  ## Build the portal and pack it into site.zip, to be read without network
	$(BIN)/briefing bundle site.zip

test: $(VENV)/.dev $(NODE)  ## Install what tests need, browsers too, and run them all
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

messages: $(VENV)/.dev  ## Compile the Chinese of the command line's own messages
	$(BIN)/pybabel --quiet compile --directory generator/cli/locale --domain click --locale zh

preview: $(VENV)/.site  ## What a change since BASE makes of the site: site, bundle, summary in build/preview/
	@mkdir -p build/preview
	$(BIN)/briefing build --site build/preview/site
	$(BIN)/briefing bundle --site build/preview/site build/preview/portal.zip
	$(BIN)/briefing changes $(or $(BASE),HEAD^) --json build/preview/changes.json > build/preview/changes.md
	@cat build/preview/changes.md

previews: $(VENV)/.site  ## Put the previews of open pull requests beside the site (in Actions)
	$(BIN)/briefing preview collect

preview-comment: $(VENV)/.site  ## Tell a pull request of its preview (in Actions)
	$(BIN)/briefing preview comment

links: site $(VENV)/.dev  ## Follow every link of the site and the READMEs, out to other sites
	$(BIN)/lychee --no-progress --include-fragments site README.md README.zh.md

audit: site $(NODE) $(VENV)/.dev  ## Lighthouse over the built site: home, a cluster, an article
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.audit site

audit-dependencies: $(VENV)/.dev  ## Look for known weaknesses of what is installed
	$(BIN)/pip-audit --disable-pip --require-hashes -r requirements/site.txt
	$(BIN)/pip-audit --disable-pip --require-hashes -r requirements/dev.txt

queue: $(VENV)/.site  ## What waits for review
	@$(BIN)/briefing check

sbom: $(VENV)/.dev  ## List what the site is built with, in build/sbom.cdx.json
	@mkdir -p build
	$(BIN)/cyclonedx-py requirements requirements/site.txt --pyproject pyproject.toml --output-reproducible \
		--output-file build/sbom.cdx.json

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

$(NODE): tests/node/package-lock.json
	@command -v npm >/dev/null || { echo "Installing Node.js, which some tests need" && \
		$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq nodejs npm; }
	npm ci --prefix tests/node --ignore-scripts --no-audit --no-fund --silent
	@touch $@

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
