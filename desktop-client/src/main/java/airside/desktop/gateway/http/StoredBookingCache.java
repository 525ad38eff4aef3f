package airside.desktop.gateway.http;

import airside.contract.BookingPage;
import airside.contract.HistoryPage;
import airside.contract.json.ContractJson;
import airside.desktop.accountdata.AccountData;
import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.accountdata.DataOwner;
import airside.desktop.gateway.BookingCache;
import airside.desktop.gateway.Cached;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.HistoryEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// [BookingCache] in the account data. Copies are in the contract's JSON, so that later releases can read them as
/// they read the responses of older servers.
final class StoredBookingCache implements BookingCache {
    private static final System.Logger LOG = System.getLogger(StoredBookingCache.class.getName());
    private static final JsonMapper JSON = ContractJson.mapper();

    private final AccountDataStore data;
    private final Clock clock;

    StoredBookingCache(AccountDataStore data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /// The stored form of a copy.
    ///
    /// @param version the entity tag of the response; empty if it had no tag
    private record Copy(Instant readAt, String version, JsonNode answer) {}

    /// Stores a copy of a booking.
    ///
    /// @param reader the account that received it
    void keep(DataOwner reader, airside.contract.Booking booking, String version) {
        write(reader, bookingName(booking.recordLocator()), version, booking);
    }

    void keep(DataOwner reader, BookingList.View view, BookingPage page) {
        write(reader, listName(view), "", page);
    }

    void keep(DataOwner reader, String locator, HistoryPage history) {
        write(reader, historyName(locator), "", history);
    }

    /// Deletes the copy of a booking that the account no longer has.
    void remove(DataOwner reader, String locator) {
        data.remove(reader, bookingName(locator));
        data.remove(reader, historyName(locator));
    }

    @Override
    public Optional<Cached<Booking>> findBooking(String locator) {
        return find(bookingName(locator), airside.contract.Booking.class, BookingWire::fromWire);
    }

    @Override
    public Optional<Cached<BookingList>> findList(BookingList.View view) {
        return find(listName(view), BookingPage.class, (page, _) -> withoutNextPage(BookingWire.fromWire(page)));
    }

    @Override
    public Optional<Cached<List<HistoryEntry>>> findHistory(String locator) {
        return find(
                historyName(locator),
                HistoryPage.class,
                (page, _) -> page.items().stream().map(BookingWire::fromWire).toList());
    }

    private void write(DataOwner reader, String name, String version, Object answer) {
        try {
            data.keep(
                    reader,
                    name,
                    JSON.writeValueAsString(new Copy(clock.instant(), version, JSON.valueToTree(answer))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that was read can be written", e);
        }
    }

    private <W, T> Optional<Cached<T>> find(String name, Class<W> type, BiFunction<W, String, T> read) {
        return data.find(name).flatMap(text -> {
            try {
                Copy copy = JSON.readValue(text, Copy.class);
                W answer = JSON.treeToValue(copy.answer(), type);
                return Optional.of(new Cached<>(read.apply(answer, copy.version()), copy.readAt()));
            } catch (JsonProcessingException | RuntimeException e) {
                // An unreadable copy of another release is ignored.
                LOG.log(System.Logger.Level.DEBUG, "A copy cannot be read: " + name);
                return Optional.empty();
            }
        });
    }

    private static BookingList withoutNextPage(BookingList list) {
        return new BookingList(list.bookings(), list.upcoming(), list.past(), list.cancelled(), Optional.empty());
    }

    private static String bookingName(String locator) {
        return AccountData.COPY + "booking." + locator;
    }

    private static String listName(BookingList.View view) {
        return AccountData.COPY + "bookings." + view.name();
    }

    private static String historyName(String locator) {
        return AccountData.COPY + "history." + locator;
    }
}
