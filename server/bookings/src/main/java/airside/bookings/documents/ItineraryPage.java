package airside.bookings.documents;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.passengers.Passenger;
import airside.bookings.payments.Payment;
import airside.bookings.tickets.Ticket;
import airside.bookings.trip.AirportTime;
import airside.bookings.trip.FaredJourney;
import airside.bookings.trip.Segment;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the itinerary and receipt as HTML, from which [ItineraryPdf] makes a PDF.
final class ItineraryPage {
    private final Booking booking;
    private final Predicate<String> isPrintable;
    private final ReceiptPage receipt;

    /// @param isPrintable returns whether the typeface has all characters of a text
    ItineraryPage(Booking booking, Predicate<String> isPrintable) {
        this.booking = booking;
        this.isPrintable = isPrintable;
        this.receipt = new ReceiptPage(booking);
    }

    String html() {
        return """
            <html lang="en"><head><title>%s</title><style>%s</style></head><body>
            %s%s%s%s%s
            </body></html>
            """.formatted(
                        Text.escaped("Itinerary " + booking.recordLocator()),
                        PageStyle.CSS,
                        header(),
                        journeys(),
                        travellers(),
                        receipt.html(),
                        conditionsAndNotices());
    }

    private String header() {
        return """
            <table class="head"><tr>
            <td><div class="brand">Airside</div><h1>%s</h1><div class="quiet">%s</div></td>
            <td class="right booking"><div class="quiet">Booking reference</div><div class="locator">%s</div>
            <span class="pill %s">%s</span></td>
            </tr></table>
            """.formatted(
                        Text.escaped(title()),
                        Text.escaped("Booked on " + Text.instant(booking.createdAt()) + " by "
                                + printable(booking.owner().createdBy(), "a traveller")),
                        booking.recordLocator(),
                        booking.status().name().toLowerCase(Locale.ROOT),
                        statusInWords());
    }

    private String title() {
        Segment last = booking.trip().journeys().getFirst().journey().segments().getLast();
        String where = "to " + last.destination().cityName();
        return booking.status() == BookingStatus.TICKETED ? "Itinerary and receipt " + where : "Itinerary " + where;
    }

    private String statusInWords() {
        return switch (booking.status()) {
            case DRAFT -> "Seats requested";
            case HELD ->
                "Seats held, to be paid by " + Text.instant(booking.terms().timeLimitAt());
            case CONFIRMED -> "Confirmed, tickets not issued yet";
            case TICKETED -> "Confirmed and ticketed";
            case CANCELLED -> "Cancelled: not valid for travel";
            case EXPIRED -> "Expired: not valid for travel";
            case FAILED -> "Not booked: not valid for travel";
        };
    }

    private String journeys() {
        int count = booking.trip().journeys().size();
        return IntStream.range(0, count)
                .mapToObj(i -> journey(booking.trip().journeys().get(i), direction(i, count)))
                .collect(Collectors.joining());
    }

    private static String direction(int number, int count) {
        if (count != 2) return "Journey " + (number + 1);
        return number == 0 ? "Outbound" : "Return";
    }

    private String journey(FaredJourney fared, String direction) {
        AirportTime departure = fared.journey().departure();
        return """
            <div class="card"><div class="cardhead"><b>%s · %s</b><span class="right">%s</span></div>%s</div>
            """.formatted(
                        direction,
                        Text.date(departure.local().toLocalDate()),
                        Text.escaped(fared.fareFamily().name() + " · "
                                + Text.elapsed(fared.journey().elapsedMinutes())),
                        fared.journey().segments().stream().map(this::segment).collect(Collectors.joining()));
    }

    private String segment(Segment segment) {
        // An operating airline of the same name, with another designator, is not shown.
        String operatedBy = segment.airline()
                        .name()
                        .equalsIgnoreCase(segment.operatingAirline().name())
                ? ""
                : " · operated by " + segment.operatingAirline().name();
        return """
            <table class="segment">
            <tr><td class="time">%s</td><td class="dot">●</td><td>%s</td></tr>
            <tr><td></td><td class="line"></td><td class="flight"><b>%s</b> %s</td></tr>
            <tr><td class="time">%s<sup>%s</sup></td><td class="dot">●</td><td>%s</td></tr>
            </table>
            """.formatted(
                        Text.time(segment.departure()),
                        point(segment.departure(), segment.origin()),
                        segment.flight(),
                        Text.escaped("· %s · %s · %s · %s (%s) · fare %s%s"
                                .formatted(
                                        segment.airline().name(),
                                        Text.elapsed(segment.elapsedMinutes()),
                                        segment.aircraft().name(),
                                        Text.label(segment.cabin().name()),
                                        segment.bookingClass(),
                                        segment.fareBasis(),
                                        operatedBy)),
                        Text.time(segment.arrival()),
                        Text.dayChange(segment.arrivalDayChange()),
                        point(segment.arrival(), segment.destination()));
    }

    private static String point(AirportTime time, Segment.AirportNames names) {
        return "<b>%s</b> <span class=\"quiet\">%s</span>"
                .formatted(
                        Text.escaped(names.name()),
                        Text.escaped("%s · %s · %s".formatted(time.airport(), names.cityName(), Text.zone(time))));
    }

    private String travellers() {
        return "<div class=\"card\"><div class=\"cardhead\"><b>Travellers and tickets</b></div><table class=\"rows travellers\">%s</table></div>"
                .formatted(booking.passengers().stream().map(this::traveller).collect(Collectors.joining()));
    }

    private String traveller(Passenger passenger) {
        String ticket = booking.findTicket(passenger)
                .map(ItineraryPage::ticketInWords)
                .orElse("<span class=\"quiet\">no ticket yet</span>");
        return "<tr><td><b>%s</b><br/><span class=\"quiet\">%s</span></td><td>%s</td><td class=\"right\">%s</td></tr>"
                .formatted(
                        Text.escaped(printable(
                                passenger.fullName(), passenger.airlineName().value())),
                        passenger.airlineName(),
                        Text.label(typeInWords(passenger)),
                        ticket);
    }

    private static String ticketInWords(Ticket ticket) {
        return "<b>%s</b> <span class=\"quiet\">check digit %d</span><br/><span class=\"quiet\">%s</span>"
                .formatted(
                        ticket.number(),
                        ticket.number().checkDigit(),
                        ticket.coupons().stream()
                                .map(coupon -> "coupon %d %s %s–%s %s"
                                        .formatted(
                                                coupon.number(),
                                                coupon.flight(),
                                                coupon.origin(),
                                                coupon.destination(),
                                                Text.label(coupon.status().name())
                                                        .toLowerCase(Locale.ROOT)))
                                .collect(Collectors.joining("<br/>")));
    }

    private static String typeInWords(Passenger passenger) {
        return switch (passenger.type()) {
            case ADT -> "ADULT";
            case CHD -> "CHILD";
            case INF -> "INFANT ON A LAP";
            case INS -> "INFANT";
        };
    }

    private String conditionsAndNotices() {
        String simulated = booking.payments().stream().map(Payment::method).anyMatch(way -> way.contains("simulated"))
                ? "Cards were charged by a simulated acquirer: no money has moved, and this document does not entitle"
                        + " to travel. "
                : "This document comes from a simulation and does not entitle to travel. ";
        return """
            %s<p class="notice">%sThe timetable is historic and the fares are invented. All times are local to the airport.</p>
            """.formatted(receipt.conditions(), simulated);
    }

    /// Returns the text, or the default value if the typeface lacks a character of it.
    private String printable(String text, String defaultValue) {
        return isPrintable.test(text) ? text : defaultValue;
    }
}
