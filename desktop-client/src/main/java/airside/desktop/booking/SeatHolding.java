package airside.desktop.booking;

import airside.desktop.background.Background;
import airside.desktop.background.Running;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.text.Explainer;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.SearchWish;
import airside.desktop.travel.SeatHold;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The seats of the chosen offers, held while the booking is filled in, with the clock that runs meanwhile.
final class SeatHolding {
    private final SearchWish wish;
    private final FlightsGateway flights;
    private final BookingsGateway bookings;
    private final Background background;
    private final Explainer explainer;
    private final Formats formats;
    private final Clock clock;
    private final Supplier<String> keys;
    private Running running = Running.NOTHING;
    private String key;

    // Properties
    private final ReadOnlyObjectWrapper<List<ChosenOffer>> chosen;
    private final ReadOnlyObjectWrapper<HoldState> state = new ReadOnlyObjectWrapper<>(new HoldState.Holding());
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");

    SeatHolding(
            SearchWish wish,
            List<ChosenOffer> chosen,
            FlightsGateway flights,
            BookingsGateway bookings,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this.wish = wish;
        this.chosen = new ReadOnlyObjectWrapper<>(List.copyOf(chosen));
        this.flights = flights;
        this.bookings = bookings;
        this.background = background;
        this.formats = formats;
        this.explainer = new Explainer(formats.messages());
        this.clock = clock;
        this.keys = keys;
        this.key = keys.get();
    }

    // Commands

    /// Holds the seats; sent again with the same key, it is the same hold.
    void hold() {
        running.cancel();
        state.set(new HoldState.Holding());
        List<Offer> offers = chosen.get().stream().map(ChosenOffer::offer).toList();
        running = background.run(() -> bookings.holdSeats(key, offers), this::keep, this::fail);
    }

    /// Tries to hold the same seats again after the time was over.
    void holdAgain() {
        key = keys.get();
        hold();
    }

    /// Goes on with the new price.
    void acceptPrice() {
        if (!(state.get() instanceof HoldState.PriceChanged changed)) return;
        chosen.set(changed.offers());
        holdAgain();
    }

    /// Counts down; at the end the seats go back.
    ///
    /// @param mayEnd whether the time may run out now: not while a booking of these seats is underway
    void tick(boolean mayEnd) {
        if (!(state.get() instanceof HoldState.Held(var held))) return;
        timeLeft.set(formats.countdown(Duration.between(clock.instant(), held.expiresAt())));
        if (mayEnd && held.isExpiredAt(clock.instant())) end();
    }

    /// The seats went back.
    void end() {
        state.set(new HoldState.Expired());
    }

    void sellOut() {
        state.set(new HoldState.SoldOut());
    }

    /// A booking has the seats now.
    void handOver(String locator) {
        state.set(new HoldState.Booked(locator));
    }

    /// Seats that nobody books go back at once instead of when their time is over.
    void giveBack() {
        running.cancel();
        if (!(state.get() instanceof HoldState.Held(var held))) return;
        background.run(() -> give(held), _ -> {}, _ -> {});
    }

    private boolean give(SeatHold held) {
        bookings.giveSeatsBack(held.id());
        return true;
    }

    private void keep(SeatHold held) {
        state.set(new HoldState.Held(held));
        tick(true);
    }

    private void fail(ApiFailure failure) {
        if (failure.is("OFFER_EXPIRED")) lookUpPrice();
        else if (failure.is("SOLD_OUT")) sellOut();
        else if (failure.is("UNPAID_SEATS_LIMIT")) state.set(new HoldState.PayAtOnce(explainer.explain(failure)));
        else state.set(new HoldState.Failed(explainer.explain(failure), failure instanceof ApiFailure.SignInNeeded));
    }

    /// The offer has run out: what do the same flights cost now?
    private void lookUpPrice() {
        running = background.run(
                () -> flights.shop(wish),
                this::compare,
                failure -> state.set(
                        new HoldState.Failed(explainer.explain(failure), failure instanceof ApiFailure.SignInNeeded)));
    }

    private void compare(OfferList offers) {
        Optional<List<ChosenOffer>> same = SameFlights.find(chosen.get(), offers);
        if (same.isEmpty()) {
            sellOut();
            return;
        }
        Money before = sum(chosen.get());
        Money now = sum(same.get());
        if (before.equals(now)) {
            chosen.set(same.get());
            holdAgain();
        } else state.set(new HoldState.PriceChanged(before, now, same.get()));
    }

    private static Money sum(List<ChosenOffer> offers) {
        return offers.stream().map(c -> c.offer().total()).reduce(Money::plus).orElseThrow();
    }

    List<Offer> offers() {
        return chosen.get().stream().map(ChosenOffer::offer).toList();
    }

    ReadOnlyObjectProperty<List<ChosenOffer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<HoldState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }
}
