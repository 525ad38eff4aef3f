package airside.desktop.booking;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Money;
import airside.desktop.travel.SeatHold;
import java.util.List;

/// The state of the seat hold on the booking page.
public sealed interface HoldState {
    record Holding() implements HoldState {}

    record Held(SeatHold hold) implements HoldState {}

    /// The hold has expired and its seats are released; the entered data stays.
    record Expired() implements HoldState {}

    /// The offer has expired, and the same flights have another price now.
    record PriceChanged(Money before, Money now, List<ChosenOffer> offers) implements HoldState {
        public PriceChanged {
            offers = List.copyOf(offers);
        }
    }

    record SoldOut() implements HoldState {}

    /// The limit of unpaid seats is reached; the seats can be booked only with an immediate payment.
    record PayAtOnce(FailureMessage failureMessage) implements HoldState {}

    /// @param isSignedOut whether the user must sign in again
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements HoldState {}

    /// A booking has taken over the seats.
    record Booked(String locator) implements HoldState {}
}
