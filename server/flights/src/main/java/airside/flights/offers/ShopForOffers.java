package airside.flights.offers;

import airside.flights.fares.BookingClassRule;
import airside.flights.fares.FareFamily;
import airside.flights.fares.Fares;
import airside.flights.fares.Market;
import airside.flights.fares.Price;
import airside.flights.fares.Pricing;
import airside.flights.fares.Pricing.OpenClass;
import airside.flights.inventory.Availability;
import airside.flights.inventory.CabinSeats;
import airside.flights.offers.OfferRequest.DirectionQuery;
import airside.flights.offers.OfferSearch.Direction;
import airside.flights.offers.OfferSearch.JourneyOffers;
import airside.flights.offers.OfferSearch.SignedOffer;
import airside.flights.places.Airport;
import airside.flights.places.Place;
import airside.flights.places.Places;
import airside.flights.schedules.DatedLeg;
import airside.flights.schedules.Journey;
import airside.flights.schedules.Schedules;
import airside.flights.schedules.Segment;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PlaceCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Searches for offers: finds journeys, prices them for the passengers in every fare family that has seats, and
/// signs the offers. Reads from memory only; stores nothing.
public final class ShopForOffers {
    private final Places places;
    private final JourneysOnSale journeys;
    private final Fares fares;
    private final Availability availability;
    private final OfferSigner signer;
    private final SalesPeriod sales;
    private final Clock clock;
    private final Duration offerLifetime;

    public ShopForOffers(
            Places places,
            Schedules schedules,
            Fares fares,
            Availability availability,
            OfferSigner signer,
            SalesPeriod sales,
            Clock clock,
            Duration offerLifetime) {
        this.places = places;
        this.journeys = new JourneysOnSale(places, schedules, sales);
        this.fares = fares;
        this.availability = availability;
        this.signer = signer;
        this.sales = sales;
        this.clock = clock;
        this.offerLifetime = offerLifetime;
    }

    /// Returns offers for each direction of the request, or the reason why there are no offers.
    public OfferSearch shop(OfferRequest request) {
        return switch (PassengerCounts.count(request.adults(), request.children(), request.infants())) {
            case PassengerCounts.Counted.NoPassengers _ -> new OfferSearch.NoPassengers();
            case PassengerCounts.Counted.TooManyInfants(int infants, int adults) ->
                new OfferSearch.TooManyInfants(infants, adults);
            case PassengerCounts.Counted.TooManyPassengers(long seats, int seatsMax) ->
                new OfferSearch.TooManyPassengers(seats, seatsMax);
            case PassengerCounts.Counted.Accepted(PassengerCounts counts) -> shop(request, counts);
        };
    }

    private OfferSearch shop(OfferRequest request, PassengerCounts counts) {
        Optional<OfferSearch> refusal = refusal(request);
        if (refusal.isPresent()) return refusal.get();
        Instant expiresAt = clock.instant().plus(offerLifetime).truncatedTo(ChronoUnit.SECONDS);
        Shopping shopping = new Shopping(UUID.randomUUID(), request, counts, expiresAt);
        List<Direction> directions = new ArrayList<>();
        Optional<Journey> firstToLand = Optional.empty();
        for (int index = 0; index < request.directions().size(); index++) {
            DirectionQuery query = request.directions().get(index);
            switch (journeys.find(query, request.cabin())) {
                case JourneysOnSale.Outcome.NotFound(OfferSearch reason) -> {
                    return reason;
                }
                case JourneysOnSale.Outcome.Found(List<Journey> onSale) -> {
                    List<Journey> found = firstToLand
                            .map(landing -> TravelOrder.departingAfter(landing.arrivalAt(), onSale))
                            .orElse(onSale);
                    if (found.isEmpty()) return returnBeforeLanding(request, firstToLand.orElseThrow());
                    firstToLand = TravelOrder.firstToLand(found);
                    directions.add(direction(shopping, index, query, found));
                }
            }
        }
        return new OfferSearch.Found(shopping.requestId, counts, request.cabin(), expiresAt, directions);
    }

    /// State of one search.
    private record Shopping(UUID requestId, OfferRequest request, PassengerCounts counts, Instant expiresAt) {
        boolean isReturn() {
            return request.directions().size() == 2;
        }
    }

    private Optional<OfferSearch> refusal(OfferRequest request) {
        for (int index = 0; index < request.directions().size(); index++) {
            Optional<OfferSearch> refusal = refusal(index, request.directions().get(index));
            if (refusal.isPresent()) return refusal;
        }
        if (request.directions().size() < 2) return Optional.empty();
        LocalDate outbound = request.directions().getFirst().departureDate();
        LocalDate inbound = request.directions().getLast().departureDate();
        LocalDate first = TravelOrder.firstReturnDate(
                outbound,
                zone(request.directions().getFirst().origin()),
                zone(request.directions().getLast().origin()));
        return inbound.isBefore(first)
                ? Optional.of(new OfferSearch.DatesNotInOrder(outbound, inbound))
                : Optional.empty();
    }

