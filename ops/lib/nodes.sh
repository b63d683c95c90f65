# shellcheck shell=bash
# Sourced: two nodes of the app, each from a release of its own, so that one may be newer than the other for a while.

nodes=(node1 node2)

built_jar() {
  "$root/bin/tailtown" --version >/dev/null
  find "$root/target" -maxdepth 1 -name 'tailtown-*.jar' | sort -V | tail -n 1
}

# keep_release JAR: copied where it stays as long as a node may need it; says its name.
keep_release() {
  local name
  name=$("$JAVA_HOME/bin/java" -jar "$1" --version | head -n 1 | tr -cd 'A-Za-z0-9.-')-$(sha256sum "$1" | cut -c 1-12)
  if [ ! -s "$ops/releases/$name/tailtown.jar" ]; then
    mkdir -p "$ops/releases/$name"
    cp "$1" "$ops/releases/$name/tailtown.jar.part"
    mv "$ops/releases/$name/tailtown.jar.part" "$ops/releases/$name/tailtown.jar"
  fi
  echo "$name"
}

release_of() { cat "$ops/$1/release"; }

# settings NODE: what a node is told, one NAME=value a line; the secrets as files.
settings() {
  cat <<ENV
TAILTOWN_ENV=production
TAILTOWN_HOME=$ops/$1/home
TAILTOWN_KEY_FILE=$ops/secrets/key
TAILTOWN_DRAIN_SECONDS=3
PORT=$(node_port "$1")
PUBLIC_URL=https://localhost:$https_port
TRUSTED_PROXIES=127.0.0.1
DATABASE_URL_FILE=$ops/secrets/database-url
DATABASE_OBSERVER_URL_FILE=$ops/secrets/database-observer-url
S3_BUCKET=$files_bucket
S3_REGION=us-east-1
S3_ENDPOINT=http://127.0.0.1:$s3_port
S3_ACCESS_KEY=tailtown
S3_SECRET_KEY_FILE=$ops/secrets/bucket
SMTP_HOST=localhost
SMTP_PORT=$smtp_port
SMTP_SECURITY=none
MAIL_FROM=stays@resort.example
LOGGING_STRUCTURED_FORMAT_FILE=ecs
LOGGING_FILE_NAME=$ops/log/$1.json
MANAGEMENT_PORT=$(management_port "$1")
ENV
  if [ -n "${TAILTOWN_LIMITS_TIMES:-}" ]; then echo "TAILTOWN_LIMITS_TIMES=$TAILTOWN_LIMITS_TIMES"; fi
}

# tailtown NODE RELEASE ARGUMENT …: the jar as that node.
tailtown() {
  local node=$1 release=$2 set
  shift 2
  mapfile -t set < <(settings "$node")
  env -i PATH="$PATH" HOME="$ops/$node" "${set[@]}" ${TAILTOWN_OWNER:+DATABASE_OWNER_URL_FILE=$ops/secrets/database-owner-url} \
    "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -jar "$ops/releases/$release/tailtown.jar" "$@"
}

node_secrets() {
  if [ ! -s "$ops/secrets/key" ]; then (umask 077; openssl rand -base64 32 >"$ops/secrets/key"); fi
  secret bucket >/dev/null
  (
    umask 077
    address app >"$ops/secrets/database-url"
    address observer >"$ops/secrets/database-observer-url"
    address owner >"$ops/secrets/database-owner-url"
  )
}

# Only a migration knows the owner; no node does.
migrate() { TAILTOWN_OWNER=yes tailtown node1 "$@"; }

start_node() {
  if runs "$1"; then return; fi
  mkdir -p "$ops/$1/home"
  local release set
  release=$(release_of "$1")
  mapfile -t set < <(settings "$1")
  launch "$1" env -i PATH="$PATH" HOME="$ops/$1" "${set[@]}" "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseCompactObjectHeaders \
    --enable-native-access=ALL-UNNAMED -jar "$ops/releases/$release/tailtown.jar" serve
}

is_ready() { [ "$(status_of "http://127.0.0.1:$(node_port "$1")/readyz")" = 200 ]; }

# ready_within SECONDS NODE: false at once when it is gone.
ready_within() {
  local tries=$(($1 * 5))
  until is_ready "$2"; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ] || ! runs "$2"; then return 1; fi
    sleep 0.2
  done
}

# All of them, and the schema first.
all_nodes() {
  local node release
  node_secrets
  if [ ! -s "$ops/node1/release" ]; then
    release=$(keep_release "$(built_jar)")
    migrate "$release" migrate >&2
    for node in "${nodes[@]}"; do mkdir -p "$ops/$node"; echo "$release" >"$ops/$node/release"; done
    echo "$release" >"$ops/releases/current"
  fi
  # One after the other: two that start at once share the processors and both take longer.
  for node in "${nodes[@]}"; do
    start_node "$node"
    ready_within 180 "$node" || die "$node does not become ready; see $ops/log/$node.log"
  done
}
