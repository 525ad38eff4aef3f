package airside.kit.testing;

import airside.contract.ServiceCredentials;
import airside.contract.ServiceToken;
import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.routing.Routes;
import airside.kit.tokens.Role;
import airside.kit.tokens.TokenRules;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// A stand-in for auth in tests of other services: signs access tokens, and publishes the key as auth does.
public final class TestTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final TokenRules RULES = new TokenRules("airside/auth", "airside");

    private final Clock clock;
    private final EllipticCurveJsonWebKey key;

    public TestTokens() {
        this(Clock.systemUTC());
    }

    /// Issues tokens by the clock of a test.
    public TestTokens(Clock clock) {
        this.clock = clock;
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test-" + UUID.randomUUID());
            key.setUse("sig");
            key.setAlgorithm(TokenRules.ALGORITHM);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A traveller's token.
    public String traveller(UUID accountId) {
        return sign(claims(accountId.toString(), "traveller", Role.TRAVELLER));
    }

    /// The token of an agent of an agency.
    public String agent(UUID accountId, UUID agencyId) {
        JwtClaims claims = claims(accountId.toString(), "agent", Role.AGENT);
        claims.setStringClaim(TokenRules.AGENCY_ID, agencyId.toString());
        return sign(claims);
    }

    public String administrator(UUID accountId) {
        return sign(claims(accountId.toString(), "administrator", Role.ADMINISTRATOR));
    }

    /// The token with which a service calls another one.
    public String service(String name) {
        return sign(claims(name, name, Role.SERVICE));
    }

    /// Valid claims, which a test may change.
    public JwtClaims claims(String subject, String username, Role... roles) {
        Instant now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(RULES.issuer());
        claims.setAudience(RULES.audience());
        claims.setSubject(subject);
        claims.setStringClaim(TokenRules.USERNAME, username);
        claims.setStringListClaim(
                TokenRules.ROLES, Arrays.stream(roles).map(Role::name).toList());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        return claims;
    }

    public String sign(JwtClaims claims) {
        return sign(claims, Map.of());
    }

    /// Signs with headers that replace the right ones.
    public String sign(JwtClaims claims, Map<String, Object> headers) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(TokenRules.ALGORITHM);
        jws.setHeader("typ", TokenRules.TYPE);
        headers.forEach(jws::setHeader);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public EllipticCurveJsonWebKey key() {
        return key;
    }

    public String publishedKeys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /// The service auth with the operations that other services need: its keys, and tokens for any service.
    public Service asAuth(ServiceContext context) {
        return new Service() {
            @Override
            public String name() {
                return "auth";
            }

            @Override
            public int defaultPort() {
                return 8001;
            }

            @Override
            public void routing(Routes routes) {
                routes.get(
                                "/api/auth/.well-known/jwks.json",
                                (request, response) -> response.header(HeaderNames.CONTENT_TYPE, "application/json")
                                        .send(publishedKeys()))
                        .post(
                                "/api/auth/service-tokens",
                                (request, response) -> context.json().send(response, serviceToken(request, context)));
            }
        };
    }

    private ServiceToken serviceToken(ServerRequest request, ServiceContext context) {
        String service = context.json().read(request, ServiceCredentials.class).service();
        return ServiceToken.builder()
                .token(service(service))
                .expiresAt(clock.instant().plus(LIFETIME))
                .build();
    }
}
