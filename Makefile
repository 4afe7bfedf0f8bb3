# Each target prepares what it needs first and is quiet where nothing is missing. PYTHON names the
# Python that makes .venv, where python3 is older than 3.11. Exit codes: CONTRIBUTING.md.
PYTHON ?= python3
BIN := .venv/bin
# A desk with a screen opens its window; without one, the scripted shift plays by itself.
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s)))
DEMO ?= $(if $(SCREEN),,--headless --pictures build/demo --json build/demo/demo.json)
# Some tests are quickest in one process; all of them on two, a file staying with one of them.
WORKERS ?= $(if $(TESTS),0,2)
# Tests never reach the screen, the session bus or the keyring of the person who runs them.
ALONE := env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS QT_QPA_PLATFORM=offscreen

.NOTPARALLEL:
.PHONY: run test soak bench lint coverage lock pictures package check-package

run:
	@$(PYTHON) packaging/prepare.py run
	@mkdir -p build/demo
	@$(BIN)/clinician-console demo $(DEMO)

test:
	@$(PYTHON) packaging/prepare.py test
	@$(ALONE) $(BIN)/pytest -n $(WORKERS) --dist loadfile -m "not soak" $(TESTS)

soak:
	@$(PYTHON) packaging/prepare.py test
	@$(ALONE) CLINICIAN_CONSOLE_SOAK=1 $(BIN)/pytest -m soak --timeout=3600 $(TESTS)

bench:
	@$(PYTHON) packaging/prepare.py test
	@$(ALONE) $(BIN)/python tests/bench/run.py $(if $(ONLY),--only $(ONLY))

# All four speak before it fails.
lint:
	@$(PYTHON) packaging/prepare.py lint
	@mkdir -p build; failed=0; \
	$(BIN)/ruff check --quiet . || failed=1; \
	$(BIN)/ruff format --check --quiet . || failed=1; \
	$(BIN)/mypy --no-error-summary || failed=1; \
	$(BIN)/mypy --no-error-summary packaging/prepare.py packaging/lock.py tests/bench/run.py || failed=1; \
	$(BIN)/lint-imports >build/lint-imports.txt || { cat build/lint-imports.txt; failed=1; }; \
	exit $$failed

coverage:
	@$(PYTHON) packaging/prepare.py test
	@$(ALONE) $(BIN)/pytest -m "not soak" --cov --cov-report=term $(TESTS)

lock:
	@$(PYTHON) packaging/lock.py

# The pictures of the guides, taken anew of the running desk at a fixed hour.
pictures:
	@$(PYTHON) packaging/prepare.py test
	@$(ALONE) CLINICIAN_CONSOLE_GUIDE_PICTURES=1 $(BIN)/pytest -q -p no:randomly tests/flows/test_pictures_of_the_guides.py tests/flows/test_pictures_of_access.py tests/flows/test_pictures_of_review.py tests/flows/test_pictures_of_figures.py

# The Debian package of the commit, into dist/. The same commit gives the same bytes.
package:
	@$(PYTHON) packaging/prepare.py run
	@$(BIN)/python packaging/package.py

# Installs it on a bare Debian in a folder and lives with it; wants root, debootstrap and apt.
check-package:
	@$(PYTHON) packaging/prepare.py run
	@$(BIN)/python packaging/check_package.py
