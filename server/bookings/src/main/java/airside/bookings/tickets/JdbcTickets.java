package airside.bookings.tickets;

import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CouponStatus;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.TicketNumber;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tickets in the database.
public final class JdbcTickets {
    private static final String NEXT_SERIALS = "SELECT nextval('ticket_serials') AS serial FROM generate_series(1, ?)";

    private static final String ADD_TICKET =
            "INSERT INTO tickets (number, booking_id, passenger_id, issued_at) VALUES (?, ?, ?, ?)";

    private static final String ADD_COUPON = """
        INSERT INTO coupons (ticket_number, number, flight, origin, destination, departure_date, status)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String LIST = """
        SELECT t.number AS ticket, t.passenger_id, t.issued_at,
               c.number, c.flight, c.origin, c.destination, c.departure_date, c.status
        FROM tickets t JOIN coupons c ON c.ticket_number = t.number
        WHERE t.booking_id = ? ORDER BY t.number, c.number\
        """;

    private JdbcTickets() {}

    /// Returns the next serial numbers of the ticket stock. Numbers of a transaction that fails stay unused.
    public static List<Long> nextSerials(Transaction transaction, int count) {
        return transaction.query(NEXT_SERIALS, row -> row.bigInteger("serial"), count);
    }

    /// Adds tickets with their coupons.
    public static void add(Transaction transaction, UUID bookingId, List<Ticket> tickets) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> coupons = new ArrayList<>();
        for (Ticket ticket : tickets) {
            rows.add(new Object[] {ticket.number().value(), bookingId, ticket.passengerId(), ticket.issuedAt()});
            for (Coupon coupon : ticket.coupons()) coupons.add(couponRow(ticket, coupon));
        }
        transaction.executeBatch(ADD_TICKET, rows);
        transaction.executeBatch(ADD_COUPON, coupons);
    }

    /// Returns the tickets of a booking, ordered by number.
    public static List<Ticket> list(Transaction transaction, UUID bookingId) {
        Map<String, Ticket> tickets = new LinkedHashMap<>();
        for (Ticket each : transaction.query(LIST, JdbcTickets::ticketOfOneCoupon, bookingId)) {
            tickets.merge(each.number().value(), each, JdbcTickets::merged);
        }
        return List.copyOf(tickets.values());
    }

    private static Object[] couponRow(Ticket ticket, Coupon coupon) {
        return new Object[] {
            ticket.number().value(),
            coupon.number(),
            coupon.flight().toString(),
            coupon.origin().value(),
            coupon.destination().value(),
            coupon.departureDate(),
            coupon.status()
        };
    }

    private static Ticket ticketOfOneCoupon(Row row) throws SQLException {
        Coupon coupon = new Coupon(
                row.integer("number"),
                FlightDesignator.parse(row.text("flight")),
                AirportCode.parse(row.text("origin")),
                AirportCode.parse(row.text("destination")),
                row.date("departure_date"),
                row.choice("status", CouponStatus.class));
        return new Ticket(
                new TicketNumber(row.text("ticket")),
                row.text("passenger_id"),
                row.instant("issued_at"),
                List.of(coupon));
    }

    private static Ticket merged(Ticket ticket, Ticket next) {
        List<Coupon> coupons = new ArrayList<>(ticket.coupons());
        coupons.addAll(next.coupons());
        return new Ticket(ticket.number(), ticket.passengerId(), ticket.issuedAt(), coupons);
    }
}
