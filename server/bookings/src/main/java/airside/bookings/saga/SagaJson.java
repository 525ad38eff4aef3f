package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.bookings.trip.StoredJson;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// How states and commands are written in the database: by their simple names, which therefore never change.
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
        JsonMapper mapper = StoredJson.builder()
                .addMixIn(BookingState.class, ByName.class)
                .addMixIn(Command.class, ByName.class)
                .build();
        mapper.registerSubtypes(BookingState.class.getPermittedSubclasses());
        mapper.registerSubtypes(Command.class.getPermittedSubclasses());
        return mapper;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface ByName {}
}
