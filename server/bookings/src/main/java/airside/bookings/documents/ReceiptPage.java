package airside.bookings.documents;

import airside.bookings.booking.Booking;
import airside.bookings.payments.Payment;
import airside.bookings.trip.FareFamily;
import airside.bookings.trip.FaredJourney;
import airside.bookings.trip.PassengerPrice;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the price, the payments and the fare conditions of the page.
final class ReceiptPage {
    private final Booking booking;

    ReceiptPage(Booking booking) {
        this.booking = booking;
    }

    String html() {
        return """
            <div class="card"><div class="cardhead"><b>Price</b></div><table class="rows price">
            %s<tr class="sum"><td><b>Total</b></td><td></td><td class="right"><b>%s</b></td></tr>
            %s</table></div>
            """.formatted(
                        booking.trip().price().passengers().stream()
                                .map(ReceiptPage::passengers)
                                .collect(Collectors.joining()),
                        Text.money(booking.trip().price().total()),
                        booking.payments().stream().map(ReceiptPage::payment).collect(Collectors.joining()));
    }

    String conditions() {
        return """
            <div class="card"><div class="cardhead"><b>Conditions</b></div><table class="rows conditions">%s</table></div>
            """.formatted(
                booking.trip().journeys().stream().map(ReceiptPage::conditions).collect(Collectors.joining()));
    }

    private static String passengers(PassengerPrice price) {
        String fare = row(
                "%d × %s".formatted(price.count(), typeInWords(price)),
                "fare",
                Text.money(price.fare().times(price.count())));
        return fare + price.taxes().stream().map(tax -> tax(tax, price.count())).collect(Collectors.joining());
    }

    private static String tax(PassengerPrice.Tax tax, int count) {
        return "<tr class=\"tax\"><td></td><td>%s</td><td class=\"right\">%s</td></tr>"
                .formatted(
                        Text.escaped(tax.code() + " " + tax.name()),
                        Text.money(tax.amount().times(count)));
    }

    private static String payment(Payment payment) {
        String code = payment.authorisationCode()
                .map(authorised -> " · authorisation " + authorised)
                .orElse("");
        return row(
                switch (payment.state()) {
                    case PENDING -> "Being paid";
                    case CAPTURED -> "Paid";
                    case DECLINED -> "Declined";
                    case REFUNDED -> "Paid back";
                },
                payment.method() + code + " · " + Text.instant(payment.createdAt()),
                Text.money(payment.amount()));
    }

    private static String conditions(FaredJourney fared) {
        FareFamily family = fared.fareFamily();
        return row(
                "%s–%s".formatted(fared.journey().origin(), fared.journey().destination()),
                "%s: cabin bags %d, checked bags %d, seat %s"
                        .formatted(
                                family.name(),
                                family.cabinBags(),
                                family.checkedBags(),
                                Text.label(family.seatSelection()).toLowerCase(Locale.ROOT)),
                "Change %s · refund %s (neither can be arranged here yet)"
                        .formatted(inWords(family.change()), inWords(family.refund())));
    }

    private static String inWords(FareFamily.Condition condition) {
        if (!condition.isAllowed()) return "not allowed";
        return condition.fee().map(fee -> "for " + Text.money(fee)).orElse("free");
    }

    private static String typeInWords(PassengerPrice price) {
        return switch (price.type()) {
            case ADT -> "adult";
            case CHD -> "child";
            case INF, INS -> "infant";
        };
    }

    private static String row(String what, String detail, String right) {
        return "<tr><td>%s</td><td class=\"quiet\">%s</td><td class=\"right\">%s</td></tr>"
                .formatted(Text.escaped(what), Text.escaped(detail), Text.escaped(right));
    }
}
