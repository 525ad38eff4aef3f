package airside.desktop.booking;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.drafts.BookingDraft;
import airside.desktop.drafts.DraftFlights;
import airside.desktop.drafts.DraftHold;
import airside.desktop.drafts.OfferMatcher;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.text.FailureMessages;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.SearchCriteria;
import airside.desktop.travel.SeatHold;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Holds the seats of the chosen offers while the booking is entered, and counts down the time that is left.
final class SeatHoldModel {
    private final SearchCriteria criteria;
    private final FlightsGateway flights;
    private final BookingsGateway bookings;
    private final Background background;
    private final FailureMessages failureMessages;
    private final Formats formats;
    private final Clock clock;
    private final Supplier<String> keys;
    private Cancellable running = Cancellable.NOTHING;
    private String key;

    // Properties
    private final ReadOnlyObjectWrapper<List<ChosenOffer>> chosen;
    private final ReadOnlyObjectWrapper<HoldState> state = new ReadOnlyObjectWrapper<>(new HoldState.Holding());
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");

    SeatHoldModel(
            SearchCriteria criteria,
            List<ChosenOffer> chosen,
            FlightsGateway flights,
            BookingsGateway bookings,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this.criteria = criteria;
        this.chosen = new ReadOnlyObjectWrapper<>(List.copyOf(chosen));
        this.flights = flights;
        this.bookings = bookings;
        this.background = background;
        this.formats = formats;
        this.failureMessages = new FailureMessages(formats.messages());
        this.clock = clock;
        this.keys = keys;
        this.key = keys.get();
    }

    /// Continues a draft: with its hold if that is still valid, otherwise with a new one or the state
    /// [HoldState.PriceChanged]. Releases seats held for other flights.
    void resume(BookingDraft draft) {
        List<ChosenOffer> now = chosen.get();
        boolean isSame =
                draft.directions().equals(now.stream().map(DraftFlights::of).toList());
        Optional<DraftHold> live = draft.liveHold(clock.instant());
        if (live.isPresent() && isSame) {
            key = live.get().key();
            chosen.set(withTokens(now, live.get()));
        } else if (live.isPresent()) {
            background.run(() -> tryRelease(live.get().id()), _ -> {}, _ -> {});
        } else if (isSame && !draft.total().equals(sum(now))) {
            state.set(new HoldState.PriceChanged(draft.total(), sum(now), now));
        }
    }

    /// Replaces the offer tokens by those of the hold: the server accepts only the offers for which it was made.
    private static List<ChosenOffer> withTokens(List<ChosenOffer> chosen, DraftHold hold) {
        if (hold.offers().size() != chosen.size()) return chosen;
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> chosen.get(i).withToken(hold.offers().get(i)))
                .toList();
    }

    /// Returns the current hold, for a draft.
    Optional<DraftHold> held() {
        return state.get() instanceof HoldState.Held(var held)
                ? Optional.of(new DraftHold(
                        held.id(), key, offers().stream().map(Offer::token).toList(), held.expiresAt()))
                : Optional.empty();
    }

    // Commands

    /// Holds the seats. A repeated request uses the same key and so returns the same hold.
    void hold() {
        running.cancel();
        state.set(new HoldState.Holding());
        List<Offer> offers = chosen.get().stream().map(ChosenOffer::offer).toList();
        running = background.run(() -> bookings.holdSeats(key, offers), this::keep, this::fail);
    }

    /// Requests a new hold of the same seats after the old one has expired.
    void holdAgain() {
        key = keys.get();
        hold();
    }

    /// Accepts the new price and holds the seats.
    void acceptPrice() {
        if (!(state.get() instanceof HoldState.PriceChanged changed)) return;
        chosen.set(changed.offers());
        holdAgain();
    }

    /// Updates the remaining time; when it is zero, the hold ends.
    ///
    /// @param mayEnd whether the hold may end now; false while a booking of these seats is being sent
    void tick(boolean mayEnd) {
        if (!(state.get() instanceof HoldState.Held(var held))) return;
        timeLeft.set(formats.countdown(Duration.between(clock.instant(), held.expiresAt())));
        if (mayEnd && held.isExpiredAt(clock.instant())) end();
    }

    /// Ends the hold: its seats are released.
    void end() {
        state.set(new HoldState.Expired());
    }

    void markSoldOut() {
        state.set(new HoldState.SoldOut());
    }

    /// Ends the hold because a booking has taken over its seats.
    void handOver(String locator) {
        state.set(new HoldState.Booked(locator));
    }

    /// Releases the seats immediately instead of at the expiry of the hold.
    void release() {
        running.cancel();
        if (!(state.get() instanceof HoldState.Held(var held))) return;
        background.run(() -> tryRelease(held.id()), _ -> {}, _ -> {});
    }

    private boolean tryRelease(UUID held) {
        bookings.releaseSeats(held);
        return true;
    }

    private void keep(SeatHold held) {
        state.set(new HoldState.Held(held));
        tick(true);
    }

    private void fail(ApiFailure failure) {
        if (failure.is(ProblemCode.OFFER_EXPIRED)) lookUpPrice();
        else if (failure.is(ProblemCode.SOLD_OUT)) markSoldOut();
        else if (failure.is(ProblemCode.UNPAID_SEATS_LIMIT))
            state.set(new HoldState.PayAtOnce(failureMessages.of(failure)));
        else state.set(new HoldState.Failed(failureMessages.of(failure), failure instanceof ApiFailure.SignInNeeded));
    }

    /// Searches the same flights again for their current price, after the offer has expired.
    private void lookUpPrice() {
        running = background.run(
                () -> flights.shop(criteria),
                this::compare,
                failure -> state.set(
                        new HoldState.Failed(failureMessages.of(failure), failure instanceof ApiFailure.SignInNeeded)));
    }

    private void compare(OfferList offers) {
        Optional<List<ChosenOffer>> same =
                OfferMatcher.find(chosen.get().stream().map(DraftFlights::of).toList(), offers);
        if (same.isEmpty()) {
            markSoldOut();
            return;
        }
        Money before = sum(chosen.get());
        Money now = sum(same.get());
        if (before.equals(now)) {
            chosen.set(same.get());
            holdAgain();
        } else state.set(new HoldState.PriceChanged(before, now, same.get()));
    }

    /// Returns the total that the traveller has seen.
    Money agreedTotal() {
        return switch (state.get()) {
            case HoldState.Held(var held) -> held.trip().price().total();
            case HoldState.PriceChanged changed -> changed.before();
            case HoldState.Holding _,
                    HoldState.Expired _,
                    HoldState.SoldOut _,
                    HoldState.PayAtOnce _,
                    HoldState.Failed _,
                    HoldState.Booked _ -> sum(chosen.get());
        };
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
