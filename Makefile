# `make run` and `make test` set up all they need and may be run again at any time. `make help` lists the rest.

VENV ?= .venv
PYTHON ?= $(shell packaging/find-python)
BIN := $(VENV)/bin
# one more than there are processors: the tests of real windows mostly wait
WORKERS := $(shell expr $$(nproc) + 1)
# compiled modules are kept, or each of the programs that the tests start would compile all of them once more
unexport PYTHONDONTWRITEBYTECODE

# What Debian must bring: Qt without a screen, a window on one; and for the tests a virtual screen with hands to work on it,
# what a screen reader speaks through, and readers of PDFs.
QT := libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0
WINDOW := $(QT) libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
TESTS := $(WINDOW) xvfb xauth xdotool openbox at-spi2-core gir1.2-atspi-2.0 python3-gi dbus-x11 poppler-utils qpdf

.PHONY: help run test quick lint format bench golden forms content shots dist check-wheel lock clean
.DEFAULT_GOAL := help

help: ## list these targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

run: $(VENV)/.ready-to-run ## start the program on the sample file; without a screen, print its sheets to build/
	@mkdir -p build
	@test -e build/sample.db || $(BIN)/govtoolkit new --sample build/sample.db
ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
	@packaging/system-packages $(WINDOW)
	@$(BIN)/govtoolkit build/sample.db
else
	@$(BIN)/govtoolkit print toolkit build/sample.db --force -o build/toolkit.pdf
	@$(BIN)/govtoolkit print questions build/sample.db --force -o build/questions.pdf
endif

test: lint ## the whole suite
	PYTEST_XDIST_AUTO_NUM_WORKERS=$(WORKERS) $(BIN)/pytest -n auto --dist worksteal

quick: $(VENV)/.ready-to-test ## the suite without its slow parts
	PYTEST_XDIST_AUTO_NUM_WORKERS=$(WORKERS) $(BIN)/pytest -n auto --dist worksteal -m "not slow"

lint: $(VENV)/.ready-to-test ## style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.ready-to-test ## put the code in its usual form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# PEERS=python names a Python that has other makers of PDFs (weasyprint, fpdf2, python-docx) to measure against
bench: $(VENV)/.ready-to-test ## time and memory, as ratios measured alternately in one run
	$(BIN)/python tests/bench/bench.py
	$(BIN)/python -m tests.bench.lengths
	$(BIN)/python -m tests.bench.print_peers
	$(BIN)/python -m tests.bench.saving
	$(BIN)/python tests/bench/together.py
	$(BIN)/python tests/bench/window.py

shots: $(VENV)/.ready-to-test ## draw every page, dialog and PDF of the sample into build/shots/; look at each
	$(BIN)/python packaging/screenshots.py

golden: $(VENV)/.ready-to-test ## renew the golden texts; look at what changed before you commit it
	$(BIN)/pytest -q --renew-golden -m "not slow"

forms: $(VENV)/.ready-to-test ## compile the Designer forms of the window
	$(BIN)/python packaging/build_forms.py

content: $(VENV)/.ready-to-test ## compile the words of the toolkit, which stand in resources/content/
	$(BIN)/python packaging/build_content.py

dist: $(VENV)/.ready-to-test ## build the wheel into dist/
	@rm -rf dist && mkdir -p build
	$(BIN)/python -m build --wheel --no-isolation --outdir dist . >build/wheel.log 2>&1 || { cat build/wheel.log; exit 1; }

check-wheel: dist ## install the wheel alone in a clean environment and do the main job with it
	packaging/check-wheel $(PYTHON) dist/*.whl

lock: $(VENV)/.ready-to-test ## renew packaging/constraints.txt
	$(BIN)/pip -q install uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade --no-header -q -o packaging/constraints.txt

clean: ## remove what was made here
	rm -rf .venv* build dist

$(VENV)/.ready-to-run: pyproject.toml packaging/constraints.txt
	@packaging/set-up $(VENV) "$(PYTHON)" run
	@touch $@

$(VENV)/.ready-to-test: $(VENV)/.ready-to-run
	@packaging/set-up $(VENV) "$(PYTHON)" test $(TESTS)
	@touch $@
