#!/bin/sh
# Writes docker/secrets/, once: a random value each; what is there already is kept. The folder is closed to other users of
# this machine; the files in it can be read by the containers' own users.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets

make() {
  grep -qs . "secrets/$1" || printf '%s\n' "$2" >"secrets/$1"
  chmod 644 "secrets/$1"
}
# Hexadecimal needs no escaping in an address.
random() { openssl rand -hex 24; }

for name in postgres database-owner database-app temporal-database; do
  make "$name-password" "$(random)"
done
make key-encryption-key "$(openssl rand -base64 32)"
make checkpoint-key "$(openssl rand -base64 32)"
make database-url "postgresql://mourafaka_app:$(cat secrets/database-app-password)@postgres:5432/mourafaka"
make database-owner-url "postgresql://mourafaka_owner:$(cat secrets/database-owner-password)@postgres:5432/mourafaka"
make sms-secret "$(openssl rand -hex 32)"
# Your mail server is yours to name: MOURAFAKA_SMTP_URL=smtps://user:password@host docker/make-secrets.sh
make smtp-url "${MOURAFAKA_SMTP_URL:-}"

echo "The secrets are in $(pwd)/secrets. Keep a copy of key-encryption-key apart from the database's backups:"
echo 'without it the personal data cannot be read, and with it they can.'
grep -q . secrets/smtp-url || echo 'Still to be done: write the address of your mail server into secrets/smtp-url (see .env.example).'
