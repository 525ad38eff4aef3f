package airside.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// One database with a schema and a role for each service. A role sees its own schema and nothing else.
final class DatabaseRoles {
    static final String DATABASE = "airside";

    private DatabaseRoles() {}

    /// Makes what is missing; repeating it is harmless.
    static void create(NewcomersPostgres postgres, LocalSecrets secrets, List<String> services) throws SQLException {
        try (Connection connection = postgres.connect()) {
            for (String service : services)
                createRole(connection, service, secrets.get(service + ".database-password"));
            createDatabase(connection);
        }
        try (Connection connection = postgres.connect(DATABASE)) {
            execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            for (String service : services) {
                execute(connection, "CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s".formatted(service));
            }
        }
    }

    /// @param service one of our own names, never input from outside
    private static void createRole(Connection connection, String service, String password) throws SQLException {
        String verb =
                exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + service + "'") ? "ALTER" : "CREATE";
        execute(connection, "%s ROLE %s LOGIN PASSWORD '%s'".formatted(verb, service, password));
        execute(connection, "ALTER ROLE %1$s SET search_path = %1$s".formatted(service));
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
