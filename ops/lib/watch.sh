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

# What stands in ops/prometheus, ops/alertmanager and ops/blackbox, with the addresses of this machine in it. Mail goes into the sink.
watch_settings() {
  if [ -d "$root/ops/prometheus" ]; then
    sed -e "s|127.0.0.1:9093|127.0.0.1:$alertmanager_port|" -e "s|127.0.0.1:9115|127.0.0.1:$blackbox_port|" \
      -e "s|127.0.0.1:9464|127.0.0.1:$(management_port node1), 127.0.0.1:$(management_port node2)|" \
      -e "s|\\( - \\)rules/|\\1$root/ops/prometheus/rules/|" -e "s|https://resort.example.com|https://localhost:$https_port|" \
      "$root/ops/prometheus/prometheus.yml" >"$ops/run/prometheus.yml"
  fi
  if [ -d "$root/ops/alertmanager" ]; then
    sed -e "s|smtp_smarthost:.*|smtp_smarthost: 127.0.0.1:$smtp_port|" -e 's|smtp_require_tls:.*|smtp_require_tls: false|' -e '/^ *smtp_auth_/d' \
      -e "s|/etc/tailtown/alerts|$ops/secrets|" "$root/ops/alertmanager/alertmanager.yml" >"$ops/run/alertmanager.yml"
  fi
}

monitoring() {
  watch_settings
  if [ -d "$root/ops/blackbox" ] && ! runs blackbox; then
    SSL_CERT_FILE=$ops/ca/ca.pem launch blackbox prometheus-blackbox-exporter --config.file="$root/ops/blackbox/blackbox.yml" --web.listen-address="127.0.0.1:$blackbox_port"
  fi
  if [ -d "$root/ops/alertmanager" ] && ! runs alertmanager; then
    launch alertmanager prometheus-alertmanager --config.file="$ops/run/alertmanager.yml" --storage.path="$ops/alertmanager" \
      --web.listen-address="127.0.0.1:$alertmanager_port" --cluster.listen-address=
  fi
  if [ -d "$root/ops/prometheus" ] && ! runs prometheus; then
    launch prometheus prometheus --config.file="$ops/run/prometheus.yml" --storage.tsdb.path="$ops/prometheus" --web.listen-address="127.0.0.1:$prometheus_port"
  fi
}
