package airside.desktop.trip;

import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.text.ServerText;
import airside.desktop.travel.Booking;
import airside.desktop.travel.Booking.Action;
import airside.desktop.travel.HistoryEntry;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.PricedJourney;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Creates the rows of the trip screen: journeys, passengers, actions and history.
final class TripRows {
    private final TripViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final ZoneId here;

    /// @param here time zone of times that belong to no airport
    TripRows(TripViewModel model, Formats formats, ZoneId here) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.here = here;
    }

    /// Returns a card for each journey.
    List<JourneyCard> journeys(Booking booking) {
        int seats = (int) booking.passengers().stream()
                .filter(p -> p.type() != PassengerType.INF)
                .count();
        List<JourneyCard> cards = new ArrayList<>();
        for (int i = 0; i < booking.journeys().size(); i++) {
            PricedJourney journey = booking.journeys().get(i);
            String day = formats.dayWithYear(journey.journey().departure().local());
            String way = messages.text(i == 0 ? "results.way.out" : "results.way.back", day);
            cards.add(new JourneyCard(way, journey, seats, booking.state().isEnded(), model.tripText(), formats));
        }
        return cards;
    }

    List<PassengerRow> passengers(Booking booking) {
        return booking.passengers().stream()
                .map(passenger -> new PassengerRow(booking, passenger, messages))
                .toList();
    }

    /// Returns the heading and the button that cancels the booking; empty if the user cannot cancel it.
    ///
    /// @param page node of the window in which the confirmation is shown
    List<Node> manage(Booking booking, Node page) {
        boolean canCancel = model.isMine() && booking.can(Action.CANCEL);
        if (!canCancel) return List.of();
        Label heading = new Label(messages.text("trip.manage"));
        heading.getStyleClass().addAll("section-title", "side-title");
        Node cancel = new ActionRow(
                "cancel",
                "mdi2c-close",
                messages.text("trip.cancel"),
                messages.text("trip.cancel.note"),
                () -> CancelDialog.ask(page, booking, messages, model::cancel));
        return List.of(heading, cancel);
    }

    List<HistoryLine> history(List<HistoryEntry> entries) {
        return entries.stream()
                .map(entry -> new HistoryLine(entry, formats, here))
                .toList();
    }

    /// Returns how the booking was paid, or that nothing was charged.
    String paidNote(Booking booking) {
        return booking.captured()
                .map(this::describe)
                .orElseGet(() -> messages.text(booking.state().isEnded() ? "trip.paid.never" : "trip.paid.notYet"));
    }

    private String describe(Booking.Payment payment) {
        String method = new ServerText(messages).sentence(payment.method());
        return payment.authorisationCode()
                .map(code -> messages.text("trip.paid.by", method, code))
                .orElse(method);
    }
}
