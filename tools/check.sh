#!/usr/bin/env bash
# Runs every check that needs no database, two at a time, all of them even when one fails.
cd "$(dirname "$0")/.."
bin=.venv/bin
templates=$(find src -name '*.html' -path '*/templates/*')
try() {
    if ! said=$("$@" 2>&1); then
        echo "✗ $*"
        echo "$said"
        ends=1
    fi
}

# They import each other by name alone, as Python does when it is told to run one.
of_types() {
    try $bin/mypy
    try env MYPYPATH=src:benchmarks:benchmarks/framing $bin/mypy --cache-dir .mypy_cache/benchmarks benchmarks
    return $ends
}

of_all_else() {
    try $bin/ruff format --check .
    try $bin/ruff check .
    try $bin/lint-imports
    [ -z "$templates" ] || try $bin/djlint --lint --quiet src
    # shellcheck disable=SC2086 -- one word for every template
    [ -z "$templates" ] || try $bin/djade --check --target-version 5.2 $templates
    try $bin/codespell src tests tools docs deploy README.md CONTRIBUTING.md SECURITY.md CHANGELOG.md
    try $bin/deptry src
    try $bin/python tools/check_lengths.py
    try $bin/python tools/check_words.py
    try $bin/python tools/check_wording.py
    try $bin/python tools/wording_pages.py --check
    try $bin/python tools/prepare_rules.py --check
    try $bin/handvat makemigrations --check --dry-run
    return $ends
}

ends=0
of_types &
types=$!
of_all_else || ends=1
wait $types || ends=1
exit $ends
