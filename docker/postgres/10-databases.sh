#!/bin/sh
# Gives every service a role and a database of its own that no other role can connect to. Runs once, on an empty volume.
set -eu

provision() {
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set role="$1" --set password="$2" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE ALL ON DATABASE :"role" FROM PUBLIC;
SQL
}

provision gateway "$GATEWAY_DB_PASSWORD"
provision registry "$REGISTRY_DB_PASSWORD"
provision indicator "$INDICATOR_DB_PASSWORD"
provision task "$TASK_DB_PASSWORD"
provision audit "$AUDIT_DB_PASSWORD"
provision keycloak "$KEYCLOAK_DB_PASSWORD"
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --command 'REVOKE CONNECT ON DATABASE postgres FROM PUBLIC'
