# make setup · make demo · make test · make check · make words · make scale · make spark · make clean
PORT ?= 8000
HANDVAT_HOME ?= $(CURDIR)/var
export HANDVAT_HOME
PYTHON ?= python3
export PYTHON
handvat = .venv/bin/handvat

.PHONY: setup demo test check words scale spark clean

# Makes .venv with the `handvat` command in it; quick when nothing changed.
setup:
	@tools/setup.sh

# Serves an invented university on http://localhost:8000 (choose with PORT=), kept in ./var (choose with HANDVAT_HOME=).
demo: export HANDVAT_DEMO = 1
demo: export HANDVAT_SITE_URL ?= http://localhost:$(PORT)
demo: setup
	@$(handvat) upgrade --quiet
	@$(handvat) demo
	@exec $(handvat) serve --port $(PORT)

# Runs every check and every test, on SQLite and on PostgreSQL, in a real browser too.
test:
	@tools/test.sh

# Formatting, lint, types, import contracts, templates, spelling, dependencies, words, lengths.
check:
	@tools/setup.sh dev
	@tools/check.sh

# Collects the words that people read, into the .po file of every package; then give each its Dutch.
words:
	@tools/setup.sh dev
	@.venv/bin/python tools/collect_words.py

# Counts 10 million invented respondents, beside a bare query of DuckDB: seconds and memory.
scale: setup
	@.venv/bin/python benchmarks/scale.py

# Counts them on Apache Spark too, kills one of its two workers meanwhile, and compares every figure. Needs Java.
spark: setup
	@.venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements/spark.txt
	@exec .venv/bin/python benchmarks/spark.py

# Takes away what was made, but never ./var: that is data.
clean:
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
	find src -name '*.mo' -delete
