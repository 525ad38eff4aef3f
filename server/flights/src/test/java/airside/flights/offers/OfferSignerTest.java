package airside.flights.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.contract.json.ContractJson;
import airside.flights.fares.PassengerPrice;
import airside.flights.fares.Price;
import airside.flights.fares.PriceStep;
import airside.flights.fares.Tax;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import airside.vocabulary.TaxCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// FEATURE: an offer is accepted exactly as it was signed, and in no other form.
class OfferSignerTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final OfferKey KEY = new OfferKey("k1", SECRET, Instant.EPOCH);

    private final OfferSigner signer = new OfferSigner(new OneKey(), ContractJson.mapper());

    private record OneKey() implements OfferKeys {
        @Override
        public OfferKey current() {
            return KEY;
        }

        @Override
        public Optional<OfferKey> find(String id) {
            return id.equals(KEY.id()) ? Optional.of(KEY) : Optional.empty();
        }
    }

    @Test
    void signedOffersAreReadBack() {
        assertEquals(Optional.of(offer()), signer.read(signer.sign(offer())));
    }

    @Test
    void aTokenChangedAnywhereIsRefused() {
        String token = signer.sign(offer());
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            // The last characters of a part may have bits that are ignored.
            boolean meansTheSame = decoded(changed).equals(decoded(token));
            if (!meansTheSame) assertEquals(Optional.empty(), signer.read(changed), "changed at " + at);
        }
        assertTrue(signer.read(token).isPresent());
    }

    @Test
    void aCheaperPriceUnderTheSameSignatureIsRefused() {
        String[] parts = signer.sign(offer()).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains("402.00"), claims);
        assertEquals(
                Optional.empty(),
                signer.read(parts[0] + "." + encoded(claims.replace("402.00", "002.00")) + "." + parts[2]));
    }

    @Test
    void otherAlgorithmsTypesAndKeysAreRefused() throws Exception {
        String claims = signer.sign(offer()).split("\\.")[1];
        assertFalse(reads("{\"alg\":\"none\",\"kid\":\"k1\",\"typ\":\"airside-offer\"}", claims, false));
        assertFalse(reads("{\"alg\":\"HS512\",\"kid\":\"k1\",\"typ\":\"airside-offer\"}", claims, true));
        assertFalse(reads("{\"alg\":\"HS256\",\"kid\":\"k1\",\"typ\":\"at+jwt\"}", claims, true));
        assertFalse(reads("{\"alg\":\"HS256\",\"kid\":\"k2\",\"typ\":\"airside-offer\"}", claims, true));
        assertFalse(reads("{\"alg\":\"HS256\",\"typ\":\"airside-offer\"}", claims, true));
        // The same token with correct values is accepted, so the tokens above are refused for the value under test.
        assertTrue(reads("{\"alg\":\"HS256\",\"kid\":\"k1\",\"typ\":\"airside-offer\"}", claims, true));
    }

    @Test
    void malformedTokensAreRefused() {
        for (String junk : List.of("", ".", "..", "a.b.c", "x".repeat(9_000), "\u0000")) {
            assertEquals(Optional.empty(), signer.read(junk));
        }
    }

    private boolean reads(String head, String claims, boolean signed) throws Exception {
        String input = encoded(head) + "." + claims;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        byte[] signature = mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
        return signer.read(input + "."
                        + (signed ? Base64.getUrlEncoder().withoutPadding().encodeToString(signature) : ""))
                .isPresent();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> decoded(String token) {
        return List.of(token.split("\\.", -1)).stream()
                .map(part -> {
                    try {
                        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1);
                    } catch (IllegalArgumentException e) {
                        return "not base64: " + part;
                    }
                })
                .toList();
    }

    private static Offer offer() {
        Money fare = Money.of("402.00", "EUR");
        return new Offer(
                UUID.fromString("6f1d3c0e-0000-4000-8000-000000000001"),
                UUID.fromString("6f1d3c0e-0000-4000-8000-000000000002"),
                0,
                2,
                new PassengerCounts(2, 1, 0),
                CabinClass.ECONOMY,
                "CLASSIC",
                new BookingClass('M'),
                new FareBasis("MRTCLASSIC"),
                List.of(new OfferedSegment(
                        FlightDesignator.parse("BA117"),
                        LocalDate.of(2026, 12, 18),
                        new AirportCode("LHR"),
                        new AirportCode("JFK"),
                        LocalDateTime.of(2026, 12, 18, 8, 30),
                        LocalDateTime.of(2026, 12, 18, 11, 5))),
                new Price(
                        List.of(new PassengerPrice(
                                PassengerType.ADT,
                                2,
                                fare,
                                List.of(new Tax(new TaxCode("GB"), "Air Passenger Duty", Money.of("102.00", "EUR"))))),
                        List.of(new PriceStep("Full economy fare", Optional.of(fare)))),
                Instant.parse("2026-11-23T09:20:00Z"));
    }
}
