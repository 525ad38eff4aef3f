package airside.bookings.booking;

import airside.bookings.history.HistoryChain;
import airside.bookings.passengers.Passenger;
import airside.bookings.payments.Payment;
import airside.bookings.tickets.Ticket;
import airside.bookings.trip.Trip;
import airside.vocabulary.RecordLocator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was promised to whom, as it stands: NDC's order, the GDS's PNR.
///
/// @param version counts its changes; the ETag
/// @param isUnderWay whether a step is on its way, so that the outcome is still to come
/// @param failure why it failed
/// @param historyEnd the end of its history's chain
public record Booking(
        UUID id,
        RecordLocator recordLocator,
        int version,
        BookingStatus status,
        boolean isUnderWay,
        Owner owner,
        Instant createdAt,
        Optional<Instant> ticketedAt,
        HoldTerms terms,
        Trip trip,
        List<Passenger> passengers,
        Contact contact,
        List<Payment> payments,
        List<Ticket> tickets,
        Optional<Refusal> failure,
        HistoryChain.Link historyEnd) {
    public Booking {
        passengers = List.copyOf(passengers);
        payments = List.copyOf(payments);
        tickets = List.copyOf(tickets);
    }

    Booking withParts(List<Passenger> who, List<Payment> paid, List<Ticket> issued) {
        return new Booking(
                id,
                recordLocator,
                version,
                status,
                isUnderWay,
                owner,
                createdAt,
                ticketedAt,
                terms,
                trip,
                who,
                contact,
                paid,
                issued,
                failure,
                historyEnd);
    }

    /// The last try to pay, if there was one.
    public Optional<Payment> lastPayment() {
        return payments.isEmpty() ? Optional.empty() : Optional.of(payments.getLast());
    }

    /// The ticket of a passenger, once issued.
    public Optional<Ticket> findTicket(Passenger passenger) {
        return tickets.stream()
                .filter(ticket -> ticket.passengerId().equals(passenger.id()))
                .findFirst();
    }

    /// Why it failed, or why its last payment was declined.
    public Optional<Refusal> failureOrDecline() {
        if (failure.isPresent()) return failure;
        if (status != BookingStatus.HELD && status != BookingStatus.EXPIRED) return Optional.empty();
        return lastPayment().flatMap(Payment::declineReason).map(reason -> new Refusal("PAYMENT_DECLINED", reason));
    }
}
