package airside.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// PostgreSQL with its roles on the way, in a thread of its own: meanwhile the services are built.
final class StartingDatabase implements AutoCloseable {
    private final CompletableFuture<NewcomersPostgres> starting;

    private StartingDatabase(CompletableFuture<NewcomersPostgres> starting) {
        this.starting = starting;
    }

    static StartingDatabase start(DataFolder folder, LocalSecrets secrets, int port, Consumer<String> progress) {
        return new StartingDatabase(CompletableFuture.supplyAsync(
                () -> startNow(folder, secrets, port, progress),
                task -> Thread.ofPlatform().name("postgres").start(task)));
    }

    /// Waits until it has started.
    ///
    /// @throws CannotStartException when it cannot
    NewcomersPostgres await() {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Waits until it has started, if it can, and stops it.
    @Override
    public void close() throws IOException {
        if (starting.handle((_, failure) -> failure == null).join())
            starting.join().close();
    }

    private static NewcomersPostgres startNow(
            DataFolder folder, LocalSecrets secrets, int port, Consumer<String> progress) {
        NewcomersPostgres postgres = NewcomersPostgres.start(folder, secrets, port, progress);
        try {
            DatabaseRoles.create(postgres, secrets, Server.SERVICES);
            return postgres;
        } catch (SQLException e) {
            throw closed(
                    postgres,
                    new CannotStartException(
                            "The database in %s cannot be prepared: %s.".formatted(folder.path(), e), e));
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
