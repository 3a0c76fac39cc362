#!/usr/bin/env bash
# Writes the lock files anew from pyproject.toml and requirements/tools.in. Run it after changing a dependency.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=${UV:-.venv/bin/uv}
lock() { "$uv" pip compile --quiet --universal --generate-hashes --python-version 3.11 --custom-compile-command "tools/lock.sh" "$@"; }
lock requirements/tools.in -o requirements/tools.txt
lock pyproject.toml -o requirements/base.txt
lock pyproject.toml --group dev -o requirements/dev.txt
lock pyproject.toml --extra closely -c requirements/base.txt -o requirements/closely.txt
lock pyproject.toml --extra spark -c requirements/base.txt -o requirements/spark.txt
