# shellcheck shell=bash
# Sourced last, on servers (TAILTOWN_OPS_UNITS=yes): nodes and the proxy are units of systemd; releases lie in /opt/tailtown/releases, a link for each node says which it serves.

ops=${TAILTOWN_OPS_HOME:-/opt/tailtown}
etc=${TAILTOWN_OPS_ETC:-/etc/tailtown}
parts=(node1 node2 proxy)
proxy_socket=${TAILTOWN_OPS_PROXY:-/run/haproxy/admin.sock}

unit_of() {
  case $1 in
    node*) echo "tailtown@${1#node}.service" ;;
    proxy) echo haproxy.service ;;
    *) die "$1 is no unit of ours: systemctl looks after it." ;;
  esac
}

runs() { systemctl is-active --quiet "$(unit_of "$1")"; }

pid_of() { systemctl show --property MainPID --value "$(unit_of "$1")"; }

# systemd waits for the drain and kills what does not go (TimeoutStopSec).
end() { systemctl stop "$(unit_of "$1")"; }

start_node() {
  ln -sfn "$ops/releases/$(release_of "$1")" "$ops/$1/current"
  systemctl start "$(unit_of "$1")"
}

# The settings and secrets of a node, and the owner beside them.
migrate() {
  local release=$1
  shift
  systemd-run --quiet --wait --pipe --collect -p DynamicUser=yes -p StateDirectory=tailtown-migrate -p EnvironmentFile="$etc/node.env" \
    -p LoadCredential="key:$etc/secrets/key" -p LoadCredential="database-url:$etc/secrets/database-url" \
    -p LoadCredential="database-observer-url:$etc/secrets/database-observer-url" \
    -p LoadCredential="database-owner-url:$etc/secrets/database-owner-url" \
    -p 'Environment=TAILTOWN_HOME=%S/tailtown-migrate TAILTOWN_KEY_FILE=%d/key DATABASE_URL_FILE=%d/database-url DATABASE_OBSERVER_URL_FILE=%d/database-observer-url DATABASE_OWNER_URL_FILE=%d/database-owner-url' \
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -jar "$ops/releases/$release/tailtown.jar" "$@"
}

# The port of a node, by its settings.
node_port() { sed -n 's/^PORT=//p' "$etc/node-${1#node}.env"; }

tell_proxy() { echo "$*" | socat -t 2 stdio "unix-connect:$proxy_socket"; }

superuser() { (cd / && runuser -u postgres -- psql -X -q -v ON_ERROR_STOP=1 -d "${1:-postgres}" -At); }
