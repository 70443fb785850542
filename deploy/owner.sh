#!/bin/sh
# Run once by the PostgreSQL image over an empty volume: the database and its owner, with a managed server's rights.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$PHOIHOP_OWNER_PASSWORD" <<'SQL'
create role owner login createrole nosuperuser password :'password';
create database phoihop owner owner;
SQL
