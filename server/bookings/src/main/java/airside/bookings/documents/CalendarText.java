package airside.bookings.documents;

import airside.bookings.booking.Booking;
import airside.bookings.passengers.Passenger;
import airside.bookings.tickets.Ticket;
import airside.bookings.trip.AirportTime;
import airside.bookings.trip.Segment;
import airside.vocabulary.WallClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the flights of a booking as calendar events (RFC 5545). Departure and arrival are in the time zones of
/// their airports, and the text defines these zones, so that a calendar does not need to know them.
public final class CalendarText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private CalendarText() {}

    /// Returns the calendar of a booking, with one event for each segment.
    ///
    /// @param now when the document is made (`DTSTAMP`)
    public static String of(Booking booking, Instant now) {
        List<Segment> segments = booking.trip().listSegments();
        Stream<String> zones = segments.stream()
                .flatMap(segment -> Stream.of(segment.departure(), segment.arrival()))
                .map(AirportTime::zone)
                .distinct()
                .map(zone -> zone(zone, segments));
        Stream<String> events = segments.stream().map(segment -> event(booking, segment, now));
        String calendar = lines(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Airside//Itinerary//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                Stream.concat(zones, events).collect(Collectors.joining("\n")),
                "END:VCALENDAR");
        return calendar.lines().map(CalendarText::folded).collect(Collectors.joining("\r\n")) + "\r\n";
    }

    private static String zone(ZoneId zone, List<Segment> segments) {
        Instant from = segments.getFirst().departure().at();
        Instant to = segments.getLast().arrival().at();
        return CalendarZone.of(zone, from, to);
    }

    private static String event(Booking booking, Segment segment, Instant now) {
        int number = booking.trip().listSegments().indexOf(segment) + 1;
        return lines(
                "BEGIN:VEVENT",
                "UID:%s-%d@airside".formatted(booking.id(), number),
                "DTSTAMP:" + UTC.format(now.atOffset(ZoneOffset.UTC)),
                "SEQUENCE:" + booking.version(),
                time("DTSTART", segment.departure()),
                time("DTEND", segment.arrival()),
                "SUMMARY:"
                        + escaped("%s %s → %s"
                                .formatted(
                                        segment.flight(),
                                        segment.origin().cityName(),
                                        segment.destination().cityName())),
                "LOCATION:"
                        + escaped("%s (%s)"
                                .formatted(
                                        segment.origin().name(),
                                        segment.departure().airport())),
                "DESCRIPTION:" + escaped(description(booking, segment)),
                "STATUS:" + status(booking),
                "TRANSP:OPAQUE",
                "END:VEVENT");
    }

    /// Returns a property with the local time of the airport. A local time that occurs twice, when clocks are set
    /// back, is written in UTC at its second occurrence, because calendars read it as the first (RFC 5545 § 3.3.5).
    static String time(String name, AirportTime time) {
        return WallClock.instant(time.local(), time.zone()).equals(time.at())
                ? "%s;TZID=%s:%s".formatted(name, time.zone().getId(), LOCAL.format(time.local()))
                : "%s:%s".formatted(name, UTC.format(time.at().atOffset(ZoneOffset.UTC)));
    }

    private static String description(Booking booking, Segment segment) {
        String travellers = booking.passengers().stream()
                .map(passenger -> traveller(booking, passenger))
                .collect(Collectors.joining("\n"));
        return "Booking reference %s\n%s, %s (%s), %s\n%s"
                .formatted(
                        booking.recordLocator(),
                        segment.airline().name(),
                        Text.label(segment.cabin().name()),
                        segment.bookingClass(),
                        segment.aircraft().name(),
                        travellers);
    }

    private static String traveller(Booking booking, Passenger passenger) {
        return booking.findTicket(passenger)
                .map(Ticket::number)
                .map(number -> passenger.airlineName() + " ticket " + number)
                .orElse(passenger.airlineName().value());
    }

    private static String status(Booking booking) {
        return switch (booking.status()) {
            case DRAFT, HELD -> "TENTATIVE";
            case CONFIRMED, TICKETED -> "CONFIRMED";
            case CANCELLED, EXPIRED, FAILED -> "CANCELLED";
        };
    }

    /// Escapes a text value (RFC 5545 § 3.3.11).
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Folds a line into lines of at most 75 octets (RFC 5545 § 3.1), without splitting a character.
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            int width = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > 75) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += width;
        }
        return folded.toString();
    }

    static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
