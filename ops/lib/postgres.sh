# shellcheck shell=bash
# Sourced: a PostgreSQL 15 of its own, entered over TLS only, its log archived all the time.

data=$ops/postgres/data

# superuser [DATABASE]: reads SQL. Through the socket, as the user who made the cluster.
superuser() { as_postgres psql -X -q -v ON_ERROR_STOP=1 -h "$ops/postgres/socket" -p "$postgres_port" -U postgres -d "${1:-postgres}" -At; }

make_cluster() {
  as_postgres "$postgres_bin/initdb" -D "$data" -U postgres -k -E UTF8 --locale=C.UTF-8 --auth-local=peer --auth-host=scram-sha-256 >"$ops/log/initdb.log"
  install -m 600 "$ops/ca/server.pem" "$data/server.crt"
  install -m 600 "$ops/ca/server.key" "$data/server.key"
  install -m 600 "$root/ops/postgresql/tailtown.conf" "$data/tailtown.conf"
  install -m 600 "$root/ops/postgresql/pg_hba.conf" "$data/pg_hba.conf"
  cat >>"$data/tailtown.conf" <<CONF

# Of this installation.
port = $postgres_port
listen_addresses = '127.0.0.1'
unix_socket_directories = '$ops/postgres/socket'
archive_command = 'pgbackrest --config=$ops/postgres/pgbackrest.conf --stanza=tailtown archive-push %p'
CONF
  echo "include 'tailtown.conf'" >>"$data/postgresql.conf"
  for_postgres "$data"
}

# The three roles of docs/operations/postgresql.md.
make_roles() {
  superuser <<SQL
create role tailtown_owner    login nosuperuser nobypassrls password '$(secret owner)';
create role tailtown_app      login nosuperuser nobypassrls password '$(secret app)';
create role tailtown_observer login nosuperuser bypassrls   password '$(secret observer)';
create database tailtown owner tailtown_owner template template0 encoding 'UTF8';
revoke all on database tailtown from public;
grant connect on database tailtown to tailtown_app, tailtown_observer;
SQL
}

# The postmaster daemonizes itself: its id is the one it wrote.
start_postgres() {
  if runs postgres; then return; fi
  as_postgres "$postgres_bin/pg_ctl" -s -w -t 120 -D "$data" -l "$ops/postgres/log/server.log" start
  note_pid postgres "$(head -n 1 "$data/postmaster.pid")"
}

postgres() {
  if [ ! -s "$data/PG_VERSION" ]; then
    make_cluster
    start_postgres
    make_roles
  fi
  start_postgres
}

# address ROLE [PORT]
address() {
  echo "postgresql://tailtown_$1:$(secret "$1")@localhost:${2:-$postgres_port}/tailtown?sslmode=verify-full&sslrootcert=$ops/ca/ca.pem"
}
