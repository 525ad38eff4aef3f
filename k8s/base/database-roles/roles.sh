#!/bin/sh
# Creates a schema and two roles for each service: the migration role owns the schema, the run-time role reads and writes rows in it. A role can
# access only its own schema. Safe to repeat; sets changed passwords.
#
# If the migration roles have no passwords, the run-time roles own the schemas, as until release 0.2. Once there are passwords, the migration roles
# become owners of the schemas while that release runs; the next release changes the owners of the tables when it starts. MIGRATION_ROLES=yes
# changes the owners without passwords, if another system sets these.
#
# The role "backups" receives the WAL (components/backups) and has no other rights; it is created if it has a password.
#
# Runs when the volume of base/postgres is new, without the passwords of the migration roles, and as a Job (job.yaml) with them.
set -eu
service() {
    psql -v ON_ERROR_STOP=1 -v role="$1" -v password="$2" -v owner="$1_migration" -v owner_password="$3" \
        -v move="${MIGRATION_ROLES:-}$3" --dbname airside <<-'SQL'
	SELECT format('CREATE ROLE %I', name) FROM (VALUES (:'role'), (:'owner')) AS wanted (name)
	    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
	SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', name, secret)
	    FROM (VALUES (:'role', :'password'), (:'owner', :'owner_password')) AS wanted (name, secret) WHERE secret <> '' \gexec
	ALTER ROLE :"role" SET search_path = :"role";
	ALTER ROLE :"owner" SET search_path = :"role";
	GRANT :"role" TO :"owner";
	GRANT :"role", :"owner" TO CURRENT_USER;
	SELECT format('CREATE SCHEMA %I AUTHORIZATION %I', :'role', :'role')
	    WHERE NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = :'role') \gexec
	-- In one transaction: without the right to use the schema, statements of the run-time role would fail.
	SELECT format('DO $do$ BEGIN ALTER SCHEMA %1$I OWNER TO %2$I; SET LOCAL ROLE %2$I; GRANT USAGE ON SCHEMA %1$I TO %1$I; END $do$',
	        :'role', :'owner')
	    FROM pg_namespace WHERE nspname = :'role' AND pg_get_userbyid(nspowner) <> :'owner' AND :'move' <> '' \gexec
	SQL
}
backups() {
    psql -v ON_ERROR_STOP=1 -v password="$1" --dbname airside <<-'SQL'
	SELECT 'CREATE ROLE backups' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'backups') \gexec
	ALTER ROLE backups LOGIN REPLICATION PASSWORD :'password';
	SQL
}
psql -v ON_ERROR_STOP=1 --dbname airside --command 'REVOKE ALL ON SCHEMA public FROM PUBLIC'
service auth "${AUTH_PASSWORD:-}" "${AUTH_MIGRATION_PASSWORD:-}"
service flights "${FLIGHTS_PASSWORD:-}" "${FLIGHTS_MIGRATION_PASSWORD:-}"
service bookings "${BOOKINGS_PASSWORD:-}" "${BOOKINGS_MIGRATION_PASSWORD:-}"
[ -z "${BACKUPS_PASSWORD:-}" ] || backups "$BACKUPS_PASSWORD"
