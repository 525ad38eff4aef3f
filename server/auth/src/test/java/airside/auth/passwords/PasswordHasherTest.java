package airside.auth.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.passwords.HashingQueue.Purpose;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.testing.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher(1, 2);
    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void close() {
        hasher.close();
    }

    @Test
    void theRightPasswordMatchesAndAnotherDoesNot() {
        PasswordHash hash = hasher.hash("open sesame");
        assertTrue(hasher.matches(Optional.of(hash), "open sesame"));
        assertFalse(hasher.matches(Optional.of(hash), "open barley"));
    }

    @Test
    void differentCodePointsOfTheSamePasswordMatch() {
        PasswordHash hash = hasher.hash("cafe\u0301 noir"); // e and an accent
        assertTrue(hasher.matches(Optional.of(hash), "caf\u00e9 noir"));
    }

    @Test
    void aHashIsReadBackAsItWasWritten() {
        PasswordHash hash = hasher.hash("open sesame");
        assertTrue(hash.toPhc().startsWith("$argon2id$v=19$m=47104,t=1,p=1$"), hash.toPhc());
        assertEquals(
                hash.toPhc(), PasswordHash.parse(hash.toPhc()).orElseThrow().toPhc());
        assertEquals(Optional.empty(), PasswordHash.parse("$2a$10$something"));
        assertFalse(hash.toString().contains(hash.toPhc().substring(40)));
    }

    @Test
    void anUnknownUserCostsOneHashAndNeverMatches() {
        long before = hasher.evaluations();
        assertFalse(hasher.matches(Optional.empty(), "anything"));
        assertEquals(before + 1, hasher.evaluations());
    }

    @Test
    void aFullQueueIsReportedAsOverload() throws InterruptedException {
        List<Callable<PasswordHash>> flood = new ArrayList<>();
        for (int i = 0; i < 20; i++) flood.add(() -> hasher.hash("open sesame"));
        int refused = 0;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<PasswordHash> answer : clients.invokeAll(flood)) {
                ExecutionException failure = null;
                try {
                    answer.get();
                } catch (ExecutionException e) {
                    failure = e;
                }
                if (failure == null) continue;
                assertEquals(ProblemType.OVERLOADED, ((ProblemException) failure.getCause()).type());
                refused++;
            }
        }
        assertTrue(refused > 0, "no password was refused");
        assertThrows(IllegalArgumentException.class, () -> new PasswordHasher(0, 0));
    }

    @Test
    void signInsSucceedDuringAFloodOfNewPasswords() throws Exception {
        PasswordHash known = hasher.hash("open sesame");
        var isOver = new AtomicBoolean();
        int clients = 16;
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                flood.submit(() -> {
                    while (!isOver.get()) hashOrGiveUp();
                });
            }
            try {
                Eventually.becomes("new passwords are refused", () -> refused.get() > 20);
                for (int signIn = 0; signIn < 20; signIn++) {
                    assertTrue(hasher.matches(Optional.of(known), "open sesame"), "sign-in " + signIn);
                }
            } finally {
                isOver.set(true);
            }
        }
    }

    /// If both queues have entries, sign-ins get three of four turns.
    @Test
    void signInsHaveThreeOfFourTurns() {
        var shares = new HashingQueue(100);
        var turns = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            shares.add(Purpose.NEW_PASSWORD, () -> turns.append('n'));
            shares.add(Purpose.SIGN_IN, () -> turns.append('s'));
        }
        for (int i = 0; i < 16; i++) shares.next().run();
        assertEquals("sssnsssnssnnnnnn", turns.toString());
    }

    private void hashOrGiveUp() {
        try {
            hasher.hash("a new password");
        } catch (ProblemException e) {
            refused.incrementAndGet();
            Thread.yield();
        }
    }
}
