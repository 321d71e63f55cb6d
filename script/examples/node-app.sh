#!/usr/bin/env bash
# Locks the dependencies of the small application in site-console/ and lets cdxgen describe it.
# Writes node-app.cdx.json.
# usage: node-app.sh TOOLS SCRATCH OUT
set -euo pipefail

tools=$1 scratch=$2 out=$3
here=$(dirname "$(readlink -f "$0")")
node=$tools/node_modules/node/bin

mkdir -p "$scratch/site-console" "$scratch/home"
cp "$here/site-console/package.json" "$scratch/site-console/"
cd "$scratch/site-console"
npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error

# cdxgen records absolute paths and some of its environment: both are made neutral, in a mount namespace of its own.
unshare --mount --uts env -i HOME="$scratch/home" PATH="$node:/usr/bin:/bin" sh -c '
  set -e
  hostname site-console
  mount -t tmpfs tmpfs /mnt
  mkdir /mnt/site-console
  mount --bind "$1/site-console" /mnt/site-console
  cd /mnt/site-console
  shift
  exec "$@"
' cdxgen "$scratch" node "$tools/node_modules/@cyclonedx/cdxgen/bin/cdxgen.js" \
  --type js --no-install-deps --no-recurse --spec-version 1.6 --json-pretty --output "$out/node-app.cdx.json" . > "$scratch/cdxgen.log" 2>&1
