#!/bin/sh
# Once, when the cluster is made: the roles with their passwords and the databases they own. What stands in the databases is
# the migrate job's and temporal-schema's.
set -eu

secret() { cat "/run/secrets/$1"; }

# `format` in the server quotes the passwords; psql's own variables carry them there.
psql --set ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set owner="$(secret database_owner_password)" \
  --set app="$(secret database_app_password)" \
  --set temporal="$(secret temporal_database_password)" <<'SQL'
SELECT format('CREATE ROLE mourafaka_owner LOGIN PASSWORD %L', :'owner') \gexec
SELECT format('CREATE ROLE mourafaka_app LOGIN PASSWORD %L', :'app') \gexec
SELECT format('CREATE ROLE temporal LOGIN PASSWORD %L', :'temporal') \gexec
CREATE ROLE mourafaka_auditor NOLOGIN;
CREATE DATABASE mourafaka OWNER mourafaka_owner TEMPLATE template0;
CREATE DATABASE temporal OWNER temporal TEMPLATE template0;
CREATE DATABASE temporal_visibility OWNER temporal TEMPLATE template0;
REVOKE CONNECT ON DATABASE mourafaka, temporal, temporal_visibility FROM PUBLIC;
GRANT CONNECT ON DATABASE mourafaka TO mourafaka_app, mourafaka_auditor;
SQL
