# shellcheck shell=bash
# Sourced: the machine is gone. From the bucket alone comes a new database, which is looked through and serves.

drill_home=$ops/drill
drill_port=$((first + 8))
drill_node_port=$((first + 9))

COUNTS="select 'organizations ' || count(*) from platform.organization union all select 'accounts ' || count(*) from platform.account
  union all select 'reservations ' || count(*) from tenant.reservation union all select 'lets ' || count(*) from tenant.let
  union all select 'audit ' || count(*) from tenant.audit union all select 'schema ' || max(version::int) from platform.flyway_history order by 1"
BROKEN="select name || ' is broken ' || violations || ' times' from platform.invariant where violations > 0"

restored() { as_postgres psql -X -q -v ON_ERROR_STOP=1 -h "$drill_home/socket" -p "$drill_port" -U postgres -d tailtown -At -c "$1"; }
is_promoted() { [ "$(restored 'select pg_is_in_recovery()' 2>/dev/null)" = f ]; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# However it ended: nothing of it stays, and a drill that failed is said as loudly as one that did not.
drill_ended() {
  end_drill
  if [ "$drilled" = no ]; then note_event drill-failed '{}'; fi
}

end_drill() {
  end drill-node TERM 30
  end drill-postgres INT 30
  rm -rf "$drill_home"
}

# Knows nothing of the repository on this machine: its settings are the second one's, told as the first.
drill_settings() {
  local from=$ops/postgres/pgbackrest.conf to=$drill_home/pgbackrest.conf
  sed -n 's/^repo2-/repo1-/p' "$from" >"$drill_home/repo"
  {
    echo '[global]'
    cat "$drill_home/repo"
    printf '%s\n' "spool-path=$drill_home/spool" "lock-path=$drill_home/lock" "log-path=$drill_home/log" 'process-max=2' \
      '[tailtown]' "pg1-path=$drill_home/data" "pg1-port=$drill_port" "pg1-socket-path=$drill_home/socket"
  } >"$to"
  rm -f "$drill_home/repo"
  chmod 600 "$to"
}

drill() {
  local began restored_at serving_at gone counted broken lost
  runs postgres || die "The database is not running: bin/ops local starts it."
  trap drill_ended EXIT
  drilled=no
  end_drill
  mkdir -p "$drill_home"/{data,socket,spool,lock,log,home}
  chmod 700 "$drill_home/data"
  drill_settings
  for_postgres "$drill_home"
  superuser tailtown <<<"$COUNTS" >"$ops/run/counted"
  gone=$(superuser <<<"select extract(epoch from clock_timestamp())")
  began=$(milliseconds)
  say "The machine is gone; restoring from the bucket"
  as_postgres pgbackrest --config="$drill_home/pgbackrest.conf" --stanza=tailtown --log-level-console=warn restore
  # The copy must not write into the repository of the one it is a copy of.
  as_postgres "$postgres_bin/pg_ctl" -s -w -t 300 -D "$drill_home/data" -l "$drill_home/log/server.log" \
    -o "-c archive_mode=off -c port=$drill_port -c unix_socket_directories='$drill_home/socket'" start
  note_pid drill-postgres "$(head -n 1 "$drill_home/data/postmaster.pid")"
  wait_until 300 is_promoted || die "The restored database does not come out of recovery; see $drill_home/log/server.log"
  restored_at=$(milliseconds)
  restored "$COUNTS" >"$ops/run/restored"
  broken=$(restored "$BROKEN")
  [ -z "$broken" ] || die "$broken"
  lost=$(lost_seconds "$gone")
  as_postgres "$postgres_bin/pg_amcheck" -h "$drill_home/socket" -p "$drill_port" -U postgres --install-missing -d tailtown >&2
  serve_restored
  serving_at=$(milliseconds)
  counted=$(tr '\n' ' ' <"$ops/run/restored")
  say "Here: $(tr '\n' ' ' <"$ops/run/counted"). There: $counted"
  drilled=yes
  record_drill "$((restored_at - began))" "$((serving_at - began))" "$lost" "$counted"
}

# From the moment the machine was gone back to the last transaction that came back.
lost_seconds() {
  local last
  last=$(sed -n 's/.*last completed transaction was at log time //p' "$drill_home/log/server.log" | tail -n 1)
  [ -n "$last" ] || { echo 0; return; }
  restored "select greatest(0, round(($1 - extract(epoch from '$last'::timestamptz))::numeric, 1))"
}

# Without mail and without the bucket of files: a copy must write to nobody and sweep nothing.
serve_restored() {
  (umask 077; address app "$drill_port" >"$ops/secrets/drill-url")
  launch drill-node env -i PATH="$PATH" HOME="$drill_home" TAILTOWN_ENV=production TAILTOWN_HOME="$drill_home/home" TAILTOWN_KEY_FILE="$ops/secrets/key" \
    TAILTOWN_DRAIN_SECONDS=0 PORT="$drill_node_port" PUBLIC_URL="https://localhost:$https_port" TRUSTED_PROXIES=127.0.0.1 \
    DATABASE_URL_FILE="$ops/secrets/drill-url" "$JAVA_HOME/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED \
    -jar "$ops/releases/$(cat "$ops/releases/current")/tailtown.jar" serve
  wait_until 180 drill_serves || die "A node on the restored database does not become ready; see $ops/log/drill-node.log"
  rm -f "$ops/secrets/drill-url"
}

drill_serves() { [ "$(status_of "http://127.0.0.1:$drill_node_port/readyz")" = 200 ] && [ "$(status_of "http://127.0.0.1:$drill_node_port/sign-in")" = 200 ]; }

# Where people look for it: in the installation, as an event of the house, and in the book of figures.
record_drill() {
  local took=$1 served=$2 lost=$3 counted=$4
  note_event backups-drilled "{\"restored_ms\": $took, \"served_ms\": $served, \"lost_seconds\": $lost, \"counted\": \"$counted\"}"
  file_record drill "{\"faults\": \"0\", \"seconds\": \"$((took / 1000))\"}"
  file_record disaster-drill "{\"faults\": \"0\", \"took\": \"$((served / 1000))\", \"lost\": \"$lost\"}"
  figure "bin/ops drill" "restored from the bucket, looked through and serving; restored alone; lost" \
    "$(awk -v s="$served" -v r="$took" -v l="$lost" 'BEGIN { printf "%.1f s; %.1f s; %.1f s", s / 1000, r / 1000, l }')" "10 min; 10 min; 60 s"
  say "Serving after $served ms, restored after $took ms; of the last $lost s nothing would have come back."
}
