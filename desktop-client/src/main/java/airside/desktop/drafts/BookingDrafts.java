package airside.desktop.drafts;

import airside.desktop.accountdata.AccountData;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.travel.BookingSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The drafts of the signed-in account, newest first, one for each search.
public final class BookingDrafts {
    /// Number of drafts that are kept; the oldest is deleted.
    static final int DRAFTS_MAX = 3;

    /// Name of the drafts in the account data.
    static final String NAME = "drafts.bookings";

    private final AccountData data;
    private final Clock clock;
    private final Set<RecentSearch> announced;

    public BookingDrafts(AccountData data, Clock clock) {
        this(data, clock, new HashSet<>());
    }

    private BookingDrafts(AccountData data, Clock clock, Set<RecentSearch> announced) {
        this.data = data;
        this.clock = clock;
        this.announced = announced;
    }

    /// Returns the drafts of the account that is signed in now; see [AccountData#ofThisAccount].
    public BookingDrafts ofThisAccount() {
        return new BookingDrafts(data.ofThisAccount(), clock, announced);
    }

    /// Returns the drafts that can still be booked, and deletes the others.
    public List<BookingDraft> list() {
        List<BookingDraft> kept = read();
        List<BookingDraft> bookable = kept.stream()
                .filter(draft -> clock.instant().isBefore(draft.departureAt()))
                .toList();
        if (bookable.size() < kept.size()) write(bookable);
        return bookable;
    }

    /// Returns the draft for a search.
    public Optional<BookingDraft> find(RecentSearch search) {
        return list().stream().filter(draft -> draft.search().equals(search)).findFirst();
    }

    /// Saves a draft and replaces the one of the same search. A draft without entered data is not saved.
    public void keep(BookingDraft draft) {
        List<BookingDraft> drafts = new ArrayList<>(list());
        drafts.removeIf(other -> other.search().equals(draft.search()));
        if (draft.isTyped()) drafts.addFirst(draft);
        write(drafts.stream().limit(DRAFTS_MAX).toList());
        announced.add(draft.search());
    }

    /// Deletes the draft for a search, if there is one.
    public void remove(RecentSearch search) {
        List<BookingDraft> drafts = new ArrayList<>(list());
        if (drafts.removeIf(draft -> draft.search().equals(search))) write(drafts);
    }

    /// Deletes the drafts that were sent without a response and have become one of these bookings.
    ///
    /// @param bookings upcoming bookings of the account
    /// @return the deleted drafts
    public List<BookingDraft> removeBooked(List<BookingSummary> bookings) {
        List<BookingDraft> booked =
                list().stream().filter(draft -> draft.becameOneOf(bookings)).toList();
        booked.forEach(draft -> remove(draft.search()));
        return booked;
    }

    /// Returns the drafts of an earlier run of the application that this method has not returned before.
    public List<BookingDraft> takeUnannounced() {
        return list().stream().filter(draft -> announced.add(draft.search())).toList();
    }

    private List<BookingDraft> read() {
        return data.find(NAME).map(DraftText::read).orElse(List.of());
    }

    private void write(List<BookingDraft> drafts) {
        if (drafts.isEmpty()) data.remove(NAME);
        else data.keep(NAME, DraftText.write(drafts));
    }
}
