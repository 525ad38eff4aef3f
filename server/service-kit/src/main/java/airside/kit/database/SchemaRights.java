package airside.kit.database;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The rights of a service's run-time role in a schema that another role, the migration role, owns. The run-time
/// role reads and writes rows; it cannot alter or drop a table, disable a trigger, or grant itself a right that a
/// migration revoked.
///
/// The run-time role may still own objects, because it migrated the schema until now. The migration role takes them
/// over one by one and grants the run-time role the rights on rows that it had, because the previous release works
/// with that role at the same time. For this the migration role must be a member of the run-time role.
final class SchemaRights {
    /// How long the change of an owner may wait for a table, and other statements behind it.
    private static final String LOCK_TIMEOUT = "1s";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final String LOCK = "SELECT pg_advisory_lock(hashtextextended('airside rights ' || ?, 0))";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('airside rights ' || ?, 0))";

    private static final String SCHEMA = """
        SELECT pg_get_userbyid(nspowner) AS owner, current_user AS migration_role
        FROM pg_namespace WHERE nspname = ?\
        """;

    /// Without sequences of identity columns, which change their owner with the table.
    private static final String OWNED_RELATIONS = """
        SELECT format('ALTER TABLE %s OWNER TO %I', c.oid::regclass, current_user) AS take,
               CASE WHEN kept.rights IS NULL THEN ''
                    ELSE format('GRANT %s ON %s %s TO %I', kept.rights,
                                CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass, r.rolname)
               END AS give
        FROM pg_class c
        JOIN pg_roles r ON r.oid = c.relowner AND r.rolname = ?
        CROSS JOIN LATERAL (
            SELECT string_agg(wanted, ', ') AS rights
            FROM unnest(CASE c.relkind WHEN 'S' THEN '{USAGE,SELECT}'::text[] WHEN 'v' THEN '{SELECT}'::text[]
                        ELSE '{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[] END) wanted
            WHERE CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(r.oid, c.oid, wanted)
                       ELSE has_table_privilege(r.oid, c.oid, wanted) END) kept
        WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ?)
          AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                          AND c.relkind = 'S' AND d.deptype IN ('a', 'i'))
        ORDER BY c.relname\
        """;

    private static final String OWNED_ROUTINES = """
        SELECT format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, current_user) AS take, '' AS give
        FROM pg_proc p
        JOIN pg_roles r ON r.oid = p.proowner AND r.rolname = ?
        WHERE p.pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = ?)
        ORDER BY p.proname\
        """;

    private final String schema;
    private final String runtimeRole;

    SchemaRights(String schema, String runtimeRole) {
        this.schema = schema;
        this.runtimeRole = runtimeRole;
    }

    /// Prepares the schema for migrations: lets the run-time role use it, takes over the objects that this role
    /// owns, and grants it rights on the objects that migrations will create. An advisory lock orders concurrent
    /// calls of several services.
    ///
    /// @param connection of the migration role
    /// @throws ProblemException `DATABASE_UNAVAILABLE` if the schema does not exist or belongs to another role
    void prepare(Connection connection) throws SQLException {
        lock(connection);
        try {
            requireOwnership(connection);
            execute(connection, "GRANT USAGE ON SCHEMA %s TO %s".formatted(quoted(schema), quoted(runtimeRole)));
            String defaults = "ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT %s TO %s";
            for (String rights :
                    List.of("SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES", "USAGE, SELECT ON SEQUENCES")) {
                execute(connection, defaults.formatted(quoted(schema), rights, quoted(runtimeRole)));
            }
            takeOver(connection, owned(connection, OWNED_RELATIONS));
            takeOver(connection, owned(connection, OWNED_ROUTINES));
        } finally {
            unlock(connection);
        }
    }

    /// Finishes the migrations: revokes the right to change the table of applied migrations, which the run-time
    /// role may still read.
    void finish(Connection connection, String migrationsTable) throws SQLException {
        lock(connection);
        try {
            execute(
                    connection,
                    "REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON %s.%s FROM %s"
                            .formatted(quoted(schema), quoted(migrationsTable), quoted(runtimeRole)));
        } finally {
            unlock(connection);
        }
    }

    /// The statements that change the owner of one object and grant the run-time role its rights; the second may be
    /// empty.
    private record OwnerChange(String changeOwner, String grant) {}

    /// The lock is held until [#unlock], or until the connection is closed.
    private void lock(Connection connection) throws SQLException {
        onLock(connection, LOCK);
    }

    private void unlock(Connection connection) throws SQLException {
        onLock(connection, UNLOCK);
    }

    private void onLock(Connection connection, String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, schema);
            prepared.execute();
        }
    }

    private void requireOwnership(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCHEMA)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) throw notYet("There is no schema %s".formatted(schema));
                String owner = row.getString("owner");
                String migrationRole = row.getString("migration_role");
                if (owner.equals(migrationRole)) return;
                throw notYet("The schema %s belongs to the role %s, not to %s".formatted(schema, owner, migrationRole));
            }
        }
    }

    private static ProblemException notYet(String what) {
        return new ProblemException(
                        ProblemType.DATABASE_UNAVAILABLE,
                        what
                                + "; the database's administrator creates roles and schemas"
                                + " (k8s/base/database-roles/roles.sh).")
                .retryAfter(RETRY_AFTER);
    }

    private List<OwnerChange> owned(Connection connection, String query) throws SQLException {
        List<OwnerChange> owned = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, runtimeRole);
            statement.setString(2, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    owned.add(new OwnerChange(rows.getString("take"), rows.getString("give")));
                }
            }
        }
        return owned;
    }

    /// Uses a transaction for each object, so that concurrent statements wait briefly and no deadlock can occur.
    private static void takeOver(Connection connection, List<OwnerChange> changes) throws SQLException {
        for (OwnerChange change : changes) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "SET LOCAL lock_timeout = '" + LOCK_TIMEOUT + "'");
                execute(connection, change.changeOwner());
                if (!change.grant().isEmpty()) execute(connection, change.grant());
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
