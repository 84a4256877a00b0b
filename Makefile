# Two commands on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := out/demo
ROOM := out/workshop

.PHONY: demo demo-workshop test slow lint wheel-check docs catalogues register lock clean

demo: $(VENV)/.run ## make the sample audit and say where it is
	@$(BIN)/tiescope demo -o $(DEMO)
	@echo "The sample audit: $(CURDIR)/$(DEMO)/audit.pdf"

demo-workshop: $(VENV)/.dev ## make a room of forty invented people, and all its reports
	@$(BIN)/python -m sample_data.room $(ROOM)/room
	@$(BIN)/tiescope audit $(ROOM)/at-home -o $(ROOM)/at-home.pdf --json $(ROOM)/room/at-home.json --share --quiet
	@$(BIN)/tiescope workshop $(ROOM)/room -o $(ROOM)/reports --jobs 2; test $$? -eq 3 # two of the forty are broken
	@echo "The room report: $(CURDIR)/$(ROOM)/reports/room.pdf"

test: $(VENV)/.dev ## the quick tests, on two processes
	$(BIN)/python -m pytest -n 2 -m "not slow"

slow: $(VENV)/.dev ## the tests that take longer
	$(BIN)/python -m pytest -n 2 -m slow

lint: $(VENV)/.dev ## style, types and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

wheel-check: $(VENV)/.dev ## build the wheel and run the demo from it, elsewhere
	sh .ci/wheel-check

docs: $(VENV)/.dev ## write the generated pages anew
	$(BIN)/python -m tiescope.reference_page docs/COMMANDS.md
	$(BIN)/python -m analyzer.measures_doc docs/MEASURES.md
	$(BIN)/python -m importers.merge.rules_doc docs/MERGING.md
	$(BIN)/python -m analyzer.plan.actions_doc docs/ACTIONS.md
	$(BIN)/python -m analyzer.json_schema docs/audit.schema.json

catalogues: $(VENV)/.dev ## bring the message catalogues up to date
	$(BIN)/python -m reports.languages.catalogues

register: $(VENV)/.dev ## fold the tables of known organisations anew
	$(BIN)/python -m analyzer.classify.organisation_tables analyzer/knowledge

lock: $(VENV)/.dev ## write the pinned and hashed lock anew
	sh requirements/lock.sh

clean:
	rm -rf $(VENV) out dist build

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "tiescope needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.system: $(VENV)/.made requirements/system.sh
	sh requirements/system.sh $(BIN)/python
	@touch $@

$(VENV)/.run: $(VENV)/.system requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q analyzer importers reports sample_data templates tiescope
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
