package airside.desktop.booking;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Money;
import airside.desktop.travel.SeatHold;
import java.util.List;

/// How the seats stand while the booking is filled in.
public sealed interface HoldState {
    record Holding() implements HoldState {}

    record Held(SeatHold hold) implements HoldState {}

    /// The time is over and the seats went back; everything typed stays.
    record Expired() implements HoldState {}

    /// The offer ran out, and the same flights now cost something else.
    record PriceChanged(Money before, Money now, List<ChosenOffer> offers) implements HoldState {
        public PriceChanged {
            offers = List.copyOf(offers);
        }
    }

    record SoldOut() implements HoldState {}

    /// Too many seats are held unpaid to set these aside; they can still be booked with a card.
    record PayAtOnce(FailureMessage failureMessage) implements HoldState {}

    /// @param isSignedOut whether signing in again is what helps
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements HoldState {}

    /// The seats belong to a booking now.
    record Booked(String locator) implements HoldState {}
}
