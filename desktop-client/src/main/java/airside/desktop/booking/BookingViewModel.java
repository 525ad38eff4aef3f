package airside.desktop.booking;

import airside.desktop.account.Profile;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connectivity;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.payment.CardForm;
import airside.desktop.payment.IdempotentRequest;
import airside.desktop.payment.Submission;
import airside.desktop.payment.SubmissionState;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.text.FailureMessages;
import airside.desktop.travel.Booking;
import airside.desktop.travel.Card;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.SearchCriteria;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.util.Subscription;

/// View model of the booking page: held seats, entered data and the state of the submission.
public final class BookingViewModel implements ScreenModel {
    private final AuthGateway auth;
    private final Connectivity connectivity;
    private final Navigator navigator;
    private final Background background;
    private final Supplier<String> keys;
    private final SeatHoldModel seatHolds;
    private final Submission submission;
    private final BookingForm form;
    private final DraftAutosave draft;
    private final SentDraft sentDraft;
    private final Clock clock;
    private Cancellable ticking = Cancellable.NOTHING;
    private Subscription listening = Subscription.EMPTY;

    // Properties: what the screen shows
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param keys returns a new idempotency key for each request
    public BookingViewModel(
            SearchCriteria criteria,
            List<ChosenOffer> chosen,
            AuthGateway auth,
            FlightsGateway flights,
            BookingsGateway bookings,
            BookingDrafts drafts,
            Connectivity connectivity,
            Navigator navigator,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this.auth = auth;
        this.connectivity = connectivity;
        this.navigator = navigator;
        this.background = background;
        this.keys = keys;
        this.seatHolds = new SeatHoldModel(criteria, chosen, flights, bookings, background, formats, clock, keys);
        this.submission = new Submission(
                bookings, background, new FailureMessages(formats.messages()), this::settle, this::refuse);
        this.form = new BookingForm(criteria, chosen, formats, clock);
        this.clock = clock;
        this.draft = new DraftAutosave(
                drafts, RecentSearch.of(criteria), form.travellers(), form.contact(), seatHolds, background);
        this.sentDraft = new SentDraft(draft, bookings, background, () -> navigator.startFrom(new Screen.Trips()));
        draft.start();
    }

    // Commands: what one can do

    @Override
    public void shown() {
        if (holdProperty().get() instanceof HoldState.Holding) seatHolds.hold();
        listening = connectivity.whenBack(() -> refresh().ifPresent(Runnable::run));
        ticking.cancel();
        ticking = background.every(Duration.ofSeconds(1), this::tick);
        tick();
        if (profile.get().isEmpty()) background.run(auth::profile, this::fillProfile, _ -> {});
        if (draft.wasSent() && submission.isFree()) sentDraft.check();
    }

    private boolean mayPlace() {
        return submission.isFree() && !sentDraft.isUnknown();
    }

    /// Requests the seats again if the server did not hold them; the entered data stays.
    @Override
    public Optional<Runnable> refresh() {
        boolean isMissing = holdProperty().get() instanceof HoldState.Failed;
        return isMissing ? Optional.of(this::hold) : Optional.empty();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        ticking.cancel();
        draft.keep();
    }

    /// A draft with entered data keeps its seats until the hold expires, so that the traveller can continue.
    /// Without entered data the seats are released at once.
    @Override
    public void closed() {
        draft.keep();
        if (submission.isFree() && !draft.isTyped()) seatHolds.release();
        sentDraft.cancel();
        submission.close();
    }

    private void tick() {
        seatHolds.tick(submission.isFree());
    }

    /// Requests the hold again; with the same key if the last request had no response.
    public void hold() {
        seatHolds.hold();
    }

    /// Requests a new hold of the same seats after the old one has expired.
    public void holdAgain() {
        seatHolds.holdAgain();
    }

    /// Accepts the new price and holds the seats.
    public void acceptPrice() {
        seatHolds.acceptPrice();
    }

    /// Returns to the results, to choose other flights.
    public void seeOtherFlights() {
        navigator.back();
    }

    public boolean canGoBack() {
        return navigator.canGoBack();
    }

    /// Leaves the page; the entered data stays as a draft.
    public void goBack() {
        navigator.back();
    }

