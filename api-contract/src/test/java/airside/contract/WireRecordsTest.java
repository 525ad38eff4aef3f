package airside.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.contract.json.ContractJson;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: generated records hide secrets, are immutable, and read and write JSON as the contract requires.
class WireRecordsTest {
    private final JsonMapper json = ContractJson.mapper();

    @Test
    void secretsAreHiddenInToString() {
        String text = new Credentials("maya", "open sesame", "next").toString();
        assertEquals("Credentials[username=maya, password=***, newPassword=***]", text);
        Session session = Session.builder()
                .token("eyJ.a.b")
                .refreshToken("r-1")
                .deviceDataKey("key-1")
                .build();
        for (String secret : List.of("eyJ", "r-1", "key-1")) {
            assertFalse(session.toString().contains(secret), session.toString());
        }
    }

    @Test
    void listsCannotBeChanged() {
        List<Place> places = new ArrayList<>();
        PlacePage page = new PlacePage(places, null);
        places.add(Place.builder().code("LHR").build());
        assertEquals(List.of(), page.items());
        assertThrows(UnsupportedOperationException.class, () -> page.items().add(null));
    }

    @Test
    void absentFieldsAreLeftOut() throws Exception {
        assertEquals(
                "{\"originDestinations\":[],\"passengers\":{\"adults\":1}}",
                json.writeValueAsString(OfferRequest.builder()
                        .originDestinations(List.of())
                        .passengers(PassengerCounts.builder().adults(1).build())
                        .build()));
    }

    @Test
    void requiredFieldsMustBePresent() throws Exception {
        assertThrows(MismatchedInputException.class, () -> json.readValue("{\"amount\":\"412.00\"}", Money.class));
        Money money = new Money("412.00", "EUR");
        assertEquals(money, json.readValue(json.writeValueAsString(money), Money.class));
    }

    @Test
    void timesHaveTheFormOfTheContract() throws Exception {
        Leg leg = Leg.builder()
                .departureLocal(LocalDateTime.of(2026, 12, 18, 8, 30))
                .departureAt(Instant.parse("2026-12-18T08:30:00Z"))
                .build();
        assertEquals(
                "{\"departureLocal\":\"2026-12-18T08:30:00\",\"departureAt\":\"2026-12-18T08:30:00Z\"}",
                json.writeValueAsString(leg));
    }
}
