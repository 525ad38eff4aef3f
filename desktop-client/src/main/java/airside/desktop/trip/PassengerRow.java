package airside.desktop.trip;

import airside.desktop.controls.Chip;
import airside.desktop.controls.Tone;
import airside.desktop.text.Messages;
import airside.desktop.travel.Booking;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row for a passenger: name element, name, type and ticket.
final class PassengerRow extends HBox {
    PassengerRow(Booking booking, Booking.Passenger passenger, Messages messages) {
        getStyleClass().add("passenger-row");
        Label name = new Label(passenger.airlineName().replace("/", " / "));
        name.getStyleClass().add("strong");
        String lap = booking.findCarrier(passenger)
                .map(adult -> " · " + messages.text("traveller.lap", adult.name()))
                .orElse("");
        Label given = new Label(passenger.name() + lap);
        given.getStyleClass().addAll("muted", "passenger-given");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Chip type = new Chip(passenger.type().name(), Tone.NEUTRAL);
        type.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, given, gap, type);
        booking.findTicket(passenger).ifPresent(ticket -> addTicket(ticket, messages));
    }

    private void addTicket(Booking.Ticket ticket, Messages messages) {
        Label number = new Label(ticket.number());
        number.getStyleClass().add("mono");
        number.setMinWidth(USE_PREF_SIZE);
        Label coupons = new Label(messages.text("trip.coupons", ticket.couponsOpen()));
        coupons.getStyleClass().add("muted");
        getChildren().addAll(number, coupons);
    }
}
