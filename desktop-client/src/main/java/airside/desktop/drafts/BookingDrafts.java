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

/// The drafts of the signed-in account, newest first; one for each search.
public final class BookingDrafts {
    /// More unfinished bookings than this are work in hand no longer; the oldest goes.
    static final int DRAFTS_MAX = 3;

    /// The name under which the account data has them.
    static final String NAME = "drafts.bookings";

    private final AccountData data;
    private final Clock clock;
    private final Set<RecentSearch> toldOf;

    public BookingDrafts(AccountData data, Clock clock) {
        this(data, clock, new HashSet<>());
    }

    private BookingDrafts(AccountData data, Clock clock, Set<RecentSearch> toldOf) {
        this.data = data;
        this.clock = clock;
        this.toldOf = toldOf;
    }

    /// The drafts of the account that is signed in now, for a screen that may be left when another account has
    /// signed in.
    public BookingDrafts ofThisAccount() {
        return new BookingDrafts(data.ofThisAccount(), clock, toldOf);
    }

    /// Those that can still be booked; the others are removed.
    public List<BookingDraft> list() {
        List<BookingDraft> kept = read();
        List<BookingDraft> alive = kept.stream()
                .filter(draft -> clock.instant().isBefore(draft.departureAt()))
                .toList();
        if (alive.size() < kept.size()) write(alive);
        return alive;
    }

    public Optional<BookingDraft> find(RecentSearch search) {
        return list().stream().filter(draft -> draft.search().equals(search)).findFirst();
    }

    /// Keeps a draft in place of the one of the same search. One in which nothing was typed is not kept.
    public void keep(BookingDraft draft) {
        List<BookingDraft> drafts = new ArrayList<>(list());
        drafts.removeIf(other -> other.search().equals(draft.search()));
        if (draft.isTyped()) drafts.addFirst(draft);
        write(drafts.stream().limit(DRAFTS_MAX).toList());
        toldOf.add(draft.search());
    }

    public void remove(RecentSearch search) {
        List<BookingDraft> drafts = new ArrayList<>(list());
        if (drafts.removeIf(draft -> draft.search().equals(search))) write(drafts);
    }

    /// Removes the drafts that were sent without an answer and were booked, as the bookings show.
    ///
    /// @param bookings upcoming bookings of the account
    /// @return those that were removed
    public List<BookingDraft> removeBooked(List<BookingSummary> bookings) {
        List<BookingDraft> booked =
                list().stream().filter(draft -> draft.becameOneOf(bookings)).toList();
        booked.forEach(draft -> remove(draft.search()));
        return booked;
    }

    /// Drafts of an earlier run of the application, each the first time only.
    public List<BookingDraft> takeUnannounced() {
        return list().stream().filter(draft -> toldOf.add(draft.search())).toList();
    }

    private List<BookingDraft> read() {
        return data.find(NAME).map(DraftText::read).orElse(List.of());
    }

    private void write(List<BookingDraft> drafts) {
        if (drafts.isEmpty()) data.remove(NAME);
        else data.keep(NAME, DraftText.write(drafts));
    }
}
