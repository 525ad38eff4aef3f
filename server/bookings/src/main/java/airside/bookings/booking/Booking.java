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

/// A booking with its passengers, payments and tickets: the order of NDC, the PNR of a GDS.
///
/// @param version number of its changes, used as the ETag
/// @param isUnderWay whether a step of the saga is under way, so that the outcome is not known yet
/// @param failure why it failed; empty unless its status is `FAILED`
/// @param historyEnd the last link of its history's chain of hashes
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

    /// Returns the last payment, captured or not; empty if the booking has no payment.
    public Optional<Payment> lastPayment() {
        return payments.isEmpty() ? Optional.empty() : Optional.of(payments.getLast());
    }

    /// Returns the ticket of a passenger; empty before it is issued.
    public Optional<Ticket> findTicket(Passenger passenger) {
        return tickets.stream()
                .filter(ticket -> ticket.passengerId().equals(passenger.id()))
                .findFirst();
    }

    /// Returns why the booking failed, or why its last payment was declined.
    public Optional<Refusal> failureOrDecline() {
        if (failure.isPresent()) return failure;
        if (status != BookingStatus.HELD && status != BookingStatus.EXPIRED) return Optional.empty();
        return lastPayment().flatMap(Payment::declineReason).map(reason -> new Refusal("PAYMENT_DECLINED", reason));
    }
}
