# shellcheck shell=bash
# Sourced: a mail server that only keeps what it is given, and Prometheus with Alertmanager where their settings are.

sink() {
  if runs sink; then return; fi
  test_classpath_as_is=yes
  # shellcheck source=/dev/null
  . "$root/bin/lib/test-classpath"
  launch sink "$JAVA_HOME/bin/java" -Xmx96m -cp "$test_classpath" app.tailtown.ops.MailSink "$smtp_port" "$ops/mail"
  wait_until 30 listens "$smtp_port" || die "The mail sink does not answer; see $ops/log/sink.log"
}

monitoring() {
  if [ -d "$root/ops/alertmanager" ] && ! runs alertmanager; then
    launch alertmanager prometheus-alertmanager --config.file="$root/ops/alertmanager/alertmanager.yml" --storage.path="$ops/alertmanager" \
      --web.listen-address="127.0.0.1:$alertmanager_port" --cluster.listen-address=
  fi
  if [ -d "$root/ops/prometheus" ] && ! runs prometheus; then
    launch prometheus prometheus --config.file="$root/ops/prometheus/prometheus.yml" --storage.tsdb.path="$ops/prometheus" \
      --web.listen-address="127.0.0.1:$prometheus_port"
  fi
}
