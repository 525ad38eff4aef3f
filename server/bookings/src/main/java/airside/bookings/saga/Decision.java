package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import java.util.Optional;

/// Where the booking stands now, and what is to be done next.
///
/// @param isRecorded whether the event is a line of the booking's history
record Decision(BookingState state, Optional<Command> command, boolean isRecorded) {
    /// The event comes late, or again: nothing changes and nothing is left to do.
    static Decision stay(BookingState state) {
        return new Decision(state, Optional.empty(), false);
    }

    static Decision become(BookingState state) {
        return new Decision(state, Optional.empty(), true);
    }

    /// One more step within the same state, of no interest to people.
    static Decision retry(BookingState state, Command command) {
        return new Decision(state, Optional.of(command), false);
    }

    Decision andDo(Command next) {
        return new Decision(state, Optional.of(next), isRecorded);
    }
}
