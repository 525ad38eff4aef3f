package airside.bookings.booking;

import airside.bookings.trip.StoredJson;
import airside.bookings.trip.Trip;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.request.Cursor;
import airside.kit.request.Page;
import airside.kit.request.PageRequest;
import airside.vocabulary.RecordLocator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The lists of the bookings that one viewer may see, by view and page.
public final class JdbcBookingLists {
    private static final String LINE = """
        SELECT b.id, b.record_locator, b.status, b.created_at, b.ticketing_time_limit_at, b.trip, b.%1$s AS position,
               (SELECT array_agg(concat_ws(' ', p.given_names, p.surname) ORDER BY p.number) FROM passengers p
                WHERE p.booking_id = b.id) AS passenger_names
        FROM bookings b
        WHERE (b.account_id = ? OR b.agency_id = ?) AND %2$s AND (b.%1$s, b.id) %3$s (?, ?)
        ORDER BY b.%1$s %4$s, b.id %4$s LIMIT ?\
        """;

    private static final String COUNTS = """
        SELECT count(*) FILTER (WHERE NOT ended AND b.last_departure_day_ends_at > ?)::int AS upcoming,
               count(*) FILTER (WHERE NOT ended AND b.last_departure_day_ends_at <= ?)::int AS past,
               count(*) FILTER (WHERE ended)::int AS cancelled
        FROM bookings b, LATERAL (SELECT b.status IN ('CANCELLED', 'EXPIRED', 'FAILED')) AS s (ended)
        WHERE b.account_id = ? OR b.agency_id = ?\
        """;

    private static final String ENDED = "b.status IN ('CANCELLED', 'EXPIRED', 'FAILED')";

    /// Every id sorts before or after these.
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final StoredJson json;
    private final Viewer viewer;

    JdbcBookingLists(Database database, StoredJson json, Viewer viewer) {
        this.database = database;
        this.json = json;
        this.viewer = viewer;
    }

    /// Returns the number of bookings in each view.
    public BookingCounts counts(Instant now) {
        return database.find(
                        COUNTS,
                        row -> new BookingCounts(
                                row.integer("upcoming"), row.integer("past"), row.integer("cancelled")),
                        now,
                        now,
                        viewer.accountId(),
                        viewer.agencyId())
                .orElseThrow();
    }

    /// Returns one page of a view, in the order that [BookingView] describes.
    ///
    /// @throws ProblemException if the cursor is invalid or belongs to another view
    public Page<BookingLine> list(BookingView view, Instant now, PageRequest page) {
        boolean isAscending = view == BookingView.UPCOMING;
        Position after = page.after()
                .map(cursor -> Position.parse(cursor, view))
                .orElse(isAscending ? new Position(LONG_AGO, FIRST_ID) : new Position(FAR_AHEAD, LAST_ID));
        List<Object> parameters = new ArrayList<>(List.of(viewer.accountId(), viewer.agencyId()));
        if (view == BookingView.UPCOMING || view == BookingView.PAST) parameters.add(now);
        parameters.addAll(List.of(after.at(), after.id(), page.rowsToRead()));
        List<BookingLine> lines = database.query(sql(view, isAscending), this::line, parameters.toArray());
        return Page.of(lines, page, line -> Position.of(line).cursor(view));
    }

    private static String sql(BookingView view, boolean isAscending) {
        String sortedBy = view == BookingView.UPCOMING || view == BookingView.PAST ? "departs_at" : "created_at";
        String condition = switch (view) {
            case UPCOMING -> "NOT " + ENDED + " AND b.last_departure_day_ends_at > ?";
            case PAST -> "NOT " + ENDED + " AND b.last_departure_day_ends_at <= ?";
            case CANCELLED -> ENDED;
            case ALL -> "true";
        };
        return LINE.formatted(sortedBy, condition, isAscending ? ">" : "<", isAscending ? "ASC" : "DESC");
    }

    private BookingLine line(Row row) throws SQLException {
        return new BookingLine(
                row.uuid("id"),
                RecordLocator.parse(row.text("record_locator")),
                row.choice("status", BookingStatus.class),
                row.instant("created_at"),
                row.instant("ticketing_time_limit_at"),
                json.read(row.text("trip"), Trip.class),
                row.texts("passenger_names"),
                row.instant("position"));
    }

    /// The sort key of the last row of a page.
    private record Position(Instant at, UUID id) {
        static Position of(BookingLine line) {
            return new Position(line.position(), line.id());
        }

        /// A cursor names its view; one of another view is invalid.
        static Position parse(Cursor cursor, BookingView view) {
            List<String> keys = cursor.position();
            if (keys.size() != 3 || !keys.getFirst().equals(view.name())) throw Cursor.invalid();
            try {
                return new Position(Cursor.instant(keys.get(1)), UUID.fromString(keys.get(2)));
            } catch (IllegalArgumentException e) {
                throw Cursor.invalid();
            }
        }

        Cursor cursor(BookingView view) {
            return Cursor.of(view.name(), at.toString(), id.toString());
        }
    }
}
