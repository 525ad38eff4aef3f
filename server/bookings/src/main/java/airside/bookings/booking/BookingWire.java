package airside.bookings.booking;

import airside.bookings.flights.PriceWire;
import airside.bookings.flights.TripWire;
import airside.bookings.passengers.Passenger;
import airside.bookings.passengers.Title;
import airside.bookings.payments.Payment;
import airside.bookings.tickets.Coupon;
import airside.bookings.tickets.Ticket;
import airside.bookings.trip.Journey;
import airside.contract.BookingSummary;
import airside.contract.Failure;
import airside.contract.JourneySummary;
import java.time.Instant;
import java.util.Optional;

/// Converts bookings to the records of the contract.
public final class BookingWire {
    private BookingWire() {}

    /// Returns a booking with all its data, for an account that may see it.
    ///
    /// @param now decides which actions are available
    public static airside.contract.Booking toWire(Booking booking, Instant now) {
        boolean isHeld = booking.status() == BookingStatus.HELD;
        return airside.contract.Booking.builder()
                .recordLocator(booking.recordLocator().value())
                .state(booking.status().name())
                .createdAt(booking.createdAt())
                .createdBy(booking.owner().createdBy())
                .agencyId(booking.owner().agencyId().orElse(null))
                .ticketingTimeLimitAt(isHeld ? booking.terms().timeLimitAt() : null)
                .ticketedAt(booking.ticketedAt().orElse(null))
                .journeys(TripWire.toWire(
                        booking.trip().journeys(), Optional.of(booking.status().segmentStatus())))
                .passengers(
                        booking.passengers().stream().map(BookingWire::toWire).toList())
                .contact(toWire(booking.contact()))
                .price(PriceWire.toWire(booking.trip().price()))
                .payments(booking.payments().stream().map(BookingWire::toWire).toList())
                .tickets(booking.tickets().stream().map(BookingWire::toWire).toList())
                .availableActions(Action.listPossible(booking, now).stream()
                        .map(Action::name)
                        .toList())
                .failure(booking.failureOrDecline().map(BookingWire::toWire).orElse(null))
                .build();
    }

    /// Returns a row of a list.
    public static BookingSummary toWire(BookingLine line) {
        return BookingSummary.builder()
                .recordLocator(line.recordLocator().value())
                .state(line.status().name())
                .createdAt(line.createdAt())
                .ticketingTimeLimitAt(line.status() == BookingStatus.HELD ? line.ticketingTimeLimitAt() : null)
                .journeys(line.trip().journeys().stream()
                        .map(fared -> toWire(fared.journey()))
                        .toList())
                .passengerCount(line.passengerNames().size())
                .leadName(line.passengerNames().getFirst())
                .passengerNames(line.passengerNames())
                .total(PriceWire.toWire(line.trip().price().total()))
                .build();
    }

    private static JourneySummary toWire(Journey journey) {
        return JourneySummary.builder()
                .origin(journey.origin().value())
                .originCityName(journey.segments().getFirst().origin().cityName())
                .destination(journey.destination().value())
                .destinationCityName(journey.segments().getLast().destination().cityName())
                .departureLocal(journey.departure().local())
                .arrivalLocal(journey.arrival().local())
                .departureAt(journey.departure().at())
                .elapsedMinutes(journey.elapsedMinutes())
                .flights(journey.segments().stream()
                        .map(segment -> segment.flight().toString())
                        .toList())
                .build();
    }

    private static airside.contract.Passenger toWire(Passenger passenger) {
        return airside.contract.Passenger.builder()
                .passengerId(passenger.id())
                .type(passenger.type().name())
                .title(passenger.title().map(Title::name).orElse(null))
                .givenNames(passenger.givenNames().orElse(null))
                .surname(passenger.surname())
                .dateOfBirth(passenger.dateOfBirth())
                .airlineName(passenger.airlineName().value())
                .build();
    }

    private static airside.contract.Contact toWire(Contact contact) {
        return airside.contract.Contact.builder()
                .email(contact.email())
                .phone(contact.phone().orElse(null))
                .language(contact.language())
                .build();
    }

    static airside.contract.Payment toWire(Payment payment) {
        return airside.contract.Payment.builder()
                .paymentId(payment.id())
                .state(payment.state().name())
                .amount(PriceWire.toWire(payment.amount()))
                .method(payment.method())
                .cardLastFour(payment.token().lastFour())
                .authorisationCode(payment.authorisationCode().orElse(null))
                .declineReason(payment.declineReason().orElse(null))
                .createdAt(payment.createdAt())
                .build();
    }

    private static airside.contract.Ticket toWire(Ticket ticket) {
        return airside.contract.Ticket.builder()
                .number(ticket.number().toString())
                .passengerId(ticket.passengerId())
                .issuedAt(ticket.issuedAt())
                .coupons(ticket.coupons().stream().map(BookingWire::toWire).toList())
                .build();
    }

    private static airside.contract.Coupon toWire(Coupon coupon) {
        return airside.contract.Coupon.builder()
                .number(coupon.number())
                .flight(coupon.flight().toString())
                .origin(coupon.origin().value())
                .destination(coupon.destination().value())
                .departureDate(coupon.departureDate())
                .status(coupon.status().name())
                .build();
    }

    private static Failure toWire(Refusal why) {
        return Failure.builder().code(why.code()).detail(why.detail()).build();
    }
}
