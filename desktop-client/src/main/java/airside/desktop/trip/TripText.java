package airside.desktop.trip;

import airside.desktop.controls.Tone;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.AirportTime;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.PricedJourney;
import airside.desktop.travel.Segment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Describes a booking for the traveller.
final class TripText {
    private static final Duration NEAR = Duration.ofHours(1);

    private final Formats formats;
    private final Messages messages;
    private final Clock clock;

    TripText(Formats formats, Clock clock) {
        this.formats = formats;
        this.messages = formats.messages();
        this.clock = clock;
    }

    /// Returns the title: `You're going to New York` right after booking, `London to New York` later.
    String title(Booking booking, boolean justBooked) {
        PricedJourney out = booking.journeys().getFirst();
        String from = out.journey().departure().cityName();
        String to = out.journey().arrival().cityName();
        return justBooked && booking.state() == BookingState.TICKETED
                ? messages.text("trip.title.going", to)
                : messages.text("trip.title", from, to);
    }

    /// Returns a sentence about the state and its time limit.
    String about(Booking booking) {
        return switch (booking.state()) {
            case DRAFT -> messages.text("trip.about.DRAFT");
            case HELD -> booking.payBy().map(this::payBy).orElseGet(() -> messages.text("trip.about.HELD.open"));
            case CONFIRMED -> messages.text("trip.about.CONFIRMED");
            case TICKETED ->
                messages.text("trip.about.TICKETED", moment(booking.ticketedAt().orElse(booking.createdAt())));
            case FLOWN -> messages.text("trip.about.FLOWN");
            case CANCELLED -> messages.text("trip.about.CANCELLED");
            case EXPIRED -> messages.text("trip.about.EXPIRED");
            case FAILED ->
                booking.failure().filter(_ -> messages.isEnglish()).orElseGet(() -> messages.text("trip.about.FAILED"));
            case UNKNOWN -> messages.text("trip.about.UNKNOWN");
        };
    }

    /// Returns the time limit; in minutes during the last hour.
    private String payBy(Instant by) {
        Duration left = Duration.between(clock.instant(), by);
        boolean isNear = left.compareTo(NEAR) < 0;
        return isNear
                ? messages.text("trip.about.HELD.near", Math.max(0, left.toMinutes()))
                : messages.text("trip.about.HELD", formats.dayAndTime(by, clock.getZone()));
    }

    /// Returns `HELD · 5:42:07`; without a time limit only the word.
    String held(Optional<Duration> left) {
        String word = messages.text("state.HELD");
        return left.map(time -> word + " · " + formats.runningClock(time)).orElse(word);
    }

    /// `today at 10:24`, `on 18 Nov 2026 at 10:24`.
    private String moment(Instant at) {
        ZoneId here = clock.getZone();
        LocalDate day = LocalDate.ofInstant(at, here);
        return day.equals(LocalDate.now(clock))
                ? messages.text("trip.today", formats.time(at, here))
                : messages.text("trip.onDay", formats.date(day), formats.time(at, here));
    }

    static Tone tone(BookingState state) {
        return switch (state) {
            case TICKETED, CONFIRMED, FLOWN -> Tone.SUCCESS;
            case HELD, DRAFT -> Tone.WARNING;
            case CANCELLED, EXPIRED, FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.NEUTRAL;
        };
    }

    /// Returns the segment status: its IATA code, the number of seats and a word, as in `HK3 CONFIRMED`.
    String status(Segment segment, int seats) {
        String code = segment.status().orElse("");
        String word = messages.has("segment." + code) ? messages.text("segment." + code) : "";
        return (code + seats + " " + word).strip();
    }

    static Tone tone(Segment segment) {
        return switch (segment.status().orElse("")) {
            case "HK", "TK" -> Tone.SUCCESS;
            case "HL", "HN" -> Tone.WARNING;
            case "HX", "UN", "XX" -> Tone.DANGER;
            default -> Tone.NEUTRAL;
        };
    }

    /// Returns the itinerary as plain text.
    String asText(Booking booking) {
        StringBuilder text = new StringBuilder();
        text.append(title(booking, false)).append('\n');
        text.append(messages.text("trip.locator"))
                .append(": ")
                .append(booking.locator())
                .append("\n\n");
        for (PricedJourney journey : booking.journeys()) {
            for (Segment segment : journey.journey().segments())
                text.append(line(segment)).append('\n');
        }
        text.append('\n');
        booking.passengers()
                .forEach(passenger -> text.append(passenger.airlineName())
                        .append(booking.findTicket(passenger)
                                .map(t -> "  " + t.number())
                                .orElse(""))
                        .append(booking.findCarrier(passenger)
                                .map(adult -> "  " + messages.text("traveller.lap", adult.name()))
                                .orElse(""))
                        .append('\n'));
        text.append('\n').append(messages.text("booking.total")).append(' ');
        return text.append(formats.money(booking.price().total())).append('\n').toString();
    }

    private String line(Segment segment) {
        AirportTime from = segment.departure();
        AirportTime to = segment.arrival();
        return "%s  %s  %s %s %s – %s%s %s %s (%s)"
                .formatted(
                        formats.dayWithYear(from.local()),
                        formats.flight(segment.flight()),
                        formats.time(from.local()),
                        from.airport(),
                        formats.zone(from),
                        formats.time(to.local()),
                        formats.dayChange(segment.dayChange()),
                        to.airport(),
                        formats.zone(to),
                        formats.duration(segment.elapsed()));
    }
}
