package airside.desktop.travel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A booking as the server returns it.
///
/// @param version the entity tag of the booking, which changes send as `If-Match`
/// @param locator the record locator
/// @param payBy the ticketing time limit, after which the seats are released; present while held
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

    /// An action that the server allows now.
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

    /// Returns whether the server allows this action now.
    public boolean can(Action action) {
        return actions.contains(action);
    }

    /// Returns the captured payment.
    public Optional<Payment> captured() {
        return payments.stream()
                .filter(p -> p.state() == Payment.State.CAPTURED)
                .findFirst();
    }

    /// Returns the adult on whose lap an infant travels; empty for a passenger with a seat.
    public Optional<Passenger> findCarrier(Passenger passenger) {
        List<PassengerType> types = passengers.stream().map(Passenger::type).toList();
        OptionalInt adult = LapInfants.adultOf(types, passengers.indexOf(passenger));
        return adult.isPresent() ? Optional.of(passengers.get(adult.getAsInt())) : Optional.empty();
    }

    /// Returns the passenger's ticket; empty until it is issued.
    public Optional<Ticket> findTicket(Passenger passenger) {
        return tickets.stream()
                .filter(t -> t.passengerId().equals(passenger.id()))
                .findFirst();
    }

    /// A passenger of the booking.
    ///
    /// @param airlineName the name element of the reservation: OKAFOR/MAYA MS
    public record Passenger(String id, PassengerType type, String name, String airlineName) {}

    /// An electronic ticket with its number of coupons, in total and still open.
    public record Ticket(String number, String passengerId, int coupons, int couponsOpen) {}

    /// A payment or an attempt to pay.
    public record Payment(
            State state, Money amount, String method, Optional<String> authorisationCode, Instant createdAt) {

        /// The state of a payment.
        public enum State {
            PENDING,
            CAPTURED,
            DECLINED,
            REFUNDED,
            UNKNOWN
        }
    }
}
