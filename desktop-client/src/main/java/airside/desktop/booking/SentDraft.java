package airside.desktop.booking;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.travel.BookingList;
import java.time.Duration;

/// Finds out whether a draft that was sent in an earlier run without a response has become a booking.
final class SentDraft {
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(3);

    private final DraftAutosave draft;
    private final BookingsGateway bookings;
    private final Background background;
    private final Runnable whenBooked;
    private Cancellable checking = Cancellable.NOTHING;
    private boolean isUnknown;

    /// @param whenBooked runs if the booking exists
    SentDraft(DraftAutosave draft, BookingsGateway bookings, Background background, Runnable whenBooked) {
        this.draft = draft;
        this.bookings = bookings;
        this.background = background;
        this.whenBooked = whenBooked;
    }

    /// Returns whether the server has not answered yet; the draft must not be sent again until then.
    boolean isUnknown() {
        return isUnknown;
    }

    /// Loads the list of bookings and compares it with the draft; repeated until the server answers.
    void check() {
        checking.cancel();
        isUnknown = true;
        checking = background.run(() -> bookings.list(BookingList.View.UPCOMING), this::compare, _ -> {
            checking = background.after(POLL_INTERVAL, this::check);
        });
    }

    private void compare(BookingList upcoming) {
        isUnknown = false;
        if (draft.isBookedIn(upcoming.bookings())) whenBooked.run();
        else draft.refused();
    }

    void cancel() {
        checking.cancel();
    }
}
