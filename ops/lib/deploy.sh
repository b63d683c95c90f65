# shellcheck shell=bash
# Sourced: another release, one node after the other, while people work.

# exchange NODE RELEASE: false when it does not become ready; it gets no requests then.
exchange() {
  say "$1: no new requests; stopping $(release_of "$1")"
  set_state "$1" drain
  # Whoever only listens for changes stays until the node ends the streams.
  wait_until 2 is_idle "$1" || true
  end "$1" TERM 60
  echo "$2" >"$ops/$1/release"
  say "$1: starting $2"
  start_node "$1"
  ready_within "${TAILTOWN_OPS_PATIENCE:-120}" "$1" || return 1
  warm "$1" || return 1
  set_state "$1" ready
  wait_until 15 is_up "$1"
}

# A new process is slow at first: it draws its first pages for nobody.
warm() {
  local url
  url=http://127.0.0.1:$(node_port "$1")
  for _ in $(seq 15); do [ "$(status_of "$url/sign-in")" = 200 ] || return 1; done
  [ "$(status_of "$url/livez")" = 200 ]
}

# roll RELEASE: every node, or every node back to what it served.
roll() {
  local node before
  before=$(cat "$ops/releases/current")
  for node in "${nodes[@]}"; do
    if ! exchange "$node" "$1"; then
      say "$node does not become ready with $1; back to $before. See $ops/log/$node.log"
      roll_back_to "$before"
      return 1
    fi
  done
}

roll_back_to() {
  local node
  for node in "${nodes[@]}"; do
    if [ "$(release_of "$node")" = "$1" ] && runs "$node"; then continue; fi
    exchange "$node" "$1" || die "$node does not become ready with $1 either; the other nodes serve. See $ops/log/$node.log"
  done
}

everybody_serves() {
  local node
  runs proxy || die "The proxy is not running: bin/ops local starts it."
  for node in "${nodes[@]}"; do is_ready "$node" || die "$node is not ready: a release is exchanged only while every node serves."; done
}

deploy() {
  local release before
  if [ -f "$1" ]; then release=$(keep_release "$(realpath "$1")"); else release=$1; fi
  [ -s "$ops/releases/$release/tailtown.jar" ] || die "$1 is neither a jar nor one of: $(ls "$ops/releases")"
  before=$(cat "$ops/releases/current")
  if [ "$release" = "$before" ]; then say "$release serves already."; return; fi
  everybody_serves
  say "Migrating beside $before"
  migrate "$release" migrate --while-serving >&2 || die "Nothing was exchanged: $before still serves."
  roll "$release" || exit 1
  echo "$before" >"$ops/releases/previous"
  echo "$release" >"$ops/releases/current"
  note_event release-changed "{\"from\": \"$before\", \"to\": \"$release\"}"
  file_record deploy "{\"version\": \"$release\", \"nodes\": \"${#nodes[@]}\"}"
  say "$release serves; bin/ops rollback goes back to $before."
}

# The schema stays as it is: it leaves room for the release before, which looks at that itself when it starts.
rollback() {
  local release before
  [ -s "$ops/releases/previous" ] || die "There is no release before this one here."
  release=$(cat "$ops/releases/previous")
  before=$(cat "$ops/releases/current")
  everybody_serves
  roll "$release" || exit 1
  echo "$before" >"$ops/releases/previous"
  echo "$release" >"$ops/releases/current"
  note_event release-changed "{\"from\": \"$before\", \"to\": \"$release\"}"
  file_record rollback "{\"version\": \"$release\"}"
  say "$release serves again."
}
