#!/usr/bin/env bash
# Makes the machine-made files of examples/ again, with real tools on real inputs. See examples/README.md.
# Needs: root (chroot, namespaces), Linux on amd64 with apt, npm, perl, access to the npm registry and a Debian mirror, 6 GB of disk.
# usage: make-all.sh [SCRATCH]   the folder for tools and roots; a temporary one by default, removed at the end
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
examples=$(readlink -f "$here/../../examples")

if [ $# -ge 1 ]; then
  scratch=$(mkdir -p "$1" && readlink -f "$1")
else
  scratch=$(mktemp -d)
  chmod 755 "$scratch" # apt fetches as a user of its own
  trap 'rm -rf --one-file-system "$scratch"' EXIT
fi

made=$scratch/made
mkdir -p "$made"
rm -rf --one-file-system "$scratch/debian-server" "$scratch/endpoint" "$scratch/site-console"

"$here/fetch-tools.sh" "$scratch/tools"
"$here/debian-server.sh" "$scratch/tools" "$scratch" "$made"
"$here/endpoint.sh" "$scratch/tools" "$scratch" "$made"
"$here/node-app.sh" "$scratch/tools" "$scratch" "$made"

# Nothing of the machine that made them may be inside.
if grep -nF -e "$scratch" -e "\"$(hostname)\"" "$made"/*; then
  echo "make-all: the lines above name this machine; nothing was copied to examples/" >&2
  exit 1
fi
for file in "$made"/*; do
  if [ ! -s "$file" ] || [ "$(stat -c %s "$file")" -gt 1500000 ]; then
    echo "make-all: $file is empty or larger than 1.5 MB; nothing was copied to examples/" >&2
    exit 1
  fi
done
cp "$made"/* "$examples/"
ls -l "$examples"
