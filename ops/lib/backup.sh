# shellcheck shell=bash
# Sourced: pgBackRest with two repositories, one here and one in a bucket, both sealed. The bucket is S3Proxy over a folder: in production it is somebody else's.

backup_bucket=tailtown-backups
files_bucket=tailtown-files
s3proxy_jar=$root/target/s3proxy/s3proxy.jar

bucket() {
  if runs bucket; then return; fi
  [ -s "$s3proxy_jar" ] || die "The stand-in for a bucket is missing: ./mvnw generate-test-resources lays it into target/s3proxy."
  mkdir -p "$ops/bucket/$backup_bucket" "$ops/bucket/$files_bucket"
  (umask 077; cat >"$ops/secrets/bucket.properties") <<CONF
s3proxy.authorization=aws-v2-or-v4
s3proxy.endpoint=http://127.0.0.1:$s3_port
s3proxy.secure-endpoint=https://127.0.0.1:$s3_tls_port
s3proxy.keystore-path=$ops/ca/bucket.p12
s3proxy.keystore-password=$(secret bucket-store)
s3proxy.identity=tailtown
s3proxy.credential=$(secret bucket)
jclouds.provider=filesystem-nio2
jclouds.identity=unused
jclouds.credential=unused
jclouds.filesystem.basedir=$ops/bucket
CONF
  launch bucket "$JAVA_HOME/bin/java" -Xmx256m -jar "$s3proxy_jar" --properties "$ops/secrets/bucket.properties"
  wait_until 60 listens "$s3_tls_port" || die "The stand-in for a bucket does not answer; see $ops/log/bucket.log"
}

# pgbackrest_settings FILE DATA SOCKET PORT: from the template, which production uses as well.
pgbackrest_settings() {
  sed -e "s|@HOME@|$ops/postgres|" -e "s|@DATA@|$2|" -e "s|@SOCKET@|$3|" -e "s|@PORT@|$4|" \
    -e "s|@LOCAL_PASS@|$(secret repo-local)|" -e "s|@S3_PASS@|$(secret repo-s3)|" \
    -e "s|@BUCKET@|$backup_bucket|" -e "s|@ENDPOINT@|localhost|" -e "s|@REGION@|us-east-1|" \
    -e "s|@S3_KEY@|tailtown|" -e "s|@S3@|$(secret bucket)|" "$root/ops/pgbackrest/pgbackrest.conf" >"$1"
  install -m 644 "$ops/ca/ca.pem" "$ops/postgres/ca.pem"
  # What only a stand-in on this machine needs.
  sed -i "/^repo2-s3-endpoint/a repo2-storage-port=$s3_tls_port\nrepo2-storage-ca-file=$ops/postgres/ca.pem" "$1"
  chmod 600 "$1"
  for_postgres "$1"
}

pgbr() { as_postgres pgbackrest --config="$ops/postgres/pgbackrest.conf" --stanza=tailtown --log-level-console=warn "$@"; }

backups() {
  if [ ! -s "$ops/postgres/pgbackrest.conf" ]; then
    pgbackrest_settings "$ops/postgres/pgbackrest.conf" "$data" "$ops/postgres/socket" "$postgres_port"
  fi
  if [ -e "$ops/postgres/first-backup" ]; then return; fi
  pgbr stanza-create
  pgbr check
  pgbr --repo=1 --type=full backup
  pgbr --repo=2 --type=full backup
  touch "$ops/postgres/first-backup"
}
