package airside.auth.passwords;

import airside.auth.passwords.HashingQueue.Purpose;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes passwords with Argon2id on a few threads of its own. A hash takes some 50 ms of one core and 46 MiB, so
/// that a flood of log-ins fills a short queue and further ones are refused, while other requests are not affected.
/// New passwords, as of registrations, wait in a queue of their own and get one of four turns while sign-ins wait.
public final class PasswordHasher implements AutoCloseable {
    /// The first choice of the OWASP Password Storage Cheat Sheet: m = 46 MiB, t = 1, p = 1.
    private static final int MEMORY_KIB = 46 * 1024;

    private static final int ITERATIONS = 1;
    private static final int PARALLELISM = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong evaluations = new AtomicLong();
    private final ThreadPoolExecutor threads;
    private final HashingQueue waiting;
    /// Compared with the password of an unknown user, so that the answer takes the same time.
    private final PasswordHash dummyHash;

    /// @param threadsMax how many passwords are hashed at once
    /// @param queueMax how many sign-ins may wait, and how many new passwords
    public PasswordHasher(int threadsMax, int queueMax) {
        waiting = new HashingQueue(queueMax);
        threads = new ThreadPoolExecutor(
                threadsMax,
                threadsMax,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("argon2-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        dummyHash = fresh(new byte[HASH_BYTES]);
    }

    /// Hashes a new password.
    ///
    /// @throws ProblemException `OVERLOADED` if the queue is full
    public PasswordHash hash(String password) {
        return hash(Purpose.NEW_PASSWORD, password);
    }

    /// Hashes a password again during a sign-in, because its hash has outdated parameters.
    ///
    /// @throws ProblemException `OVERLOADED` if the queue is full
    public PasswordHash hashAgain(String password) {
        return hash(Purpose.SIGN_IN, password);
    }

    private PasswordHash hash(Purpose purpose, String password) {
        PasswordHash parameters = fresh(new byte[0]);
        byte[] hash = runQueued(purpose, () -> argon2(parameters, password));
        return new PasswordHash(MEMORY_KIB, ITERATIONS, PARALLELISM, parameters.salt(), hash);
    }

    /// Returns whether a password matches a stored hash. Without a hash the comparison takes the same time and
    /// never matches.
    ///
    /// @throws ProblemException `OVERLOADED` if the queue is full
    public boolean matches(Optional<PasswordHash> kept, String password) {
        PasswordHash expected = kept.orElse(dummyHash);
        byte[] hash = runQueued(Purpose.SIGN_IN, () -> argon2(expected, password));
        return MessageDigest.isEqual(hash, expected.hash()) && kept.isPresent();
    }

    /// Returns whether a hash has other parameters than new hashes.
    public boolean isOutdated(PasswordHash kept) {
        return !kept.hasParametersOf(dummyHash);
    }

    /// Returns how many passwords have been hashed or compared.
    public long evaluations() {
        return evaluations.get();
    }

    private PasswordHash fresh(byte[] hash) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(MEMORY_KIB, ITERATIONS, PARALLELISM, salt, hash);
    }

    private byte[] argon2(PasswordHash parameters, String password) {
        evaluations.incrementAndGet();
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKib())
                .withIterations(parameters.iterations())
                .withParallelism(parameters.parallelism())
                .withSalt(parameters.salt())
                .build());
        byte[] hash = new byte[HASH_BYTES];
        // The same password typed on two keyboards may have different code points (RFC 8265).
        String normalised = Normalizer.normalize(password, Normalizer.Form.NFC);
        argon2.generateBytes(normalised.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /// Adds the work to the queue and waits for its result. A thread runs the work that the queue selects next.
    private byte[] runQueued(Purpose purpose, Callable<byte[]> work) {
        var task = new FutureTask<>(work);
        try {
            waiting.add(purpose, task);
            threads.execute(() -> waiting.next().run());
            return task.get();
        } catch (RejectedExecutionException e) {
            throw new ProblemException(
                            ProblemType.OVERLOADED,
                            switch (purpose) {
                                case SIGN_IN -> "Too many people sign in at this moment; try again in a few seconds.";
                                case NEW_PASSWORD ->
                                    "Too many new passwords are being hashed; try again in a few seconds.";
                            })
                    .retryAfter(RETRY_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot hash a password", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
