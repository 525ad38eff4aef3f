package airside.kit.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.SettableClock;
import airside.kit.testing.TestTokens;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/// FEATURE: a verified token is cached for 30 seconds, and not longer than it is valid.
class TokenVerifierTest {
    private static final UUID MAYA = UUID.randomUUID();
    private static final UUID FJORD = UUID.randomUUID();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-18T08:30:00Z"));
    private final TestTokens tokens = new TestTokens(clock);
    private final AtomicInteger lookUps = new AtomicInteger();
    private Optional<PublicKey> published = Optional.of(tokens.key().getECPublicKey());
    private EndedSessions endedSessions = EndedSessions.NONE;
    private final TokenVerifier verifier = new TokenVerifier(
            new TokenRules("airside/auth", "airside"),
            _ -> {
                lookUps.incrementAndGet();
                return published;
            },
            () -> endedSessions,
            clock);

    @Test
    void aTokenNamesTheCaller() {
        var agent = new Caller(MAYA.toString(), "agent", Set.of(Role.AGENT), Optional.of(FJORD.toString()));
        assertEquals(Optional.of(agent), verifier.verify(tokens.agent(MAYA, FJORD)));
        var service = new Caller("bookings", "bookings", Set.of(Role.SERVICE), Optional.empty());
        assertEquals(Optional.of(service), verifier.verify(tokens.service("bookings")));
    }

    @Test
    void aCachedTokenOfAnEndedSessionIsRefused() {
        UUID session = UUID.randomUUID();
        String token = ofSession(session);
        assertEquals(Optional.of(session), verifier.verify(token).flatMap(Caller::sessionId));
        endedSessions = new EndedSessions(Set.of(session), Optional.empty());
        assertEquals(Optional.empty(), verifier.verify(token));
        assertTrue(verifier.verify(ofSession(UUID.randomUUID())).isPresent());
    }

    @Test
    void whenNotAllEndedSessionsAreListedTheOlderTokensOfAllSessionsAreRefused() {
        String older = ofSession(UUID.randomUUID());
        endedSessions = new EndedSessions(Set.of(), Optional.of(clock.instant()));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), verifier.verify(older));
        assertTrue(verifier.verify(ofSession(UUID.randomUUID())).isPresent());
    }

    /// Tokens of the previous release, and of services, name no session.
    @Test
    void aTokenWithoutASessionIsValidUntilItExpires() {
        endedSessions = new EndedSessions(Set.of(), Optional.of(clock.instant().plusSeconds(60)));
        assertTrue(verifier.verify(tokens.traveller(MAYA)).isPresent());
        assertTrue(verifier.verify(tokens.service("bookings")).isPresent());
    }

    private String ofSession(UUID session) {
        var claims = tokens.claims(MAYA.toString(), "maya", Role.TRAVELLER);
        claims.setStringClaim(TokenRules.SESSION_ID, session.toString());
        return tokens.sign(claims);
    }

    @Test
    void aVerifiedTokenIsCached() {
        String token = tokens.traveller(MAYA);
        for (int i = 0; i < 100; i++) assertTrue(verifier.verify(token).isPresent());
        assertEquals(1, lookUps.get());
    }

    @Test
    void aTokenWithAWithdrawnKeyIsSoonRefused() {
        String token = tokens.traveller(MAYA);
        verifier.verify(token);
        published = Optional.empty();
        clock.advance(Duration.ofSeconds(31));
        assertEquals(Optional.empty(), verifier.verify(token));
    }

    @Test
    void aCachedTokenExpires() {
        String token = tokens.traveller(MAYA);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertTrue(verifier.verify(token).isPresent());
        clock.advance(Duration.ofSeconds(32));
        assertEquals(Optional.empty(), verifier.verify(token));
    }

    /// Even if auth published such a key: with several algorithms an attacker could choose the weakest.
    @Test
    void anotherAlgorithmIsRefusedEvenWithAPublishedKey() throws JoseException {
        var larger = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        published = Optional.of(larger.getECPublicKey());
        assertEquals(Optional.empty(), verifier.verify(signed("ES384", larger.getPrivateKey())));
        var rsa = RsaJwkGenerator.generateJwk(2048);
        published = Optional.of(rsa.getRsaPublicKey());
        assertEquals(Optional.empty(), verifier.verify(signed("RS256", rsa.getPrivateKey())));
    }

    private String signed(String algorithm, PrivateKey key) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(tokens.claims(MAYA.toString(), "maya", Role.TRAVELLER).toJson());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue("published");
        jws.setHeader("typ", TokenRules.TYPE);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    @Test
    void aTokenWithAnAdditionalLetterIsRefused() {
        String token = tokens.traveller(MAYA);
        verifier.verify(token);
        assertEquals(Optional.empty(), verifier.verify(token + "A"));
    }
}
