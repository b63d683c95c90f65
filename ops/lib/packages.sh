# shellcheck shell=bash
# Sourced: what has to be there, from Debian's packages.

# need PACKAGE PROGRAM
need() {
  command -v "$2" >/dev/null || [ -x "$2" ] || missing+=("$1")
}

packages() {
  local missing=()
  need postgresql-15 "$postgres_bin/initdb"
  need pgbackrest pgbackrest
  need haproxy haproxy
  need openssl openssl
  need socat socat
  need curl curl
  if [ -d "$root/ops/prometheus" ]; then need prometheus prometheus; fi
  if [ -d "$root/ops/alertmanager" ]; then need prometheus-alertmanager prometheus-alertmanager; fi
  if [ -d "$root/ops/blackbox" ]; then need prometheus-blackbox-exporter prometheus-blackbox-exporter; fi
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then die "Missing: ${missing[*]}. Install them and run this again."; fi
  say "Installing ${missing[*]} ..."
  # Their own services stay off: what runs is started from here.
  apt-get update -qq >&2
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
