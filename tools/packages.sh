#!/usr/bin/env bash
# Asks Debian for the packages the tests need, where they are missing. Says plainly what could not be had.
set -euo pipefail
missing=()
ls -d /usr/lib/postgresql/*/bin >/dev/null 2>&1 || missing+=(postgresql)
[ -x /usr/bin/chromium ] || missing+=(chromium)
[ -x /usr/bin/xgettext ] || missing+=(gettext)
# The same browser without its windows: with it the browser tests take a third of the work.
quicker=()
[ -x /usr/bin/chromium-headless-shell ] || quicker+=(chromium-headless-shell)
[ ${#missing[@]} = 0 ] && [ ${#quicker[@]} = 0 ] && exit 0

echo "· Missing for the tests: ${missing[*]} ${quicker[*]}"
if ! command -v apt-get >/dev/null; then
    root=none
elif [ "$(id -u)" = 0 ]; then
    root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    root="sudo -n"
else
    root=none
fi
if [ "$root" != none ]; then
    echo "· Asking Debian for them"
    export DEBIAN_FRONTEND=noninteractive
    install="$root apt-get install -y -qq --no-install-recommends"
    $root apt-get update -qq || true # what it could not reach, installing says
    [ ${#quicker[@]} = 0 ] || $install "${quicker[@]}" >/dev/null || echo "  Without ${quicker[*]} they take longer."
    [ ${#missing[@]} = 0 ] || $install "${missing[@]}" >/dev/null && exit 0
fi
[ ${#missing[@]} = 0 ] && exit 0
echo "  They could not be installed from here. As administrator: apt-get install ${missing[*]}"
case " ${missing[*]} " in *" postgresql "*) echo "  Until then the tests skip PostgreSQL." ;; esac
case " ${missing[*]} " in *" chromium "*) echo "  Until then the tests skip the real browser." ;; esac
case " ${missing[*]} " in *" gettext "*) echo "  Until then the checks skip whether every word has its Dutch." ;; esac
if [ -n "${HANDVAT_TEST_STRICT:-}" ]; then
    echo "  Nothing may be skipped here, so this is where it ends." >&2
    exit 1
fi
