setup: .venv/current

.venv/current: requirements.lock tests/requirements.lock
	python3 -m venv .venv
	.venv/bin/pip install --quiet --require-hashes -r requirements.lock -r tests/requirements.lock
	touch $@

.PHONY: setup