    /// Opens the sign-in screen; the entered data stays.
    public void signInAgain() {
        navigator.show(new Screen.SignIn());
    }

    /// Fills a traveller with the names and the date of birth of the profile.
    public void fillFromProfile(TravellerForm traveller) {
        profile.get().ifPresent(traveller::fill);
    }

    /// Books and pays with the entered card.
    public void pay() {
        if (!mayPlace()) return;
        boolean isComplete = form.checkTravellersAndContact() & card().check();
        if (isComplete) place(Optional.of(card().card()));
    }

    /// Books without payment; the airline holds the seats until the ticketing time limit.
    public void payLater() {
        if (mayPlace() && form.checkTravellersAndContact()) place(Optional.empty());
    }

    /// Stops repeating the request whose outcome is unknown.
    public void stopChecking() {
        submission.stopChecking();
    }

    /// Repeats the request whose outcome is unknown.
    public void checkAgain() {
        submission.checkAgain();
    }

    private void book(Optional<UUID> seatHold, Optional<Card> payment) {
        draft.sent(clock.instant());
        submission.start(new IdempotentRequest.Book(keys.get(), form.request(seatHolds.offers(), seatHold, payment)));
    }

    private void place(Optional<Card> payment) {
        switch (holdProperty().get()) {
            case HoldState.Held(var held) -> book(Optional.of(held.id()), payment);
            case HoldState.PayAtOnce _ -> payment.ifPresent(_ -> book(Optional.empty(), payment));
            case HoldState.Booked(var locator) ->
                payment.ifPresent(by -> submission.start(new IdempotentRequest.Pay(keys.get(), locator, by)));
            case HoldState.Holding _,
                    HoldState.Expired _,
                    HoldState.PriceChanged _,
                    HoldState.SoldOut _,
                    HoldState.Failed _ -> {}
        }
    }

    /// Opens the screen of the booking, which shows its state.
    private void settle(Booking booking) {
        seatHolds.handOver(booking.locator());
        if (booking.state().isEnded()) draft.refused();
        else draft.end();
        boolean isGood = !booking.state().isEnded();
        navigator.startFrom(new Screen.Trip(booking.locator(), isGood));
    }

    /// @return whether the failure is completely shown beside the fields or in the seat panel
    private boolean refuse(ApiFailure failure) {
        Optional<String> booked = Submission.bookedThough(failure);
        booked.ifPresent(seatHolds::handOver);
        if (booked.isPresent()) draft.end();
        else draft.refused();
        if (failure.is(ProblemCode.SOLD_OUT)) seatHolds.markSoldOut();
        if (failure.is(ProblemCode.HOLD_EXPIRED) || failure.is(ProblemCode.OFFER_EXPIRED)) seatHolds.end();
        boolean isOfSeats = failure.is(ProblemCode.SOLD_OUT)
                || failure.is(ProblemCode.HOLD_EXPIRED)
                || failure.is(ProblemCode.OFFER_EXPIRED);
        return isOfSeats || form.refuse(failure);
    }

    private void fillProfile(Profile known) {
        boolean hasName = known.surname().isPresent();
        profile.set(Optional.of(known).filter(_ -> hasName));
        form.contact().fill(known);
    }

    BookingPrices prices() {
        return BookingPrices.of(holdProperty().get(), chosenProperty().get());
    }

    public List<TravellerForm> travellers() {
        return form.travellers();
    }

    public ContactForm contact() {
        return form.contact();
    }

    public CardForm card() {
        return form.card();
    }

    public ReadOnlyObjectProperty<List<ChosenOffer>> chosenProperty() {
        return seatHolds.chosenProperty();
    }

    public ReadOnlyObjectProperty<HoldState> holdProperty() {
        return seatHolds.stateProperty();
    }

    /// The remaining time of the hold, updated every second.
    public ReadOnlyStringProperty timeLeftProperty() {
        return seatHolds.timeLeftProperty();
    }

    public ReadOnlyObjectProperty<SubmissionState> stateProperty() {
        return submission.stateProperty();
    }

    /// Whether the server is unreachable, so that booking is disabled.
    public ReadOnlyBooleanProperty offlineProperty() {
        return connectivity.lostProperty();
    }

    /// The profile of the account; empty until it is loaded.
    public ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }
}
