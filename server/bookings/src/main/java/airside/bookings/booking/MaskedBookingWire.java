package airside.bookings.booking;

import airside.contract.Contact;
import airside.contract.Failure;
import airside.contract.Passenger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Converts bookings to the records of the contract for clients that know only record locator and surname: the trip
/// without personal data. The contract lists the fields that are absent or shortened.
public final class MaskedBookingWire {
    /// Codes whose details are about the offer, the flight or the service only. Other details may reveal data of
    /// the account.
    private static final Set<String> CODES_WITH_PUBLIC_DETAIL = Set.of(
            "OFFER_INVALID",
            "OFFER_EXPIRED",
            "OFFERS_DO_NOT_COMBINE",
            "SOLD_OUT",
            "HOLD_CONFLICT",
            "SERVICE_UNAVAILABLE");

    private MaskedBookingWire() {}

    /// Returns a booking without personal data.
    ///
    /// @param now when the booking is read
    public static airside.contract.Booking toWire(Booking booking, Instant now) {
        airside.contract.Booking whole = BookingWire.toWire(booking, now);
        return whole.toBuilder()
                .isMasked(true)
                .createdBy(null)
                .agencyId(null)
                .passengers(whole.passengers().stream()
                        .map(MaskedBookingWire::masked)
                        .toList())
                .contact(Contact.builder()
                        .email(masked(booking.contact().email()))
                        .language(booking.contact().language())
                        .build())
                .payments(booking.payments().stream()
                        .map(MaskedBookingWire::masked)
                        .toList())
                .availableActions(List.of())
                .failure(masked(whole.failure()))
                .build();
    }

    private static Passenger masked(Passenger passenger) {
        return passenger.toBuilder().dateOfBirth(null).build();
    }

    private static airside.contract.Payment masked(airside.bookings.payments.Payment payment) {
        return BookingWire.toWire(payment).toBuilder()
                .method(payment.token().brand().label())
                .cardLastFour(null)
                .authorisationCode(null)
                .declineReason(null)
                .build();
    }

    private static @Nullable Failure masked(@Nullable Failure failure) {
        if (failure == null || CODES_WITH_PUBLIC_DETAIL.contains(failure.code())) return failure;
        // The reason of a decline is personal data of the card holder.
        String detail = failure.code().equals("PAYMENT_DECLINED")
                ? "The last payment was declined."
                : "The booking failed; sign in to see why.";
        return failure.toBuilder().detail(detail).build();
    }

    /// Returns `m***@e***.org` for `maya@example.org`.
    static String masked(String email) {
        int at = email.lastIndexOf('@');
        int dot = email.lastIndexOf('.');
        String ending = dot > at ? email.substring(dot) : "";
        return firstLetter(email) + "***@" + firstLetter(email.substring(at + 1)) + "***" + ending;
    }

    private static String firstLetter(String text) {
        return text.isEmpty() ? "" : Character.toString(text.codePointAt(0));
    }
}
