package airside.desktop.travel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A booking in short, as lists show it.
///
/// @param payBy pay by then or the seats go back; present while held
/// @param passengerNames in the order of the booking; the first alone where the server does not list them all
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

    /// When its seats go back unless it is paid; empty for a booking that is not held.
    public Optional<Instant> heldUntil() {
        return state == BookingState.HELD ? payBy : Optional.empty();
    }

    /// A journey in short.
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
