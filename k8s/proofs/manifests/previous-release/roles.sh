#!/bin/sh
# Creates a role and a schema for each service; a role can access only its own schema. Safe to repeat; sets a changed password.
# Runs when the volume is new (base/postgres), or as a Job against a PostgreSQL outside of the cluster (components/external-postgresql).
set -eu
role() {
    psql -v ON_ERROR_STOP=1 -v role="$1" -v password="$2" --dbname airside <<-'SQL'
	SELECT format('CREATE ROLE %I', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
	ALTER ROLE :"role" LOGIN PASSWORD :'password';
	ALTER ROLE :"role" SET search_path = :"role";
	GRANT :"role" TO CURRENT_USER;
	SELECT format('CREATE SCHEMA %I AUTHORIZATION %I', :'role', :'role')
	    WHERE NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = :'role') \gexec
	SQL
}
psql -v ON_ERROR_STOP=1 --dbname airside --command 'REVOKE ALL ON SCHEMA public FROM PUBLIC'
role auth "$AUTH_PASSWORD"
role flights "$FLIGHTS_PASSWORD"
role bookings "$BOOKINGS_PASSWORD"
