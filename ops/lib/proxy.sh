# shellcheck shell=bash
# Sourced: HAProxy in front, and what it is told while it runs.

proxy_settings() {
  sed -e "s|@SOCKET@|$ops/run/haproxy.sock|" -e "s|@BIND@|127.0.0.1|" -e "s|@HTTP@|$http_port|" -e "s|@HTTPS@|$https_port|" \
    -e "s|@PUBLIC_URL@|https://localhost:$https_port|" -e "s|@CERTIFICATE@|$ops/ca/proxy.pem|" -e "s|@ERRORS@|$root/ops/haproxy|" \
    -e "s|@NODE1@|127.0.0.1:$(node_port node1)|" -e "s|@NODE2@|127.0.0.1:$(node_port node2)|" "$root/ops/haproxy/haproxy.cfg" >"$ops/run/haproxy.cfg"
}

proxy() {
  if runs proxy; then return; fi
  proxy_settings
  haproxy -c -q -f "$ops/run/haproxy.cfg"
  launch proxy haproxy -db -f "$ops/run/haproxy.cfg"
  wait_until 10 proxy_answers || die "The proxy does not let anybody in; see $ops/log/proxy.log"
}

proxy_answers() { [ "$(status_of "https://localhost:$https_port/readyz")" = 200 ]; }

tell_proxy() { echo "$*" | socat -t 2 stdio "unix-connect:$ops/run/haproxy.sock"; }

# set_state NODE drain|ready
set_state() { tell_proxy "set server nodes/$1 state $2" >/dev/null; }

# How many requests a node still has, by the proxy: the fifth column of its line.
requests_at() { tell_proxy 'show stat' | awk -F, -v node="$1" '$1 == "nodes" && $2 == node { print $5 }'; }
state_of() { tell_proxy 'show stat' | awk -F, -v node="$1" '$1 == "nodes" && $2 == node { print $18 }'; }

is_idle() { [ "$(requests_at "$1")" = 0 ]; }
is_up() { [[ "$(state_of "$1")" = UP* ]]; }
