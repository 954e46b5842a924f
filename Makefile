PYTHON := .venv/bin/python
PORT ?= 8000

help:
	@echo "make demo    the site with real records, on 127.0.0.1:$(PORT)"
	@echo "make test    the whole suite, on SQLite and PostgreSQL, in a real browser"
	@echo "make check   lint, formatting, templates, settings, missing migrations"
	@echo "make bench   benchmarks, as a table and in build/benchmarks.json"
	@echo "make stress  long fuzzing"
	@echo "make setup   the virtual environment .venv from the lock files"
	@echo "make lock    the lock files anew from pyproject.toml"

setup: .venv/current

.venv/current: requirements.lock tests/requirements.lock
	@python3 -c "import ensurepip, venv" 2>/dev/null \
		|| { echo "python3-venv is missing: sudo apt-get install python3-venv"; exit 1; }
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --require-hashes -r requirements.lock -r tests/requirements.lock
	touch $@

test: setup
	$(PYTHON) -m tests

.PHONY: help setup test
