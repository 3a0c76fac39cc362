#!/usr/bin/env bash
# Starts (or stops) a PostgreSQL of the tests' own, as user postgres when we are root, and prints its DATABASE_URL.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
home=${HANDVAT_TEST_POSTGRES:-/tmp/handvat-test-postgres-$(id -u)}
port=${HANDVAT_TEST_POSTGRES_PORT:-54329}
[ -n "$bin" ] || { echo "PostgreSQL is not installed. As administrator: apt-get install postgresql" >&2; exit 1; }
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
case ${1:-start} in
start)
    if [ ! -s "$home/PG_VERSION" ]; then
        mkdir -p "$home"; [ "$(id -u)" = 0 ] && chown postgres "$home"; chmod 700 "$home"
        (cd / && as_owner "$bin/initdb" -D "$home" -U handvat -A trust -E UTF8 --no-sync >/dev/null)
    fi
    (cd / && as_owner "$bin/pg_ctl" -D "$home" status >/dev/null 2>&1) || (cd / && as_owner "$bin/pg_ctl" -D "$home" -w -l "$home/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$home -c fsync=${HANDVAT_TEST_POSTGRES_FSYNC:-off} -c max_connections=200" start >/dev/null)
    echo "postgres://handvat@127.0.0.1:$port/postgres" ;;
stop) (cd / && as_owner "$bin/pg_ctl" -D "$home" -w -m immediate stop >/dev/null) ;;
esac