    private ZoneId zone(PlaceCode place) {
        return places.find(place).orElseThrow().mainAirport().zone();
    }

    private static OfferSearch returnBeforeLanding(OfferRequest request, Journey firstToLand) {
        Segment lands = firstToLand.segments().getLast();
        return new OfferSearch.ReturnBeforeLanding(
                request.directions().getFirst().departureDate(),
                request.directions().getLast().departureDate(),
                lands.flight().toString(),
                lands.destination().code(),
                lands.last().arrivalLocal());
    }

    private Optional<OfferSearch> refusal(int index, DirectionQuery query) {
        Optional<Place> origin = places.find(query.origin());
        if (origin.isEmpty()) return Optional.of(new OfferSearch.UnknownPlace(index, true, query.origin()));
        Optional<Place> destination = places.find(query.destination());
        if (destination.isEmpty()) return Optional.of(new OfferSearch.UnknownPlace(index, false, query.destination()));
        if (!codes(origin.get()).stream().allMatch(code -> differs(code, destination.get()))) {
            return Optional.of(new OfferSearch.SameOriginAndDestination(index, query.origin()));
        }
        ZoneId zone = origin.get().mainAirport().zone();
        LocalDate date = query.departureDate();
        if (date.isBefore(sales.today(zone))) {
            return Optional.of(new OfferSearch.DateInThePast(index, date, sales.today(zone)));
        }
        if (date.isAfter(sales.lastDate(zone))) {
            return Optional.of(new OfferSearch.DateBeyondHorizon(index, date, sales.lastDate(zone)));
        }
        return Optional.empty();
    }

    private static boolean differs(AirportCode code, Place destination) {
        return !codes(destination).contains(code);
    }

    private Direction direction(Shopping shopping, int index, DirectionQuery query, List<Journey> journeys) {
        List<FareFamily> families = fares.listFamilies(shopping.request.cabin());
        List<JourneyOffers> results = journeys.stream()
                .limit(shopping.request.resultsMax())
                .map(journey -> new JourneyOffers(journey, offers(shopping, index, journey, families)))
                .toList();
        return new Direction(query, families, results, journeys.size());
    }

    private List<SignedOffer> offers(Shopping shopping, int index, Journey journey, List<FareFamily> families) {
        Segment segment = journey.segments().getFirst();
        Optional<Money> fullEconomy = fares.find(
                new Market(segment.origin().code(), segment.destination().code()));
        Optional<OpenClass> open = lowestOpen(segment, shopping.request.cabin(), shopping.counts.seats());
        if (fullEconomy.isEmpty() || open.isEmpty()) return List.of();
        return families.stream()
                .map(family -> offer(shopping, index, segment, fullEconomy.get(), open.get(), family))
                .toList();
    }

    private Optional<OpenClass> lowestOpen(Segment segment, CabinClass cabin, int seats) {
        List<BookingClassRule> rules = fares.listClasses(cabin);
        long daysAhead = ChronoUnit.DAYS.between(sales.today(segment.origin().zone()), segment.departureDate());
        Optional<OpenClass> lowest = Optional.empty();
        for (DatedLeg leg : segment.legs()) {
            CabinSeats cabinSeats = availability.seatsOn(leg, cabin);
            Optional<OpenClass> open =
                    Pricing.lowestOpen(rules, seats, cabinSeats.capacity(), cabinSeats.taken(), daysAhead);
            if (open.isEmpty()) return Optional.empty();
            // The fullest leg determines the booking class.
            boolean isHigher = lowest.isEmpty()
                    || open.get().rule().rank() < lowest.get().rule().rank();
            if (isHigher) lowest = open;
        }
        return lowest;
    }

    private SignedOffer offer(
            Shopping shopping, int index, Segment segment, Money fullEconomy, OpenClass open, FareFamily family) {
        Price price = Pricing.price(
                fullEconomy, segment, open.rule(), family, shopping.isReturn(), shopping.counts, fares.listTaxes());
        Offer offer = new Offer(
                UUID.randomUUID(),
                shopping.requestId,
                index,
                shopping.request.directions().size(),
                shopping.counts,
                family.cabin(),
                family.code(),
                open.rule().bookingClass(),
                Pricing.fareBasis(open.rule().bookingClass(), shopping.isReturn(), family),
                List.of(OfferedSegment.of(segment)),
                price,
                shopping.expiresAt);
        return new SignedOffer(offer, signer.sign(offer), open.seats());
    }

    static Set<AirportCode> codes(Place place) {
        return place.airports().stream().map(Airport::code).collect(Collectors.toUnmodifiableSet());
    }
}
