package airside.flights.offers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// Writes offers into tokens and reads them back (JWS compact, RFC 7515). Only this service signs and reads them,
/// so a shared secret does (HS256): a hundred times faster than a key pair, and a search signs dozens.
public final class OfferSigner {
    static final int TOKEN_LENGTH_MAX = 8_000;
    private static final String TYPE = "airside-offer";
    private static final AlgorithmConstraints HS256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private final OfferKeys keys;
    private final JsonMapper json;

    public OfferSigner(OfferKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    public String sign(Offer offer) {
        OfferKey key = keys.current();
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKeyIdHeaderValue(key.id());
        token.setHeader("typ", TYPE);
        token.setKey(new HmacKey(key.secret()));
        try {
            token.setPayload(json.writeValueAsString(OfferClaims.of(offer)));
            return token.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot sign an offer", e);
        }
    }

    /// The offer of a token; empty when it is not ours or was changed. Whether it has expired is not asked here.
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
