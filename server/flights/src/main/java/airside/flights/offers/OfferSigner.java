package airside.flights.offers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// Signs offers and reads them back from their tokens (JWS compact serialization, RFC 7515). Only this service
/// signs and reads them, so a shared secret is enough (HS256): it is a hundred times faster than a key pair, and a
/// search signs dozens of offers.
public final class OfferSigner {
    static final int TOKEN_LENGTH_MAX = 8_000;
    private static final String TYPE = "airside-offer";
    private static final String HMAC = "HmacSHA256";
    private static final AlgorithmConstraints HS256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private final OfferKeys keys;
    private final JsonMapper json;

    public OfferSigner(OfferKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /// Returns the token of an offer. Uses the classes of the JDK: JOSE4J encodes each payload twice, which took
    /// half of the time of signing.
    public String sign(Offer offer) {
        OfferKey key = keys.current();
        try {
            byte[] header = json.writeValueAsBytes(new Header(AlgorithmIdentifiers.HMAC_SHA256, key.id(), TYPE));
            byte[] payload = json.writeValueAsBytes(OfferClaims.of(offer));
            String signed = base64(header) + "." + base64(payload);
            return signed + "." + base64(signature(key, signed));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot sign an offer", e);
        }
    }

    /// JOSE header (RFC 7515 § 4.1).
    private record Header(String alg, String kid, String typ) {}

    private static byte[] signature(OfferKey key, String signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key.secret(), HMAC));
        return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Returns the offer of a token; empty if the token is not signed by this service or was changed. Does not
    /// check whether the offer has expired.
    public Optional<Offer> read(String compact) {
        if (compact.length() > TOKEN_LENGTH_MAX) return Optional.empty();
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setAlgorithmConstraints(HS256_ONLY);
            token.setCompactSerialization(compact);
            if (!TYPE.equals(token.getHeader("typ"))) return Optional.empty();
            String keyId = token.getKeyIdHeaderValue();
            Optional<OfferKey> key = keyId == null ? Optional.empty() : keys.find(keyId);
            if (key.isEmpty()) return Optional.empty();
            token.setKey(new HmacKey(key.get().secret()));
            if (!token.verifySignature()) return Optional.empty();
            return Optional.of(
                    json.readValue(token.getPayloadBytes(), OfferClaims.class).toOffer());
        } catch (JoseException | IOException e) {
            return Optional.empty();
        }
    }
}
