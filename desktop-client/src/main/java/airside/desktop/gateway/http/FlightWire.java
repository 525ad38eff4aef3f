package airside.desktop.gateway.http;

import airside.contract.OriginDestination;
import airside.contract.ScheduledFlight;
import airside.contract.ScheduledLeg;
import airside.desktop.travel.Airline;
import airside.desktop.travel.AirportTime;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.Condition;
import airside.desktop.travel.Direction;
import airside.desktop.travel.FareFamily;
import airside.desktop.travel.Journey;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.Money;
import airside.desktop.travel.NetworkFigures;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.Place;
import airside.desktop.travel.Position;
import airside.desktop.travel.Price;
import airside.desktop.travel.PricedJourney;
import airside.desktop.travel.PricedTrip;
import airside.desktop.travel.RouteFlights.WeeklyFlight;
import airside.desktop.travel.SearchCriteria;
import airside.desktop.travel.Segment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Converts places, journeys, prices and offers from the contract's records to the client's types.
final class FlightWire {
    private FlightWire() {}

    static Place fromWire(airside.contract.Place wire) {
        return new Place(
                wire.code(),
                wire.kind().equals("CITY") ? Place.Kind.CITY : Place.Kind.AIRPORT,
                wire.name(),
                wire.cityName(),
                wire.countryName(),
                ZoneId.of(wire.timeZone()),
                new Position(wire.latitude(), wire.longitude()),
                wire.airports(),
                Optional.ofNullable(wire.distanceKm()),
                Optional.ofNullable(wire.isServedNonstop()));
    }

    static NetworkFigures fromWire(airside.contract.NetworkSummary wire) {
        return new NetworkFigures(wire.airports(), wire.flightsPerDay(), wire.horizonEndsOn(), wire.notice());
    }

    static WeeklyFlight fromWire(ScheduledFlight wire) {
        return new WeeklyFlight(
                wire.designator(),
                fromWire(wire.airline()),
                wire.daysOfOperation().stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                wire.effectiveFrom(),
                Optional.ofNullable(wire.effectiveTo()).orElse(LocalDate.MAX),
                cabins(wire.legs()));
    }

    /// Returns the cabins that every leg has. If the server does not name cabins, all of them.
    private static Set<Cabin> cabins(List<ScheduledLeg> legs) {
        Set<Cabin> cabins = EnumSet.allOf(Cabin.class);
        for (ScheduledLeg leg : legs) {
            if (leg.cabins() != null) cabins.removeIf(cabin -> !leg.cabins().contains(cabin.name()));
        }
        return cabins;
    }

    static airside.contract.OfferRequest toWire(SearchCriteria criteria) {
        List<OriginDestination> directions = new ArrayList<>();
        directions.add(toWire(criteria.origin(), criteria.destination(), criteria.departureDate()));
        criteria.returnDate().ifPresent(day -> directions.add(toWire(criteria.destination(), criteria.origin(), day)));
        PassengerCounts passengers = criteria.passengers();
        return airside.contract.OfferRequest.builder()
                .originDestinations(directions)
                .passengers(airside.contract.PassengerCounts.builder()
                        .adults(passengers.adults())
                        .children(passengers.children())
                        .infants(passengers.infants())
                        .build())
                .cabin(criteria.cabin().name())
                .resultsMax(200)
                .build();
    }

    private static OriginDestination toWire(Place origin, Place destination, LocalDate day) {
        return OriginDestination.builder()
                .origin(origin.code())
                .destination(destination.code())
                .departureDate(day)
                .build();
    }

    static OfferList fromWire(airside.contract.OfferList wire) {
        return new OfferList(
                wire.directions().stream().map(FlightWire::fromWire).toList(), wire.expiresAt(), wire.notice());
    }

    private static Direction fromWire(airside.contract.Direction wire) {
        return new Direction(
                wire.originDestination().origin(),
                wire.originDestination().destination(),
                wire.originDestination().departureDate(),
                wire.fareFamilies().stream().map(FlightWire::fromWire).toList(),
                wire.results().stream().map(FlightWire::fromWire).toList());
    }

    private static JourneyOffers fromWire(airside.contract.JourneyOffers wire) {
        return new JourneyOffers(
                fromWire(wire.journey()),
                wire.offers().stream().map(FlightWire::fromWire).toList());
    }

    static Journey fromWire(airside.contract.Journey wire) {
        return new Journey(
                wire.segments().stream().map(FlightWire::fromWire).toList(),
                Duration.ofMinutes(wire.elapsedMinutes()),
                wire.arrivalDayChange());
    }

