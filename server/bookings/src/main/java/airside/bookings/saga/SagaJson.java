package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.bookings.booking.HoldTerms;
import airside.bookings.booking.Refusal;
import airside.bookings.trip.StoredJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Reads and writes the JSON of states and commands in the database. The property `is` has the name of the kind
/// ([SagaNames]); the names of the other properties are fixed here, independent of the record components. They
/// never change, because rows of earlier releases must stay readable.
final class SagaJson {
    private final StoredJson json = new StoredJson(mapper());

    String write(Object stateOrCommand) {
        return json.write(stateOrCommand);
    }

    BookingState state(String text) {
        return json.read(text, BookingState.class);
    }

    Command command(String text) {
        return json.read(text, Command.class);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = StoredJson.builder()
                .addMixIn(BookingState.class, Kind.class)
                .addMixIn(Command.class, Kind.class)
                .addMixIn(HoldTerms.class, Properties.class)
                .addMixIn(Refusal.class, Properties.class);
        SagaNames.STATES.keySet().forEach(type -> builder.addMixIn(type, Properties.class));
        SagaNames.COMMANDS.keySet().forEach(type -> builder.addMixIn(type, Properties.class));
        JsonMapper mapper = builder.build();
        register(mapper, SagaNames.STATES);
        register(mapper, SagaNames.COMMANDS);
        return mapper;
    }

    private static void register(JsonMapper mapper, Map<? extends Class<?>, String> names) {
        names.forEach((type, name) -> mapper.registerSubtypes(new NamedType(type, name)));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Kind {}

    /// The properties of all kinds; each record has some of them.
    private abstract static class Properties {
        @JsonProperty("terms")
        HoldTerms terms;

        @JsonProperty("paymentId")
        UUID paymentId;

        @JsonProperty("patienceEndsAt")
        Instant timeoutAt;

        @JsonProperty("why")
        Refusal why;

        @JsonProperty("holdId")
        UUID holdId;

        @JsonProperty("timeLimitAt")
        Instant timeLimitAt;

        @JsonProperty("until")
        Instant until;

        @JsonProperty("code")
        String code;

        @JsonProperty("detail")
        String detail;
    }
}
