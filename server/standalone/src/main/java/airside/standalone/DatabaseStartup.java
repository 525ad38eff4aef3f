package airside.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Starts PostgreSQL and creates its roles in a thread of its own, while this process builds the services.
final class StartingDatabase implements AutoCloseable {
    private final CompletableFuture<NewcomersPostgres> starting;

    private StartingDatabase(CompletableFuture<NewcomersPostgres> starting) {
        this.starting = starting;
    }

    static StartingDatabase start(NewcomersPostgres postgres, LocalSecrets secrets) {
        return new StartingDatabase(CompletableFuture.supplyAsync(
                () -> startNow(postgres, secrets),
                task -> Thread.ofPlatform().name("postgres").start(task)));
    }

    /// Waits until the database has started.
    ///
    /// @throws CannotStartException if it cannot start
    NewcomersPostgres await() {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Waits until the database has started and stops it. Does nothing if it could not start.
    @Override
    public void close() throws IOException {
        if (starting.handle((_, failure) -> failure == null).join())
            starting.join().close();
    }

    private static NewcomersPostgres startNow(NewcomersPostgres postgres, LocalSecrets secrets) {
        postgres.start();
        try {
            DatabaseRoles.create(postgres, secrets, Server.SERVICES);
            return postgres;
        } catch (SQLException e) {
            throw closed(postgres, new CannotStartException("The database cannot be prepared: %s.".formatted(e), e));
        } catch (RuntimeException e) {
            throw closed(postgres, e);
        }
    }

    private static RuntimeException closed(NewcomersPostgres postgres, RuntimeException failure) {
        try {
            postgres.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
