package airside.kit.testing;

import airside.kit.database.Database;
import airside.kit.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A new database with a schema for each service, as an operator would create it: the migration role owns it, and
/// the run-time role uses it.
///
/// @param name of the database
/// @param services the services whose schemas are in it
public record TestDatabase(String name, List<String> services) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, TestDatabase> TEMPLATES = new ConcurrentHashMap<>();

    /// Creates a database with empty schemas.
    public static TestDatabase create(String... services) {
        var database = new TestDatabase("test_" + COUNT.incrementAndGet(), List.of(services));
        for (String service : services) createRole(service);
        TestPostgres.execute("postgres", List.of("create database " + database.name));
        TestPostgres.execute(database.name, List.of("revoke all on schema public from public"));
        for (String service : services) {
            TestPostgres.execute(
                    database.name, List.of("create schema %1$s authorization %1$s_migration".formatted(service)));
        }
        return database;
    }

    /// Creates a database with empty schemas that the run-time roles own and migrate, as until release 0.2.
    public static TestDatabase createOwnedByServices(String... services) {
        TestDatabase database = create(services);
        for (String service : services) {
            database.execute("alter schema %1$s owner to %1$s".formatted(service));
        }
        return database;
    }

    /// Gives the schemas to their migration roles, as the administrator does for this release.
    public void giveToMigrationRoles() {
        for (String service : services) {
            execute("""
                begin;
                alter schema %1$s owner to %1$s_migration;
                grant usage on schema %1$s to %1$s;
                commit
                """.formatted(service));
        }
    }

    /// Creates a database with the migrated schema of one service: a fast copy of a template that is migrated once.
    public static TestDatabase migrated(String service) {
        TestDatabase template = TEMPLATES.computeIfAbsent(service, TestDatabase::migrate);
        var database = new TestDatabase("test_" + COUNT.incrementAndGet(), List.of(service));
        TestPostgres.execute(
                "postgres",
                List.of("create database %s template %s strategy file_copy".formatted(database.name, template.name)));
        return database;
    }

    /// The settings with which services use the database.
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        for (String service : services) {
            settings.put(service + ".database.url", url());
            settings.put(service + ".database.password", service);
            settings.put(service + ".database.migration.password", service);
            settings.put(service + ".database.pool-wait", "5s");
        }
        return settings;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(TestPostgres.port(), name);
    }

    /// As [#settings()], for services that own and migrate their schemas.
    public Map<String, String> settingsWithoutMigrationRole() {
        Map<String, String> settings = settings();
        services.forEach(service -> settings.remove(service + ".database.migration.password"));
        return settings;
    }

    /// Opens it as a service does.
    public Database open(String service) {
        return Database.of(Settings.of(settings()), service);
    }

    /// Runs statements of a superuser, to prepare or to break a state without the service.
    public void execute(String... statements) {
        TestPostgres.execute(name, List.of(statements));
    }

    private static TestDatabase migrate(String service) {
        TestDatabase template = create(service);
        try (Database database = template.open(service)) {
            database.migrate();
        }
        return template;
    }

    private static void createRole(String service) {
        TestPostgres.execute("postgres", List.of("""
            do $$ begin
              if not exists (select from pg_roles where rolname = '%1$s') then
                create role %1$s login password '%1$s';
                create role %1$s_migration login password '%1$s' in role %1$s;
              end if;
            end $$
            """.formatted(service)));
    }
}
