# shellcheck shell=bash
# Sourced: an authority of this installation's own, and what it vouches for. In production the proxy has a certificate that browsers know.

certificates() {
  [ -s "$ops/ca/ca.pem" ] || authority
  [ -s "$ops/ca/server.pem" ] || certificate server
  # The proxy and the bucket's stand-in read it in shapes of their own.
  if [ ! -s "$ops/ca/proxy.pem" ]; then cat "$ops/ca/server.pem" "$ops/ca/server.key" >"$ops/ca/proxy.pem"; fi
  if [ ! -s "$ops/ca/bucket.p12" ]; then
    openssl pkcs12 -export -in "$ops/ca/server.pem" -inkey "$ops/ca/server.key" -out "$ops/ca/bucket.p12" -passout "pass:$(secret bucket-store)"
  fi
  chmod 600 "$ops"/ca/*.key "$ops"/ca/proxy.pem "$ops"/ca/bucket.p12
}

authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 -subj '/CN=Tailtown ops on this machine' \
    -addext 'basicConstraints=critical,CA:true' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$ops/ca/ca.key" -out "$ops/ca/ca.pem" 2>/dev/null
}

# certificate NAME: for this machine only.
certificate() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=localhost' -keyout "$ops/ca/$1.key" -out "$ops/ca/$1.csr" 2>/dev/null
  openssl x509 -req -in "$ops/ca/$1.csr" -CA "$ops/ca/ca.pem" -CAkey "$ops/ca/ca.key" -CAcreateserial -days 90 -out "$ops/ca/$1.pem" \
    -extfile <(printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\nkeyUsage=digitalSignature') 2>/dev/null
  rm -f "$ops/ca/$1.csr"
}
