package airside.desktop.travel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The summary of a booking for lists.
///
/// @param payBy the ticketing time limit, after which the seats are released; present while held
/// @param passengerNames in the order of the booking; only the first one if the server sends no more
public record BookingSummary(
        String locator,
        BookingState state,
        Optional<Instant> payBy,
        List<JourneyInShort> journeys,
        int passengerCount,
        List<String> passengerNames,
        Money total) {
    public BookingSummary {
        journeys = List.copyOf(journeys);
        passengerNames = List.copyOf(passengerNames);
    }

    /// Returns when the seats are released unless the booking is paid; empty if it is not held.
    public Optional<Instant> heldUntil() {
        return state == BookingState.HELD ? payBy : Optional.empty();
    }

    /// The summary of a journey.
    public record JourneyInShort(
            String origin,
            String originCity,
            String destination,
            String destinationCity,
            LocalDateTime departureLocal,
            LocalDateTime arrivalLocal,
            Instant departureAt,
            int elapsedMinutes,
            List<String> flights) {
        public JourneyInShort {
            flights = List.copyOf(flights);
        }
    }
}
