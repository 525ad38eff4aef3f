package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import java.util.Optional;

/// The outcome of an event: the next state and the next command.
///
/// @param isRecorded whether the event is written to the booking's history
record Decision(BookingState state, Optional<Command> command, boolean isRecorded) {
    /// Returns the decision for a late or repeated event: the same state and no command.
    static Decision stay(BookingState state) {
        return new Decision(state, Optional.empty(), false);
    }

    /// Returns the decision for another state, which the history records.
    static Decision become(BookingState state) {
        return new Decision(state, Optional.empty(), true);
    }

    /// Returns the decision for the same state and another command; the history does not record it.
    static Decision retry(BookingState state, Command command) {
        return new Decision(state, Optional.of(command), false);
    }

    /// Returns this decision with a next command.
    Decision andDo(Command next) {
        return new Decision(state, Optional.of(next), isRecorded);
    }
}
