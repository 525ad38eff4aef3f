package airside.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Starts PostgreSQL and creates its roles in a thread of its own, while this process builds the services.
final class DatabaseStartup implements AutoCloseable {
    private final CompletableFuture<LocalPostgres> startup;

    private DatabaseStartup(CompletableFuture<LocalPostgres> startup) {
        this.startup = startup;
    }

    static DatabaseStartup start(LocalPostgres postgres, LocalSecrets secrets) {
        return new DatabaseStartup(CompletableFuture.supplyAsync(
                () -> startAndCreateRoles(postgres, secrets),
                task -> Thread.ofPlatform().name("postgres").start(task)));
    }

    /// Waits until the database has started.
    ///
    /// @throws CannotStartException if it cannot start
    LocalPostgres await() {
        try {
            return startup.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Waits until the database has started and stops it. Does nothing if it could not start.
    @Override
    public void close() throws IOException {
        if (startup.handle((_, failure) -> failure == null).join())
            startup.join().close();
    }

    private static LocalPostgres startAndCreateRoles(LocalPostgres postgres, LocalSecrets secrets) {
        postgres.start();
        try {
            DatabaseRoles.create(postgres, secrets, Server.SERVICES);
            return postgres;
        } catch (SQLException e) {
            throw closeAfter(
                    postgres, new CannotStartException("The database cannot be prepared: %s.".formatted(e), e));
        } catch (RuntimeException e) {
            throw closeAfter(postgres, e);
        }
    }

    private static RuntimeException closeAfter(LocalPostgres postgres, RuntimeException failure) {
        try {
            postgres.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
