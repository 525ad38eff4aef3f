package airside.kit.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.SettableClock;
import airside.kit.testing.TestTokens;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// FEATURE: a token is verified once in a while and not at every request, and never believed for too long.
class TokenVerifierTest {
    private static final UUID MAYA = UUID.randomUUID();
    private static final UUID FJORD = UUID.randomUUID();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-18T08:30:00Z"));
    private final TestTokens tokens = new TestTokens(clock);
    private final AtomicInteger lookUps = new AtomicInteger();
    private Optional<PublicKey> published = Optional.of(tokens.key().getECPublicKey());
    private final TokenVerifier verifier = new TokenVerifier(
            new TokenRules("airside/auth", "airside"),
            _ -> {
                lookUps.incrementAndGet();
                return published;
            },
            clock);

    @Test
    void aTokenSaysWhoCalls() {
        var agent = new Caller(MAYA.toString(), "agent", Set.of(Role.AGENT), Optional.of(FJORD.toString()));
        assertEquals(Optional.of(agent), verifier.verify(tokens.agent(MAYA, FJORD)));
        var service = new Caller("bookings", "bookings", Set.of(Role.SERVICE), Optional.empty());
        assertEquals(Optional.of(service), verifier.verify(tokens.service("bookings")));
    }

    @Test
    void theSameTokenIsNotVerifiedAgainAndAgain() {
        String token = tokens.traveller(MAYA);
        for (int i = 0; i < 100; i++) assertTrue(verifier.verify(token).isPresent());
        assertEquals(1, lookUps.get());
    }

    @Test
    void aTokenWhoseKeyIsWithdrawnIsSoonNotBelieved() {
        String token = tokens.traveller(MAYA);
        verifier.verify(token);
        published = Optional.empty();
        clock.advance(Duration.ofSeconds(31));
        assertEquals(Optional.empty(), verifier.verify(token));
    }

    @Test
    void aTokenExpiresThoughItWasJustVerified() {
        String token = tokens.traveller(MAYA);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertTrue(verifier.verify(token).isPresent());
        clock.advance(Duration.ofSeconds(32));
        assertEquals(Optional.empty(), verifier.verify(token));
    }

    @Test
    void oneLetterMoreIsAnotherToken() {
        String token = tokens.traveller(MAYA);
        verifier.verify(token);
        assertEquals(Optional.empty(), verifier.verify(token + "A"));
    }
}
