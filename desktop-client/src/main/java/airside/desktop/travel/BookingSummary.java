package airside.desktop.travel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A booking in short, as lists show it.
public record BookingSummary(
        String locator,
        BookingState state,
        Optional<Instant> payBy,
        List<JourneyInShort> journeys,
        int passengerCount,
        String leadName,
        Money total) {
    public BookingSummary {
        journeys = List.copyOf(journeys);
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
