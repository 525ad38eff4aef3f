package airside.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Creates one database with a schema and two roles for each service: the migration role owns the schema, the
/// run-time role reads and writes its rows. A role has access to its own schema only.
final class DatabaseRoles {
    static final String DATABASE = "airside";

    private DatabaseRoles() {}

    /// Creates what is missing; may be repeated. If the schema is of a release whose services owned their schemas,
    /// makes the migration role its owner; the service takes over the objects in it when it migrates.
    static void create(LocalPostgres postgres, LocalSecrets secrets, List<String> services) throws SQLException {
        try (Connection connection = postgres.connect()) {
            for (String service : services) {
                createRole(connection, service, secrets.get(passwordOf(service)), service);
                createRole(connection, migrationRole(service), secrets.get(migrationPasswordOf(service)), service);
                execute(connection, "GRANT %s TO %s".formatted(service, migrationRole(service)));
            }
            createDatabase(connection);
        }
        try (Connection connection = postgres.connect(DATABASE)) {
            execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            for (String service : services) createSchema(connection, service);
        }
    }

    /// Returns the key of the run-time role's password in [LocalSecrets].
    static String passwordOf(String service) {
        return service + ".database-password";
    }

    /// Returns the key of the migration role's password in [LocalSecrets].
    static String migrationPasswordOf(String service) {
        return service + ".database-migration-password";
    }

    private static String migrationRole(String service) {
        return service + "_migration";
    }

    /// @param role a constant of this program, because the statement does not escape it
    private static void createRole(Connection connection, String role, String password, String schema)
            throws SQLException {
        String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'") ? "ALTER" : "CREATE";
        execute(connection, "%s ROLE %s LOGIN PASSWORD '%s'".formatted(verb, role, password));
        execute(connection, "ALTER ROLE %s SET search_path = %s".formatted(role, schema));
    }

    /// Changes the owner and grants the usage in one transaction: without the grant, statements of the run-time
    /// role would fail.
    private static void createSchema(Connection connection, String service) throws SQLException {
        execute(connection, """
            BEGIN;
            CREATE SCHEMA IF NOT EXISTS %1$s;
            ALTER SCHEMA %1$s OWNER TO %2$s;
            GRANT USAGE ON SCHEMA %1$s TO %1$s;
            COMMIT\
            """.formatted(service, migrationRole(service)));
    }

    private static void createDatabase(Connection connection) throws SQLException {
        if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) return;
        execute(connection, "CREATE DATABASE " + DATABASE + " ENCODING 'UTF8' TEMPLATE template0");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
