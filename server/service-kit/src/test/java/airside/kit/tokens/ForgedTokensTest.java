package airside.kit.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.host.ParcelService;
import airside.kit.testing.Answer;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.kit.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: only tokens that auth has issued are accepted (RFC 8725).
class ForgedTokensTest {
    private static final String MAYA = UUID.randomUUID().toString();
    private static TestHost host;
    private static TestTokens tokens;

    @BeforeAll
    static void start() {
        host = TestHost.withTokens(TestDatabase.create("parcels").settings(), Clock.systemUTC(), ParcelService::new);
        tokens = host.tokens();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void theGenuineTokenIsAccepted() {
        assertEquals(200, ask(tokens.sign(good())).status());
    }

    @TestFactory
    Stream<DynamicTest> forgeries() throws JoseException {
        Map<String, String> forged = new LinkedHashMap<>();
        bodies(forged);
        claims(forged);
        headers(forged);
        otherKeys(forged);
        assertTrue(forged.size() >= 40, "only " + forged.size());
        return forged.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Answer answer = ask(entry.getValue());
                    assertEquals("401 UNAUTHENTICATED", answer.status() + " " + answer.code());
                    assertEquals("Bearer error=\"invalid_token\"", answer.header("WWW-Authenticate"));
                }));
    }

    private static void bodies(Map<String, String> forged) {
        String real = tokens.sign(good());
        String[] parts = real.split("\\.");
        forged.put("no token at all", "x");
        forged.put("dots only", "..");
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("four parts", real + "." + parts[2]);
        forged.put("five parts, as if encrypted", String.join(".", parts[0], parts[1], parts[2], parts[1], parts[2]));
        forged.put("without its signature", parts[0] + "." + parts[1] + ".");
        forged.put(
                "with another signature", parts[0] + "." + parts[1] + "." + parts[2].replace(parts[2].charAt(5), '-'));
        forged.put("with half a signature", real.substring(0, real.length() - 43));
        forged.put("signature of zeros (CVE-2022-21449)", parts[0] + "." + parts[1] + "." + encoded(new byte[64]));
        forged.put(
                "claims of another account",
                parts[0] + "." + encoded(administrator().toJson()) + "." + parts[2]);
        forged.put("claims that are no JSON", parts[0] + "." + encoded("oops") + "." + parts[2]);
        forged.put("header that is no JSON", encoded("oops") + "." + parts[1] + "." + parts[2]);
        forged.put("nested deeply", parts[0] + "." + encoded("[".repeat(2_000)) + "." + parts[2]);
        forged.put("far too long", real + "a".repeat(5_000));
    }

    private static void claims(Map<String, String> forged) {
        forged.put("another issuer", with(claims -> claims.setIssuer("https://evil.example")));
        forged.put("no issuer", without("iss"));
        forged.put("another audience", with(claims -> claims.setAudience("another")));
        forged.put("no audience", without("aud"));
        forged.put("no subject", without("sub"));
        forged.put("no expiry", without("exp"));
        forged.put("no time of issue", without("iat"));
        forged.put("expired a minute ago", with(claims -> claims.setExpirationTime(in(-60))));
        forged.put("expired years ago", with(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1))));
        forged.put("expiry that is a text", with(claims -> claims.setClaim("exp", "tomorrow")));
        forged.put("expiry beyond all numbers", with(claims -> claims.setClaim("exp", "9".repeat(30))));
        forged.put("not valid yet", with(claims -> claims.setNotBefore(in(600))));
        forged.put("no roles", without("roles"));
        forged.put("roles that are a text", with(claims -> claims.setClaim("roles", "ADMINISTRATOR")));
        forged.put("a role that there is not", with(claims -> claims.setStringListClaim("roles", "EMPEROR")));
        forged.put("a subject that is no account", with(claims -> claims.setSubject("' or 1=1 --")));
        forged.put("an agency that is not a UUID", with(claims -> claims.setClaim(TokenRules.AGENCY_ID, "mine")));
        forged.put("an agency that is a number", with(claims -> claims.setClaim(TokenRules.AGENCY_ID, 5)));
    }

    private static void headers(Map<String, String> forged) {
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + encoded(good().toJson()) + ".";
        forged.put("no algorithm", unsigned);
        forged.put(
                "no algorithm in other letters",
                unsigned.replace(encoded("{\"alg\":\"none\""), encoded("{\"alg\":\"nOnE\"")));
        forged.put("another type", header("typ", "JWT"));
        forged.put("the type of an offer", header("typ", "offer+jws"));
        forged.put("no key id", header("kid", ""));
        forged.put("an unknown key id", header("kid", "unknown"));
        forged.put("a key id that is a path", header("kid", "../../dev/null"));
        forged.put("a key id that is a statement", header("kid", "x' union select 'key"));
        forged.put("a very long key id", header("kid", "k".repeat(500)));
        forged.put("an extension that must be understood", header("crit", List.of("exp")));
    }

    private static void otherKeys(Map<String, String> forged) throws JoseException {
        var attacker = new TestTokens();
        String ours = tokens.key().getKeyId();
        forged.put("an attacker's key", attacker.sign(good()));
        forged.put("an attacker's key under our id", attacker.sign(good(), Map.of("kid", ours)));
        forged.put(
                "an attacker's key in the header",
                attacker.sign(
                        good(), Map.of("kid", ours, "jwk", attacker.key().toParams(OutputControlLevel.PUBLIC_ONLY))));
        forged.put(
                "an attacker's address for keys",
                attacker.sign(
                        good(),
                        Map.of(
                                "jku",
                                "http://localhost:1/keys",
                                "kid",
                                attacker.key().getKeyId())));
        forged.put(
                "an attacker's address for certificates",
                attacker.sign(good(), Map.of("x5u", "http://localhost:1/chain")));
        forged.put("our public key as a shared secret", signedWith("HS256", new HmacKey(publicKey()), ours));
        forged.put(
                "our public key in words as a shared secret", signedWith("HS256", new HmacKey(publicKeyText()), ours));
        var other = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        forged.put("another curve", signedWith("ES384", other.getPrivateKey(), ours));
    }

    private static String with(Consumer<JwtClaims> change) {
        JwtClaims claims = good();
        change.accept(claims);
        return tokens.sign(claims);
    }

    private static String without(String claim) {
        return with(claims -> claims.unsetClaim(claim));
    }

    private static String header(String name, Object value) {
        return tokens.sign(good(), Map.of(name, value));
    }

    private static String signedWith(String algorithm, Key key, String keyId) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(good().toJson());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(keyId);
        jws.setHeader("typ", TokenRules.TYPE);
        jws.setKey(key);
        jws.setDoKeyValidation(false);
        return jws.getCompactSerialization();
    }

    private static JwtClaims good() {
        return tokens.claims(MAYA, "maya", Role.TRAVELLER);
    }

    private static JwtClaims administrator() {
        return tokens.claims(MAYA, "maya", Role.ADMINISTRATOR);
    }

    private static NumericDate in(int seconds) {
        return NumericDate.fromSeconds(
                Instant.now().plus(seconds, ChronoUnit.SECONDS).getEpochSecond());
    }

    private static byte[] publicKey() {
        return tokens.key().getPublicKey().getEncoded();
    }

    private static byte[] publicKeyText() {
        return tokens.key().toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Answer ask(String token) {
        return host.client(token).get("/api/parcels");
    }
}
