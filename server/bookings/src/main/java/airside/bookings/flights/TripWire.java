package airside.bookings.flights;

import airside.bookings.trip.Aircraft;
import airside.bookings.trip.Airline;
import airside.bookings.trip.AirportTime;
import airside.bookings.trip.FaredJourney;
import airside.bookings.trip.Journey;
import airside.bookings.trip.Leg;
import airside.bookings.trip.Segment;
import airside.bookings.trip.Trip;
import airside.contract.PricedJourney;
import airside.contract.PricedTrip;
import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.SegmentStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Converts trips from and to the records of the contract.
public final class TripWire {
    private TripWire() {}

    static Trip fromWire(PricedTrip trip) {
        var counts = trip.passengers();
        return new Trip(
                new PassengerCounts(counts.adults(), orZero(counts.children()), orZero(counts.infants())),
                trip.journeys().stream().map(TripWire::fromWire).toList(),
                PriceWire.fromWire(trip.price()));
    }

    /// Returns the trip of a seat hold.
    ///
    /// @param expiresAt when the hold expires
    public static PricedTrip toWire(Trip trip, Instant expiresAt) {
        return PricedTrip.builder()
                .passengers(airside.contract.PassengerCounts.builder()
                        .adults(trip.passengers().adults())
                        .children(trip.passengers().children())
                        .infants(trip.passengers().infants())
                        .build())
                .journeys(toWire(trip.journeys(), Optional.empty()))
                .price(PriceWire.toWire(trip.price()))
                .expiresAt(expiresAt)
                .build();
    }

    /// Returns journeys.
    ///
    /// @param status status of all segments; empty if they are not booked
    public static List<PricedJourney> toWire(List<FaredJourney> journeys, Optional<SegmentStatus> status) {
        return journeys.stream()
                .map(fared -> PricedJourney.builder()
                        .journey(toWire(fared.journey(), status))
                        .fareFamily(PriceWire.toWire(fared.fareFamily()))
                        .price(PriceWire.toWire(fared.price()))
                        .build())
                .toList();
    }

    private static FaredJourney fromWire(PricedJourney priced) {
        var journey = priced.journey();
        return new FaredJourney(
                new Journey(
                        AirportCode.parse(journey.origin()),
                        AirportCode.parse(journey.destination()),
                        journey.elapsedMinutes(),
                        journey.arrivalDayChange(),
                        journey.segments().stream().map(TripWire::fromWire).toList()),
                PriceWire.fromWire(priced.fareFamily()),
                PriceWire.fromWire(priced.price()));
    }

    private static Segment fromWire(airside.contract.Segment segment) {
        return new Segment(
                FlightDesignator.parse(segment.flight()),
                fromWire(segment.airline()),
                fromWire(segment.operatingAirline()),
                time(segment.origin(), segment.departureLocal(), segment.departureTimeZone(), segment.departureAt()),
                new Segment.AirportNames(segment.originName(), segment.originCityName()),
                time(segment.destination(), segment.arrivalLocal(), segment.arrivalTimeZone(), segment.arrivalAt()),
                new Segment.AirportNames(segment.destinationName(), segment.destinationCityName()),
                segment.arrivalDayChange(),
                segment.elapsedMinutes(),
                segment.distanceKm(),
                segment.legs().stream().map(TripWire::fromWire).toList(),
                CabinClass.parse(segment.cabin()),
                BookingClass.parse(segment.bookingClass()),
                FareBasis.parse(segment.fareBasis()));
    }

    private static Leg fromWire(airside.contract.Leg leg) {
        return new Leg(
                time(leg.origin(), leg.departureLocal(), leg.departureTimeZone(), leg.departureAt()),
                time(leg.destination(), leg.arrivalLocal(), leg.arrivalTimeZone(), leg.arrivalAt()),
                leg.elapsedMinutes(),
                leg.distanceKm(),
                new Aircraft(leg.aircraft().code(), leg.aircraft().name()));
    }

    private static Airline fromWire(airside.contract.Airline airline) {
        return new Airline(AirlineDesignator.parse(airline.designator()), airline.name(), airline.accountingCode());
    }

    private static AirportTime time(String airport, LocalDateTime local, String zone, Instant at) {
        return new AirportTime(AirportCode.parse(airport), local, ZoneId.of(zone), at);
    }

    private static airside.contract.Journey toWire(Journey journey, Optional<SegmentStatus> status) {
        return airside.contract.Journey.builder()
                .origin(journey.origin().value())
                .destination(journey.destination().value())
                .elapsedMinutes(journey.elapsedMinutes())
                .arrivalDayChange(journey.arrivalDayChange())
                .segments(journey.segments().stream()
                        .map(segment -> toWire(segment, status))
                        .toList())
                .build();
    }

    private static airside.contract.Segment toWire(Segment segment, Optional<SegmentStatus> status) {
        return airside.contract.Segment.builder()
                .flight(segment.flight().toString())
                .airline(toWire(segment.airline()))
                .operatingAirline(toWire(segment.operatingAirline()))
                .origin(segment.departure().airport().value())
                .originName(segment.origin().name())
                .originCityName(segment.origin().cityName())
                .destination(segment.arrival().airport().value())
                .destinationName(segment.destination().name())
                .destinationCityName(segment.destination().cityName())
                .departureLocal(segment.departure().local())
                .departureTimeZone(segment.departure().zone().getId())
                .departureAt(segment.departure().at())
                .arrivalLocal(segment.arrival().local())
                .arrivalTimeZone(segment.arrival().zone().getId())
                .arrivalAt(segment.arrival().at())
                .arrivalDayChange(segment.arrivalDayChange())
                .elapsedMinutes(segment.elapsedMinutes())
                .distanceKm(segment.distanceKm())
                .legs(segment.legs().stream().map(TripWire::toWire).toList())
                .cabin(segment.cabin().name())
                .bookingClass(segment.bookingClass().toString())
                .fareBasis(segment.fareBasis().value())
                .status(status.map(SegmentStatus::name).orElse(null))
                .build();
    }

    private static airside.contract.Leg toWire(Leg leg) {
        return airside.contract.Leg.builder()
                .origin(leg.departure().airport().value())
                .destination(leg.arrival().airport().value())
                .departureLocal(leg.departure().local())
                .departureTimeZone(leg.departure().zone().getId())
                .departureAt(leg.departure().at())
                .arrivalLocal(leg.arrival().local())
                .arrivalTimeZone(leg.arrival().zone().getId())
                .arrivalAt(leg.arrival().at())
                .elapsedMinutes(leg.elapsedMinutes())
                .distanceKm(leg.distanceKm())
                .aircraft(airside.contract.Aircraft.builder()
                        .code(leg.aircraft().code())
                        .name(leg.aircraft().name())
                        .build())
                .build();
    }

    private static airside.contract.Airline toWire(Airline airline) {
        return airside.contract.Airline.builder()
                .designator(airline.designator().value())
                .name(airline.name())
                .accountingCode(airline.accountingCode())
                .build();
    }

    private static int orZero(Integer count) {
        return count == null ? 0 : count;
    }
}
