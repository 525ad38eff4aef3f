#!/bin/sh
# Runs once, when the volume is new: a role and a schema for each service. A role sees its own schema and nothing else.
set -eu
role() {
    psql -v ON_ERROR_STOP=1 -v role="$1" -v password="$2" --dbname airside <<-'SQL'
	CREATE ROLE :"role" LOGIN PASSWORD :'password';
	ALTER ROLE :"role" SET search_path = :"role";
	CREATE SCHEMA :"role" AUTHORIZATION :"role";
	SQL
}
psql -v ON_ERROR_STOP=1 --dbname airside --command 'REVOKE ALL ON SCHEMA public FROM PUBLIC'
role auth "$AUTH_PASSWORD"
role flights "$FLIGHTS_PASSWORD"
role bookings "$BOOKINGS_PASSWORD"
