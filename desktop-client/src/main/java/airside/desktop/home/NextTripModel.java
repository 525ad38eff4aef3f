package airside.desktop.home;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connection;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.Cached;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The next trip of the account, from the server or, while that is unreachable, from the stored copies.
final class NextTripModel {
    /// Interval of requests while a copy is shown.
    private static final Duration READ_AGAIN = Duration.ofSeconds(15);

    private final BookingsGateway bookings;
    private final Connectivity connectivity;
    private final Background background;
    private final Formats formats;
    private final FailureMessages failureMessages;
    private final Clock clock;
    private final Consumer<List<BookingSummary>> whenRead;
    private Instant readAt = Instant.EPOCH;
    private Cancellable loading = Cancellable.NOTHING;

    // Properties: what the screen shows
    private final ReadOnlyObjectWrapper<NextTrip> trip = new ReadOnlyObjectWrapper<>(new NextTrip.Loading());
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

    /// @param whenRead called with the upcoming bookings, before they are shown
    NextTripModel(
            BookingsGateway bookings,
            Connectivity connectivity,
            Background background,
            Formats formats,
            Clock clock,
            Consumer<List<BookingSummary>> whenRead) {
        this.bookings = bookings;
        this.connectivity = connectivity;
        this.background = background;
        this.formats = formats;
        this.failureMessages = new FailureMessages(formats.messages());
        this.clock = clock;
        this.whenRead = whenRead;
    }

    // Commands: what one can do

    /// Loads the upcoming bookings. While the server is unreachable, shows the stored copy first.
    void load() {
        loading.cancel();
        boolean isKept = connectivity.isLost() && showKept();
        if (!isKept) {
            trip.set(new NextTrip.Loading());
            asOf.set("");
            subtitle.set("");
        }
        loading = background.run(
                () -> bookings.list(BookingList.View.UPCOMING),
                list -> {
                    readAt = clock.instant();
                    asOf.set("");
                    show(list);
                    keep();
                },
                this::fail);
    }

    void cancel() {
        loading.cancel();
    }

    private void fail(ApiFailure failure) {
        if (failure.mayPass()) {
            connectivity.checkAfterFailure();
            loading = background.after(READ_AGAIN, this::load);
            if (showKept()) return;
        }
        trip.set(new NextTrip.Unknown(failureMessages.of(failure), failure instanceof ApiFailure.SignInNeeded));
    }

    /// Reads the next trip in full once, so that its copy can be opened without the server.
    private void keep() {
        if (!(trip.get() instanceof NextTrip.Upcoming(var booking))) return;
        String locator = booking.locator();
        if (bookings.cache().findBooking(locator).isEmpty()) {
            loading = background.run(() -> bookings.getBooking(locator), _ -> {}, _ -> {});
        }
    }

    /// Shows the next trip from the stored copies.
    private boolean showKept() {
        Optional<Cached<BookingList>> kept = bookings.cache().findList(BookingList.View.UPCOMING);
        kept.ifPresent(found -> {
            readAt = found.at();
            asOf.set(asOf(found.at()));
            show(found.value());
        });
        return kept.isPresent();
    }

    /// Shows since when the data is not updated, from the moment the server is lost.
    void showReadTime(Connection connection) {
        boolean isKnown = trip.get() instanceof NextTrip.Upcoming || trip.get() instanceof NextTrip.None;
        if (connection instanceof Connection.Lost && isKnown) asOf.set(asOf(readAt));
    }

    private String asOf(Instant at) {
        return messages().text("trips.asOf", formats.asOf(at, clock.instant(), clock.getZone()));
    }

    private void show(BookingList list) {
        whenRead.accept(list.bookings());
        Optional<BookingSummary> next = list.bookings().stream()
                .filter(booking -> booking.journeys().getLast().departureAt().isAfter(clock.instant()))
                .findFirst();
        trip.set(next.<NextTrip>map(NextTrip.Upcoming::new).orElseGet(NextTrip.None::new));
        subtitle.set(next.map(this::leavesIn).orElseGet(() -> messages().text("home.subtitle.none")));
    }

    private String leavesIn(BookingSummary booking) {
        LocalDate day = booking.journeys().getFirst().departureLocal().toLocalDate();
        return messages().text("home.subtitle.next", formats.daysAhead(LocalDate.now(clock), day));
    }

    private Messages messages() {
        return formats.messages();
    }

    ReadOnlyObjectProperty<NextTrip> tripProperty() {
        return trip.getReadOnlyProperty();
    }

    /// "as of 10:42" while the server is unreachable; otherwise empty.
    ReadOnlyStringProperty asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    /// A sentence about the next trip; empty until it is known.
    ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }
}