    /// Returns the operating carrier if its name differs from the marketing carrier's.
    private static Optional<Airline> operatedBy(Airline seller, Airline operator) {
        return Optional.of(operator).filter(airline -> !airline.name().equalsIgnoreCase(seller.name()));
    }

    private static Segment fromWire(airside.contract.Segment wire) {
        Airline airline = fromWire(wire.airline());
        return new Segment(
                wire.flight(),
                airline,
                operatedBy(airline, fromWire(wire.operatingAirline())),
                new AirportTime(
                        wire.origin(),
                        wire.originName(),
                        wire.originCityName(),
                        wire.departureLocal(),
                        ZoneId.of(wire.departureTimeZone()),
                        wire.departureAt()),
                new AirportTime(
                        wire.destination(),
                        wire.destinationName(),
                        wire.destinationCityName(),
                        wire.arrivalLocal(),
                        ZoneId.of(wire.arrivalTimeZone()),
                        wire.arrivalAt()),
                wire.arrivalDayChange(),
                Duration.ofMinutes(wire.elapsedMinutes()),
                wire.distanceKm(),
                wire.legs().stream()
                        .map(leg -> leg.aircraft().name())
                        .distinct()
                        .toList(),
                wire.legs().stream().skip(1).map(airside.contract.Leg::origin).toList(),
                enumFromWire(Cabin.values(), wire.cabin(), Cabin.ECONOMY),
                Optional.ofNullable(wire.bookingClass()),
                Optional.ofNullable(wire.status()));
    }

    private static Airline fromWire(airside.contract.Airline wire) {
        return new Airline(wire.designator(), wire.name());
    }

    static FareFamily fromWire(airside.contract.FareFamily wire) {
        return new FareFamily(
                wire.code(),
                wire.name(),
                wire.cabinBags(),
                wire.checkedBags(),
                fromWire(wire.change()),
                fromWire(wire.refund()),
                enumFromWire(FareFamily.SeatChoice.values(), wire.seatSelection(), FareFamily.SeatChoice.NONE),
                notYetAvailable(wire));
    }

    /// Older servers do not list these services; then every service counts as not available.
    private static Set<FareFamily.Service> notYetAvailable(airside.contract.FareFamily wire) {
        Set<FareFamily.Service> all = EnumSet.allOf(FareFamily.Service.class);
        if (wire.notYetAvailable() != null)
            all.removeIf(service -> !wire.notYetAvailable().contains(service.name()));
        return all;
    }

    private static Condition fromWire(airside.contract.Condition wire) {
        if (!wire.isAllowed()) return new Condition.NotAllowed();
        return wire.fee() == null ? new Condition.Free() : new Condition.ForFee(fromWire(wire.fee()));
    }

    static Offer fromWire(airside.contract.Offer wire) {
        return new Offer(
                wire.token(),
                wire.fareFamilyCode(),
                wire.bookingClass(),
                wire.seatsLeft(),
                fromWire(wire.price()),
                wire.expiresAt());
    }

    static Price fromWire(airside.contract.Price wire) {
        return new Price(
                fromWire(wire.total()),
                wire.passengers().stream().map(FlightWire::fromWire).toList(),
                wire.trace().stream()
                        .map(step -> new Price.Step(
                                step.text(), Optional.ofNullable(step.amount()).map(FlightWire::fromWire)))
                        .toList());
    }

    private static Price.PassengerPrice fromWire(airside.contract.PassengerPrice wire) {
        return new Price.PassengerPrice(
                typeFromWire(wire.type()),
                wire.count(),
                fromWire(wire.fare()),
                wire.taxes().stream()
                        .map(tax -> new Price.Tax(tax.code(), tax.name(), fromWire(tax.amount())))
                        .toList(),
                fromWire(wire.total()));
    }

    static PricedTrip fromWire(airside.contract.PricedTrip wire) {
        return new PricedTrip(wire.journeys().stream().map(FlightWire::fromWire).toList(), fromWire(wire.price()));
    }

    static PricedJourney fromWire(airside.contract.PricedJourney wire) {
        return new PricedJourney(fromWire(wire.journey()), fromWire(wire.fareFamily()), fromWire(wire.price()));
    }

    static Money fromWire(airside.contract.Money wire) {
        return Money.of(wire.amount(), wire.currency());
    }

    static PassengerType typeFromWire(String name) {
        return enumFromWire(PassengerType.values(), name, PassengerType.ADT);
    }

    /// Enumerations of the contract are open: an unknown code of a later server becomes the default value.
    static <E extends Enum<E>> E enumFromWire(E[] known, String name, E defaultValue) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(defaultValue);
    }
}
