package airside.auth.keys;

import airside.auth.accounts.Account;
import airside.kit.tokens.Role;
import airside.kit.tokens.TokenRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Issues access tokens: short-lived JWTs (RFC 9068), signed with the current key.
public final class AccessTokens {
    private final SigningKeys keys;
    private final TokenRules rules;
    private final Duration lifetime;
    private final Clock clock;

    public AccessTokens(SigningKeys keys, TokenRules rules, Duration lifetime, Clock clock) {
        this.keys = keys;
        this.rules = rules;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /// A token and the time of its expiry.
    public record AccessToken(String value, Instant expiresAt) {
        /// Hides the token from logs.
        @Override
        public String toString() {
            return "AccessToken[until " + expiresAt + "]";
        }
    }

    /// Issues a token for a session of an account.
    ///
    /// @param sessionEndsAt the token expires by then, even if its own lifetime is longer
    public AccessToken of(Account account, UUID sessionId, Instant sessionEndsAt) {
        JwtClaims claims = claims(account.id().toString(), account.username(), account.roles());
        claims.setStringClaim(TokenRules.SESSION_ID, sessionId.toString());
        account.agency()
                .ifPresent(agency ->
                        claims.setStringClaim(TokenRules.AGENCY_ID, agency.id().toString()));
        return sign(claims, sessionEndsAt);
    }

    /// Issues a token for a service.
    public AccessToken ofService(String service) {
        return sign(claims(service, service, List.of(Role.SERVICE)), Instant.MAX);
    }

    private JwtClaims claims(String subject, String username, List<Role> roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(rules.issuer());
        claims.setAudience(rules.audience());
        claims.setSubject(subject);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim(TokenRules.USERNAME, username);
        claims.setStringListClaim(
                TokenRules.ROLES, roles.stream().map(Role::name).toList());
        return claims;
    }

    private AccessToken sign(JwtClaims claims, Instant latestExpiry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(lifetime);
        if (expiresAt.isAfter(latestExpiry)) expiresAt = latestExpiry.truncatedTo(ChronoUnit.SECONDS);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        SigningKey key = keys.current();
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(TokenRules.ALGORITHM);
        token.setHeader("typ", TokenRules.TYPE);
        token.setKeyIdHeaderValue(key.id());
        token.setKey(key.jwk().getPrivateKey());
        try {
            return new AccessToken(token.getCompactSerialization(), expiresAt);
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }
}
