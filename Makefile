PYTHON := .venv/bin/python
PORT ?= 8000
PACKAGES := advocacy documents signatories
TEMPLATES := find $(PACKAGES) -name '*.html' -exec
# As a server runs it, but for HTTPS: one's own machine has no certificate.
LOCAL = SECRET_KEY="$$(cat data/secret-key)" ALLOWED_HOSTS="127.0.0.1 localhost" HTTPS=0
NEW_KEY = $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))'
LOCK = .venv/bin/uv pip compile --quiet --generate-hashes --universal \
	--python-version 3.11 --no-emit-index-url --no-header

help:
	@echo "make demo    the site with real records, on 127.0.0.1:$(PORT)"
	@echo "make test    the whole suite, on SQLite and PostgreSQL, in a real browser"
	@echo "make check   lint, formatting, templates, settings, missing migrations"
	@echo "make format  what can be put right without thinking"
	@echo "make bench   benchmarks, as a table and in build/benchmarks.json"
	@echo "make stress  every property test, a hundred times as long"
	@echo "make setup   the virtual environment .venv from the lock files"
	@echo "make lock    the lock files anew from pyproject.toml"

setup: .venv/current

.venv/current: requirements.lock tests/requirements.lock
	@python3 -c "import ensurepip, venv" 2>/dev/null \
		|| { echo "Missing: python3-venv (sudo apt-get install python3-venv)"; exit 1; }
	@python3 -c "import sys; sys.exit(sys.version_info < (3, 11))" \
		|| { echo "Missing: Python 3.11 or newer"; exit 1; }
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --require-hashes -r requirements.lock -r tests/requirements.lock
	touch $@

data/secret-key: | .venv/current
	@mkdir -p -m 700 data
	@umask 077; $(NEW_KEY) > $@

demo: setup data/secret-key
	@$(LOCAL) $(PYTHON) manage.py migrate --verbosity 0
	@$(LOCAL) $(PYTHON) manage.py load_demo
	@$(LOCAL) $(PYTHON) manage.py collectstatic --noinput --verbosity 0
	@$(LOCAL) $(PYTHON) manage.py demo_editor --port $(PORT)
	@$(LOCAL) .venv/bin/gunicorn advocacy.wsgi --bind 127.0.0.1:$(PORT) --threads 4 \
		--timeout 120 --log-level warning --no-control-socket

test: setup
	$(PYTHON) -m tests

check: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	$(TEMPLATES) .venv/bin/djade --check --target-version 5.2 {} +
	$(TEMPLATES) .venv/bin/djhtml --check --tabwidth 2 {} +
	DEBUG=1 DATABASE_URL=sqlite://:memory: $(PYTHON) manage.py makemigrations --check --dry-run
	SECRET_KEY="$$($(NEW_KEY))" ALLOWED_HOSTS=example.org \
		$(PYTHON) manage.py check --deploy --fail-level WARNING
	$(PYTHON) -m pytest -q tests/test_lock_files.py

format: setup
	.venv/bin/ruff check --fix --quiet .
	.venv/bin/ruff format .
	-$(TEMPLATES) .venv/bin/djade --target-version 5.2 {} +
	-$(TEMPLATES) .venv/bin/djhtml --tabwidth 2 {} +

bench: setup
	$(PYTHON) -m tests.benchmarks

stress: setup
	HYPOTHESIS_PROFILE=stress $(PYTHON) -m pytest -n auto -m hypothesis || test $$? = 5

lock: setup
	$(LOCK) pyproject.toml --output-file requirements.lock
	$(LOCK) --group test --constraint requirements.lock --output-file tests/requirements.lock

.PHONY: help setup demo test check format bench stress lock
