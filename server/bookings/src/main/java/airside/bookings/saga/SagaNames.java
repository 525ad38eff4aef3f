package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import java.util.Map;

/// The names of states, commands and events in the database, in metrics, traces and log lines. They do not follow
/// renames of types, because rows of earlier releases must stay readable and dashboards use these names.
final class SagaNames {
    static final Map<Class<? extends BookingState>, String> STATES = Map.ofEntries(
            Map.entry(BookingState.Requested.class, "Requested"),
            Map.entry(BookingState.Ordered.class, "Ordered"),
            Map.entry(BookingState.OnHold.class, "OnHold"),
            Map.entry(BookingState.Securing.class, "Securing"),
            Map.entry(BookingState.Charging.class, "Charging"),
            Map.entry(BookingState.Paid.class, "Paid"),
            Map.entry(BookingState.Sold.class, "Sold"),
            Map.entry(BookingState.Ticketed.class, "Ticketed"),
            Map.entry(BookingState.Refunding.class, "Refunding"),
            Map.entry(BookingState.Cancelled.class, "Cancelled"),
            Map.entry(BookingState.Expired.class, "Expired"),
            Map.entry(BookingState.Failed.class, "Failed"));

    static final Map<Class<? extends Command>, String> COMMANDS = Map.of(
            Command.HoldSeats.class, "HoldSeats",
            Command.TakePayment.class, "TakePayment",
            Command.ConfirmSeats.class, "ConfirmSeats",
            Command.IssueTickets.class, "IssueTickets",
            Command.RefundPayment.class, "RefundPayment",
            Command.ReleaseSeats.class, "ReleaseSeats");

    static final Map<Class<? extends Event>, String> EVENTS = Map.ofEntries(
            Map.entry(Event.SeatsHeld.class, "SeatsHeld"),
            Map.entry(Event.SeatsRefused.class, "SeatsRefused"),
            Map.entry(Event.SeatsConfirmed.class, "SeatsConfirmed"),
            Map.entry(Event.SeatsLapsed.class, "SeatsLapsed"),
            Map.entry(Event.SeatsReleased.class, "SeatsReleased"),
            Map.entry(Event.PaymentRequested.class, "PaymentRequested"),
            Map.entry(Event.PaymentCaptured.class, "PaymentCaptured"),
            Map.entry(Event.PaymentDeclined.class, "PaymentDeclined"),
            Map.entry(Event.PaymentRefunded.class, "PaymentRefunded"),
            Map.entry(Event.TicketsIssued.class, "TicketsIssued"),
            Map.entry(Event.CancelRequested.class, "CancelRequested"),
            Map.entry(Event.TimeLimitReached.class, "TimeLimitReached"));

    private SagaNames() {}

    static String of(Command command) {
        return COMMANDS.get(command.getClass());
    }

    static String of(Event event) {
        return EVENTS.get(event.getClass());
    }
}
