#!/usr/bin/env bash
# Fetches anew what others made and we carry along, at the versions named here. Needs npm; users never run it.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" \
    govuk-frontend@6.6.0 sass@1.108.2 htmx.org@2.0.11 \
    @fontsource/source-sans-3@5.3.1 @fontsource/atkinson-hyperlegible@5.3.0 \
    @noble/curves@2.4.0 @noble/hashes@2.4.0 esbuild@0.28.2

node_modules/.bin/sass --no-source-map --no-charset --quiet-deps --load-path=node_modules --style=compressed \
    "$here/tools/vendor/govuk.scss" >"$here/src/handvat/web/css/00-govuk.css"

static=$here/src/handvat/web/static/web
mkdir -p "$static/fonts"
for weight in 400 700; do
    for script in latin latin-ext; do
        cp "node_modules/@fontsource/source-sans-3/files/source-sans-3-$script-$weight-normal.woff2" "$static/fonts/"
    done
    cp "node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-$weight-normal.woff2" "$static/fonts/"
done
cp node_modules/htmx.org/dist/htmx.min.js "$static/htmx.min.js"
cp "$here/tools/vendor/poprf.js" "$work/poprf.js"
node_modules/.bin/esbuild poprf.js --bundle --minify --format=iife --target=es2022 --legal-comments=inline \
    --outfile="$static/poprf.min.js" --log-level=warning

# GOV.UK Frontend ships no licence file in its package; docs/licences/govuk-frontend.txt is from its repository.
licences=$here/docs/licences
mkdir -p "$licences"
cp node_modules/htmx.org/LICENSE "$licences/htmx.txt"
cp node_modules/@noble/curves/LICENSE "$licences/noble-curves.txt"
cp node_modules/@noble/hashes/LICENSE "$licences/noble-hashes.txt"
cp node_modules/@fontsource/source-sans-3/LICENSE "$licences/source-sans-3.txt"
cp node_modules/@fontsource/atkinson-hyperlegible/LICENSE "$licences/atkinson-hyperlegible.txt"

cd "$here"
.venv/bin/python tools/build_css.py
sha256sum src/handvat/web/css/00-govuk.css src/handvat/web/static/web/fonts/*.woff2 src/handvat/web/static/web/{htmx,poprf}.min.js
