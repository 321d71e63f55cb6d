#!/usr/bin/env bash
# Runs a command inside a root filesystem, as a machine of the given name, in namespaces of its own:
# nothing it reads or writes comes from, or stays on, the machine that runs this script.
# usage: in-root.sh ROOT NAME COMMAND…
set -euo pipefail

root=${1:?usage: in-root.sh ROOT NAME COMMAND…}
name=${2:?usage: in-root.sh ROOT NAME COMMAND…}
shift 2

exec unshare --mount --uts --pid --net --fork sh -c '
  set -e
  root=$1 name=$2
  shift 2
  hostname "$name"
  mount -t proc proc "$root/proc"
  mkdir -p "$root/dev/shm"
  mount -t tmpfs tmpfs "$root/dev/shm"
  exec chroot "$root" "$@"
' in-root "$root" "$name" "$@"
