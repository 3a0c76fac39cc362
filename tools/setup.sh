#!/usr/bin/env bash
# Makes .venv with the `handvat` command in it; quick when nothing changed. Say `dev` for what the tests need too.
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONDONTWRITEBYTECODE=
kind=${1:-base}
stamp=.venv/.handvat
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Handvat needs Python 3.11 or newer as '$python'. Install it, or say which one: make setup PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "· This Python lacks its venv module; asking Debian for python3-venv"
    root=; [ "$(id -u)" = 0 ] || root=sudo
    { $root apt-get update -qq && $root apt-get install -y -qq python3-venv >/dev/null; } || {
        echo "Handvat needs Python's venv module. As administrator: apt-get install python3-venv" >&2
        exit 1
    }
fi
if ! .venv/bin/python -c '' 2>/dev/null; then
    echo "· Making .venv"
    rm -rf .venv
    "$python" -m venv .venv
fi
wanted=$(cat requirements/*.txt pyproject.toml tools/setup.sh | sha256sum | cut -d' ' -f1)
read -r had_kind had_sum < <(cat "$stamp" 2>/dev/null || echo none none) || true
if [ "$had_sum" != "$wanted" ] || { [ "$kind" = dev ] && [ "$had_kind" != dev ]; }; then
    [ "$had_kind" = dev ] && kind=dev
    echo "· Installing locked dependencies, checked against their hashes (requirements/$kind.txt)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/tools.txt
    .venv/bin/uv pip install --quiet --python .venv/bin/python --compile-bytecode --require-hashes -r "requirements/$kind.txt"
    .venv/bin/uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
    echo "$kind $wanted" >"$stamp"
fi
.venv/bin/python tools/compile_words.py
.venv/bin/python tools/prepare_rules.py
.venv/bin/python -m compileall -q src # commands start twice as fast, also where nothing may be written later
