package airside.bookings.testing;

import airside.bookings.flights.Flights;
import airside.bookings.trip.Segment;
import airside.bookings.trip.Trip;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Flights in memory: handles holds as the contract describes, one call at a time, and never oversells.
public final class InMemoryFlights implements Flights {
    private final Clock clock;
    private final Map<String, Offer> offers = new HashMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Map<String, Integer> capacities = new HashMap<>();
    private final Set<UUID> unpaid = new HashSet<>();
    private int unpaidMax = 1_000_000;

    public InMemoryFlights(Clock clock) {
        this.clock = clock;
    }

    /// The state of a hold.
    public enum State {
        HELD,
        CONFIRMED,
        RELEASED,
        LAPSED
    }

    /// A hold.
    public record Hold(UUID id, List<String> offers, Trip trip, State state, Instant expiresAt) {
        Hold as(State next) {
            return new Hold(id, offers, trip, next, expiresAt);
        }
    }

    private record Offer(Trip trip, Instant expiresAt) {}

    /// Makes an offer that is valid for half an hour, and returns its token.
    public synchronized String offer(Trip trip) {
        return offer(trip, clock.instant().plusSeconds(1_800));
    }

    public synchronized String offer(Trip trip, Instant expiresAt) {
        String token = "offer-" + UUID.randomUUID();
        offers.put(token, new Offer(trip, expiresAt));
        return token;
    }

    /// Sets the number of seats on each segment of a trip.
    public synchronized void setCapacity(Trip trip, int seats) {
        keys(trip).forEach(key -> capacities.put(key, seats));
    }

    /// Sets how many seats of all flights together may be held unpaid.
    public synchronized void setUnpaidMax(int seats) {
        unpaidMax = seats;
    }

    private boolean hasUnpaidShare(List<String> tokens) {
        Offer offer = offers.get(tokens.getFirst());
        int held = unpaid.stream()
                .map(this::find)
                .filter(hold -> hold.state == State.HELD)
                .mapToInt(hold -> hold.trip.passengers().seats())
                .sum();
        return offer == null || held + offer.trip.passengers().seats() <= unpaidMax;
    }

    @Override
    public synchronized OfferCheck check(List<String> tokens) {
        Read read = read(tokens);
        if (read.refusal != null) return new OfferCheck.Refused(read.refusal, "Refused by the fake: " + read.refusal);
        if (clock.instant().isAfter(read.expiresAt))
            return new OfferCheck.Refused("OFFER_EXPIRED", "The offer expired");
        if (!fits(read.trip)) return new OfferCheck.Refused("SOLD_OUT", "No seats are left");
        return new OfferCheck.Valid(read.trip);
    }

    @Override
    public synchronized HoldOutcome hold(UUID holdId, List<String> tokens, Instant until, HoldPayment payment) {
        Hold standing = find(holdId);
        boolean isStanding = standing != null && (standing.state == State.HELD || standing.state == State.CONFIRMED);
        if (isStanding && !standing.offers.equals(tokens)) {
            return new HoldOutcome.Refused("HOLD_CONFLICT", "The hold has other offers");
        }
        boolean becomesUnpaid = payment == HoldPayment.AWAITED && !unpaid.contains(holdId);
        if (becomesUnpaid && !hasUnpaidShare(tokens)) {
            return new HoldOutcome.Refused("UNPAID_SEATS_LIMIT", "The flight has as many unpaid seats as it may");
        }
        if (isStanding) {
            if (becomesUnpaid) unpaid.add(holdId);
            Hold moved = new Hold(holdId, tokens, standing.trip, standing.state, until);
            holds.put(holdId, moved);
            return new HoldOutcome.Held(moved.trip, until);
        }
        return switch (check(tokens)) {
            case OfferCheck.Refused refused -> new HoldOutcome.Refused(refused.code(), refused.detail());
            case OfferCheck.Valid good -> {
                holds.put(holdId, new Hold(holdId, tokens, good.trip(), State.HELD, until));
                if (becomesUnpaid) unpaid.add(holdId);
                yield new HoldOutcome.Held(good.trip(), until);
            }
        };
    }

    @Override
    public synchronized Confirmation confirm(UUID holdId) {
        Hold hold = find(holdId);
        if (hold == null || hold.state == State.LAPSED || hold.state == State.RELEASED) return Confirmation.LAPSED;
        holds.put(holdId, hold.as(State.CONFIRMED));
        return Confirmation.CONFIRMED;
    }

    @Override
    public synchronized void release(UUID holdId) {
        Hold hold = find(holdId);
        if (hold != null) holds.put(holdId, hold.as(State.RELEASED));
    }

    /// Returns a hold; null if it does not exist.
    public synchronized Hold find(UUID holdId) {
        Hold hold = holds.get(holdId);
        if (hold == null) return null;
        boolean hasLapsed = hold.state == State.HELD && !clock.instant().isBefore(hold.expiresAt);
        return hasLapsed ? hold.as(State.LAPSED) : hold;
    }

    /// Returns the number of seats of all holds in a state.
    public synchronized int seats(State state) {
        return List.copyOf(holds.keySet()).stream()
                .map(this::find)
                .filter(hold -> hold.state == state)
                .mapToInt(hold -> hold.trip.passengers().seats())
                .sum();
    }

    /// Returns the oversold segments with their seats; an empty map is expected.
    public synchronized Map<String, Integer> oversold() {
        Map<String, Integer> taken = new TreeMap<>(taken());
        taken.entrySet().removeIf(entry -> entry.getValue() <= capacities.getOrDefault(entry.getKey(), 1_000_000));
        return taken;
    }

    private boolean fits(Trip trip) {
        if (capacities.isEmpty()) return true;
        Map<String, Integer> taken = taken();
        int seats = trip.passengers().seats();
        return keys(trip).stream()
                .allMatch(key -> taken.getOrDefault(key, 0) + seats <= capacities.getOrDefault(key, 1_000_000));
    }

    private Map<String, Integer> taken() {
        return List.copyOf(holds.keySet()).stream()
                .map(this::find)
                .filter(hold -> hold.state == State.HELD || hold.state == State.CONFIRMED)
                .flatMap(hold -> keys(hold.trip).stream()
                        .map(key -> Map.entry(key, hold.trip.passengers().seats())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)));
    }

    private Read read(List<String> tokens) {
        Offer offer = offers.get(tokens.getFirst());
        if (offer == null) return new Read("OFFER_INVALID", null, Instant.MIN);
        if (tokens.size() > 1) return new Read("OFFERS_DO_NOT_COMBINE", null, Instant.MIN);
        return new Read(null, offer.trip, offer.expiresAt);
    }

    private record Read(String refusal, Trip trip, Instant expiresAt) {}

    private static List<String> keys(Trip trip) {
        return trip.listSegments().stream().map(InMemoryFlights::key).toList();
    }

    private static String key(Segment segment) {
        return segment.flight() + " " + segment.departure().local().toLocalDate();
    }
}
