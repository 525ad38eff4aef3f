package airside.flights.schedules;

import airside.contract.Aircraft;
import airside.contract.Leg;
import airside.vocabulary.CabinClass;
import airside.vocabulary.DayChange;
import java.time.LocalDate;

/// Converts flights to the records of the contract.
public final class ScheduleWire {
    private ScheduleWire() {}

    /// Returns an airline in the form of the contract.
    public static airside.contract.Airline toWire(Airline airline) {
        return new airside.contract.Airline(airline.designator().value(), airline.name(), airline.accountingCode());
    }

    /// Returns an aircraft type in the form of the contract.
    public static Aircraft toWire(AircraftType aircraft) {
        return new Aircraft(aircraft.code(), aircraft.name());
    }

    /// Returns a leg with its local times, zones and instants in the form of the contract.
    public static Leg toWire(DatedLeg leg) {
        return Leg.builder()
                .origin(leg.origin().code().value())
                .destination(leg.destination().code().value())
                .departureLocal(leg.departureLocal())
                .departureTimeZone(leg.origin().zone().getId())
                .departureAt(leg.departureAt())
                .arrivalLocal(leg.arrivalLocal())
                .arrivalTimeZone(leg.destination().zone().getId())
                .arrivalAt(leg.arrivalAt())
                .elapsedMinutes(leg.elapsedMinutes())
                .distanceKm(leg.distanceKm())
                .aircraft(toWire(leg.aircraft()))
                .build();
    }

    /// @param from the arrival times are those of the first flight on or after this day
    static airside.contract.ScheduledFlight toWire(ScheduledFlight flight, LocalDate from) {
        LocalDate flightDate = flight.firstDateFrom(from);
        return airside.contract.ScheduledFlight.builder()
                .designator(flight.designator().toString())
                .airline(toWire(flight.airline()))
                .daysOfOperation(flight.days().listDays().stream()
                        .map(day -> day.getValue())
                        .toList())
                .effectiveFrom(flight.period().from())
                .effectiveTo(
                        flight.period().to().equals(LocalDate.MAX)
                                ? null
                                : flight.period().to())
                .legs(flight.legs().stream()
                        .map(leg -> toWire(leg, leg.on(flight.designator(), flightDate), flightDate))
                        .toList())
                .build();
    }

    private static airside.contract.ScheduledLeg toWire(ScheduledLeg leg, DatedLeg dated, LocalDate flightDate) {
        return airside.contract.ScheduledLeg.builder()
                .origin(leg.origin().code().value())
                .destination(leg.destination().code().value())
                .departureLocalTime(leg.departs().toString())
                .departureDayChange(leg.departsDay())
                .departureTimeZone(leg.origin().zone().getId())
                .blockMinutes(leg.blockMinutes())
                .arrivalLocalTime(dated.arrivalLocal().toLocalTime().toString())
                .arrivalDayChange(
                        DayChange.daysBetween(flightDate, dated.arrivalLocal().toLocalDate()))
                .arrivalTimeZone(leg.destination().zone().getId())
                .aircraft(toWire(leg.aircraft()))
                .cabins(leg.aircraft().seats().keySet().stream()
                        .map(CabinClass::name)
                        .toList())
                .build();
    }

    /// Returns the builder of a segment without the booking class and the fare basis of an offer.
    ///
    /// @param cabin the requested cabin
    public static airside.contract.Segment.Builder toWire(Segment segment, CabinClass cabin) {
        return airside.contract.Segment.builder()
                .flight(segment.flight().toString())
                .airline(toWire(segment.airline()))
                .operatingAirline(toWire(segment.operator()))
                .origin(segment.origin().code().value())
                .originName(segment.origin().name())
                .originCityName(segment.origin().city())
                .destination(segment.destination().code().value())
                .destinationName(segment.destination().name())
                .destinationCityName(segment.destination().city())
                .departureLocal(segment.first().departureLocal())
                .departureTimeZone(segment.origin().zone().getId())
                .departureAt(segment.first().departureAt())
                .arrivalLocal(segment.last().arrivalLocal())
                .arrivalTimeZone(segment.destination().zone().getId())
                .arrivalAt(segment.last().arrivalAt())
                .arrivalDayChange(segment.arrivalDayChange())
                .elapsedMinutes(segment.elapsedMinutes())
                .distanceKm(segment.distanceKm())
                .legs(segment.legs().stream().map(ScheduleWire::toWire).toList())
                .cabin(cabin.name());
    }
}
