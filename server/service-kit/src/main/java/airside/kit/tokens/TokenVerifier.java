package airside.kit.tokens;

import airside.kit.problem.ProblemException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/// Verifies access tokens as RFC 8725 advises: one algorithm, one type, one issuer, one audience, keys only from
/// auth, never from the token itself.
public final class TokenVerifier {
    private final TokenRules rules;
    private final VerificationKeys keys;
    private final Supplier<EndedSessions> endedSessions;
    private final Clock clock;
    private final VerifiedTokenCache cache = new VerifiedTokenCache();

    /// Creates a verifier for which no session has ended.
    public TokenVerifier(TokenRules rules, VerificationKeys keys, Clock clock) {
        this(rules, keys, () -> EndedSessions.NONE, clock);
    }

    /// @param endedSessions the sessions whose tokens are refused; read for each token
    TokenVerifier(TokenRules rules, VerificationKeys keys, Supplier<EndedSessions> endedSessions, Clock clock) {
        this.rules = rules;
        this.keys = keys;
        this.endedSessions = endedSessions;
        this.clock = clock;
    }

    /// Returns the caller of a token; empty if the token is not genuine or of another installation, has expired, or
    /// belongs to an ended session.
    ///
    /// @throws ProblemException `SERVICE_UNAVAILABLE` if the keys are not available
    public Optional<Caller> verify(String token) {
        return check(token) instanceof Verification.Genuine(Caller caller) ? Optional.of(caller) : Optional.empty();
    }

    /// As [#verify], and distinguishes tokens that have only expired.
    Verification check(String token) {
        if (token.length() > TokenRules.LENGTH_MAX) return new Verification.Refused();
        Instant now = clock.instant();
        Optional<VerifiedToken> known = cache.find(token, now);
        return known.isPresent() ? admit(known.get()) : verifyAnew(token, now);
    }

    private Verification admit(VerifiedToken token) {
        return endedSessions.get().includes(token)
                ? new Verification.Refused()
                : new Verification.Genuine(token.caller());
    }

    private Verification verifyAnew(String token, Instant now) {
        try {
            JwtClaims claims = claims(token, now);
            var verified = new VerifiedToken(
                    caller(claims),
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
            cache.put(token, verified, now);
            return admit(verified);
        } catch (InvalidJwtException e) {
            // jose4j wraps the exceptions of the search for a key.
            if (e.getCause() instanceof ProblemException unavailable) throw unavailable;
            // Claims are checked after the signature, so an expired token was genuine.
            boolean hasOnlyExpired = e.hasExpired() && e.getErrorDetails().size() == 1;
            return hasOnlyExpired ? new Verification.Expired() : new Verification.Refused();
        } catch (MalformedClaimException | IllegalArgumentException e) {
            return new Verification.Refused();
        }
    }

    private JwtClaims claims(String token, Instant now) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, TokenRules.ALGORITHM))
                .setExpectedType(true, TokenRules.TYPE)
                .setExpectedIssuer(true, rules.issuer())
                .setExpectedAudience(true, rules.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds((int) TokenRules.CLOCK_SKEW_MAX.toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .setVerificationKeyResolver((jws, nesting) -> key(jws))
                .build()
                .processToClaims(token);
    }

    private PublicKey key(JsonWebStructure jws) throws UnresolvableKeyException {
        String keyId = jws.getKeyIdHeaderValue();
        if (keyId == null || keyId.length() > 80) throw new UnresolvableKeyException("The token names no key");
        return keys.find(keyId).orElseThrow(() -> new UnresolvableKeyException("The token's key is not known"));
    }

    private static Caller caller(JwtClaims claims) throws MalformedClaimException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : claims.getStringListClaimValue(TokenRules.ROLES)) roles.add(Role.valueOf(name));
        if (roles.isEmpty()) throw new IllegalArgumentException("The token has no roles");
        String subject = claims.getSubject();
        if (!roles.contains(Role.SERVICE)) requireUuid(subject);
        Optional<String> agencyId = Optional.ofNullable(claims.getStringClaimValue(TokenRules.AGENCY_ID));
        agencyId.ifPresent(TokenVerifier::requireUuid);
        Optional<UUID> sessionId = Optional.ofNullable(claims.getStringClaimValue(TokenRules.SESSION_ID))
                .map(UUID::fromString);
        return new Caller(subject, username(claims), roles, agencyId, sessionId);
    }

    private static String username(JwtClaims claims) throws MalformedClaimException {
        String username = claims.getStringClaimValue(TokenRules.USERNAME);
        return username == null ? claims.getSubject() : username;
    }

    private static void requireUuid(String text) {
        UUID.fromString(text);
    }
}
