package airside.auth.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher(1, 2);

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
    void theSameWordFromTwoKeyboardsIsTheSame() {
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
    void nobodysPasswordCostsAsMuchAndIsNeverRight() {
        long before = hasher.evaluations();
        assertFalse(hasher.matches(Optional.empty(), "anything"));
        assertEquals(before + 1, hasher.evaluations());
    }

    @Test
    void aFloodIsToldToComeBack() throws InterruptedException {
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
        assertTrue(refused > 0, "nobody was refused");
        assertThrows(IllegalArgumentException.class, () -> new PasswordHasher(0, 0));
    }
}
