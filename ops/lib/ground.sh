# shellcheck shell=bash
# Sourced: where everything lies, which ports it takes, and processes that are started, found again and ended by their own id. Wants root.

ops=${TAILTOWN_OPS_HOME:-$root/target/ops}
# One port, and the next ones after it.
first=${TAILTOWN_OPS_PORT:-20400}

https_port=$first
http_port=$((first + 1))
postgres_port=$((first + 2))
s3_port=$((first + 3))
s3_tls_port=$((first + 4))
smtp_port=$((first + 5))
prometheus_port=$((first + 6))
alertmanager_port=$((first + 7))
blackbox_port=$((first + 10))
postgres_bin=/usr/lib/postgresql/15/bin

# In the order in which one needs the other.
parts=(bucket postgres node1 node2 proxy sink blackbox alertmanager prometheus)

node_port() { echo $((first + 10 + ${1#node})); }
# What only the one who runs it may see (measurements), beside the pages.
management_port() { echo $((first + 20 + ${1#node})); }

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

# secret NAME: made once, readable by nobody else.
secret() {
  local file=$ops/secrets/$1
  if [ ! -s "$file" ]; then (umask 077; openssl rand -hex 24 >"$file"); fi
  cat "$file"
}

# What the database's own user has to read, while the rest of the home stays closed.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$ops/postgres" "$@")
  else
    "$@"
  fi
}
for_postgres() { if [ "$(id -u)" = 0 ]; then chown -R postgres:postgres "$@"; fi; }

# Of a process: its id and when it began, since ids are given again.
began() { [ -r "/proc/$1/stat" ] && sed 's/.*) //' "/proc/$1/stat" | cut -d ' ' -f 20; }

note_pid() { printf '%s %s\n' "$2" "$(began "$2")" >"$ops/run/$1.pid"; }

# pid_of NAME: its id, when it still is the one that was started.
pid_of() {
  local pid start
  [ -r "$ops/run/$1.pid" ] || return 1
  read -r pid start <"$ops/run/$1.pid" || return 1
  [ -n "$start" ] && [ "$(began "$pid")" = "$start" ] || return 1
  echo "$pid"
}

runs() { pid_of "$1" >/dev/null; }

# What is started here outlives whoever asked for it, and must not hold their files or locks: all but the first three are closed. 255 is this script.
let_go() {
  local open
  for open in "/proc/$BASHPID/fd"/*; do
    open=${open##*/}
    if [ "$open" -gt 2 ] && [ "$open" != 255 ]; then eval "exec $open>&-"; fi
  done
}
let_go

# launch NAME COMMAND …: in a session of its own; what it says goes to log/NAME.log.
launch() {
  local name=$1
  shift
  (cd "$ops" && exec setsid "$@" >>"$ops/log/$name.log" 2>&1 </dev/null) &
  note_pid "$name" $!
  disown
}

# end NAME [SIGNAL [SECONDS]]: as it wants to be asked; killed when it does not go.
end() {
  local pid
  if pid=$(pid_of "$1"); then
    kill "-${2:-TERM}" "$pid" 2>/dev/null || true
    wait_until "${3:-30}" gone "$1" || { say "$1 did not go and was killed"; kill -KILL "$pid" 2>/dev/null || true; }
  fi
  rm -f "$ops/run/$1.pid"
}

gone() { ! runs "$1"; }

# wait_until SECONDS COMMAND …: asks five times a second.
wait_until() {
  local tries=$(($1 * 5))
  shift
  until "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.2
  done
}

listens() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

status_of() {
  local vouched=()
  if [ -s "$ops/ca/ca.pem" ]; then vouched=(--cacert "$ops/ca/ca.pem"); fi
  curl -s -o /dev/null -m 3 -w '%{http_code}' "${vouched[@]}" "$@" || true
}
