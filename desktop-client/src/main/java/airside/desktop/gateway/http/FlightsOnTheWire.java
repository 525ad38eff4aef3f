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

/// Places, journeys, prices and offers, from the contract's records to the client's.
final class FlightsOnTheWire {
    private FlightsOnTheWire() {}

    static Place read(airside.contract.Place wire) {
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

    static NetworkFigures read(airside.contract.NetworkSummary wire) {
        return new NetworkFigures(wire.airports(), wire.flightsPerDay(), wire.horizonEndsOn(), wire.notice());
    }

    static WeeklyFlight read(ScheduledFlight wire) {
        return new WeeklyFlight(
                wire.designator(),
                read(wire.airline()),
                wire.daysOfOperation().stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                wire.effectiveFrom(),
                Optional.ofNullable(wire.effectiveTo()).orElse(LocalDate.MAX),
                cabins(wire.legs()));
    }

    /// The cabins that all legs have. A server that does not tell cabins may have any.
    private static Set<Cabin> cabins(List<ScheduledLeg> legs) {
        Set<Cabin> cabins = EnumSet.allOf(Cabin.class);
        for (ScheduledLeg leg : legs) {
            if (leg.cabins() != null) cabins.removeIf(cabin -> !leg.cabins().contains(cabin.name()));
        }
        return cabins;
    }

    static airside.contract.OfferRequest write(SearchCriteria criteria) {
        List<OriginDestination> directions = new ArrayList<>();
        directions.add(write(criteria.origin(), criteria.destination(), criteria.departureDate()));
        criteria.returnDate().ifPresent(day -> directions.add(write(criteria.destination(), criteria.origin(), day)));
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

    private static OriginDestination write(Place origin, Place destination, LocalDate day) {
        return OriginDestination.builder()
                .origin(origin.code())
                .destination(destination.code())
                .departureDate(day)
                .build();
    }

    static OfferList read(airside.contract.OfferList wire) {
        return new OfferList(
                wire.directions().stream().map(FlightsOnTheWire::read).toList(), wire.expiresAt(), wire.notice());
    }

    private static Direction read(airside.contract.Direction wire) {
        return new Direction(
                wire.originDestination().origin(),
                wire.originDestination().destination(),
                wire.originDestination().departureDate(),
                wire.fareFamilies().stream().map(FlightsOnTheWire::read).toList(),
                wire.results().stream().map(FlightsOnTheWire::read).toList());
    }

    private static JourneyOffers read(airside.contract.JourneyOffers wire) {
        return new JourneyOffers(
                read(wire.journey()),
                wire.offers().stream().map(FlightsOnTheWire::read).toList());
    }

    static Journey read(airside.contract.Journey wire) {
        return new Journey(
                wire.segments().stream().map(FlightsOnTheWire::read).toList(),
                Duration.ofMinutes(wire.elapsedMinutes()),
                wire.arrivalDayChange());
    }

    /// The operating carrier if its name tells the traveller something new.
    private static Optional<Airline> operatedBy(Airline seller, Airline operator) {
        return Optional.of(operator).filter(airline -> !airline.name().equalsIgnoreCase(seller.name()));
    }

    private static Segment read(airside.contract.Segment wire) {
        Airline airline = read(wire.airline());
        return new Segment(
                wire.flight(),
                airline,
                operatedBy(airline, read(wire.operatingAirline())),
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
                read(Cabin.values(), wire.cabin(), Cabin.ECONOMY),
                Optional.ofNullable(wire.bookingClass()),
                Optional.ofNullable(wire.status()));
    }

    private static Airline read(airside.contract.Airline wire) {
        return new Airline(wire.designator(), wire.name());
    }

    static FareFamily read(airside.contract.FareFamily wire) {
        return new FareFamily(
                wire.code(),
                wire.name(),
                wire.cabinBags(),
                wire.checkedBags(),
                read(wire.change()),
                read(wire.refund()),
                read(FareFamily.SeatChoice.values(), wire.seatSelection(), FareFamily.SeatChoice.NONE),
                notYetAvailable(wire));
    }

    /// Servers that do not say carry out nothing.
    private static Set<FareFamily.Service> notYetAvailable(airside.contract.FareFamily wire) {
        Set<FareFamily.Service> all = EnumSet.allOf(FareFamily.Service.class);
        if (wire.notYetAvailable() != null)
            all.removeIf(service -> !wire.notYetAvailable().contains(service.name()));
        return all;
    }

    private static Condition read(airside.contract.Condition wire) {
        if (!wire.isAllowed()) return new Condition.NotAllowed();
        return wire.fee() == null ? new Condition.Free() : new Condition.ForFee(read(wire.fee()));
    }

    static Offer read(airside.contract.Offer wire) {
        return new Offer(
                wire.token(),
                wire.fareFamilyCode(),
                wire.bookingClass(),
                wire.seatsLeft(),
                read(wire.price()),
                wire.expiresAt());
    }

    static Price read(airside.contract.Price wire) {
        return new Price(
                read(wire.total()),
                wire.passengers().stream().map(FlightsOnTheWire::read).toList(),
                wire.trace().stream()
                        .map(step -> new Price.Step(
                                step.text(), Optional.ofNullable(step.amount()).map(FlightsOnTheWire::read)))
                        .toList());
    }

    private static Price.PassengerPrice read(airside.contract.PassengerPrice wire) {
        return new Price.PassengerPrice(
                readType(wire.type()),
                wire.count(),
                read(wire.fare()),
                wire.taxes().stream()
                        .map(tax -> new Price.Tax(tax.code(), tax.name(), read(tax.amount())))
                        .toList(),
                read(wire.total()));
    }

    static PricedTrip read(airside.contract.PricedTrip wire) {
        return new PricedTrip(
                wire.journeys().stream().map(FlightsOnTheWire::read).toList(), read(wire.price()));
    }

    static PricedJourney read(airside.contract.PricedJourney wire) {
        return new PricedJourney(read(wire.journey()), read(wire.fareFamily()), read(wire.price()));
    }

    static Money read(airside.contract.Money wire) {
        return Money.of(wire.amount(), wire.currency());
    }

    static PassengerType readType(String name) {
        return read(PassengerType.values(), name, PassengerType.ADT);
    }

    /// Codes are open-ended: one that a later server added is read as the plainest known.
    static <E extends Enum<E>> E read(E[] known, String name, E otherwise) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
