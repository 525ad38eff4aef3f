package airside.desktop.travel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What was promised to whom.
///
/// @param version what the server calls this reading of it, sent back with changes
/// @param locator the record locator that people read aloud
/// @param payBy pay by then or the seats go back; present while held
public record Booking(
        String locator,
        String version,
        BookingState state,
        Instant createdAt,
        Optional<Instant> payBy,
        Optional<Instant> ticketedAt,
        List<PricedJourney> journeys,
        List<Passenger> passengers,
        Contact contact,
        Price price,
        List<Payment> payments,
        List<Ticket> tickets,
        Set<Action> actions,
        Optional<String> failure) {

    /// What can be done with it now, as the server says.
    public enum Action {
        PAY,
        CANCEL,
        DOCUMENTS
    }

    public Booking {
        journeys = List.copyOf(journeys);
        passengers = List.copyOf(passengers);
        payments = List.copyOf(payments);
        tickets = List.copyOf(tickets);
        actions = Set.copyOf(actions);
    }

    public boolean can(Action action) {
        return actions.contains(action);
    }

    /// The payment that went through.
    public Optional<Payment> captured() {
        return payments.stream()
                .filter(p -> p.state() == Payment.State.CAPTURED)
                .findFirst();
    }

    /// The adult on whose lap an infant travels; empty for a passenger with a seat.
    public Optional<Passenger> findCarrier(Passenger passenger) {
        List<PassengerType> types = passengers.stream().map(Passenger::type).toList();
        OptionalInt adult = LapInfants.adultOf(types, passengers.indexOf(passenger));
        return adult.isPresent() ? Optional.of(passengers.get(adult.getAsInt())) : Optional.empty();
    }

    public Optional<Ticket> findTicket(Passenger passenger) {
        return tickets.stream()
                .filter(t -> t.passengerId().equals(passenger.id()))
                .findFirst();
    }

    /// A passenger of the booking.
    ///
    /// @param airlineName the name as airlines see it: OKAFOR/MAYA MS
    public record Passenger(String id, PassengerType type, String name, String airlineName) {}

    /// An electronic ticket with its number and how many of its coupons are still open.
    public record Ticket(String number, String passengerId, int coupons, int couponsOpen) {}

    /// A payment or the try of one.
    public record Payment(
            State state, Money amount, String method, Optional<String> authorisationCode, Instant createdAt) {

        /// How a payment stands.
        public enum State {
            PENDING,
            CAPTURED,
            DECLINED,
            REFUNDED,
            UNKNOWN
        }
    }
}
