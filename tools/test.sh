#!/usr/bin/env bash
# Runs every check and every test: SQLite and PostgreSQL side by side, each with a real browser.
set -euo pipefail
cd "$(dirname "$0")/.."
unset DATABASE_URL HANDVAT_HOME HANDVAT_DEMO HANDVAT_SITE_URL
tools/packages.sh
tools/setup.sh dev
echo "· Checking"
tools/check.sh

# What knows no database is tested once.
pure=()
for place in content disclosure framing psychometrics sealing cli/analyse cli/linting cli/protection cli/test_protect.py results/engines; do
    pure+=("--ignore=tests/$place")
done
for rules in tests/*/rules; do
    pure+=("--ignore=$rules")
done

has_postgres() { ls -d /usr/lib/postgresql/*/bin >/dev/null 2>&1; }
on_postgres() {
    if ! has_postgres; then
        echo "· PostgreSQL is not installed, so nothing was tested on it"
        return
    fi
    DATABASE_URL=$(tools/postgres.sh start) .venv/bin/pytest -q --durations=15 -p no:cacheprovider "${pure[@]}" "$@"
}

# A PostgreSQL of this run's own, so that runs side by side leave each other alone.
own=$(mktemp -d /tmp/handvat-test-XXXXXX)
chmod 711 "$own"
export HANDVAT_TEST_POSTGRES=$own/postgres
HANDVAT_TEST_POSTGRES_PORT=$(.venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export HANDVAT_TEST_POSTGRES_PORT
log=$own/log
trap 'tools/postgres.sh stop 2>/dev/null || true; rm -rf "$own"' EXIT
echo "· Testing on SQLite (PostgreSQL runs beside it, and is shown after it)"
on_postgres "$@" >"$log" 2>&1 &
postgres=$!
ends=0
has_postgres && export HANDVAT_TEST_BESIDE=1 # some browser walks are made there, not on both
.venv/bin/pytest -q --durations=15 "$@" || ends=$?
wait "$postgres" || ends=$?
echo "· Testing on PostgreSQL"
cat "$log"
[ "$ends" = 0 ] && echo "· All is well"
exit "$ends"
