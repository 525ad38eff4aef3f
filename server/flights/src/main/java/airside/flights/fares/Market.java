package airside.flights.fares;

import airside.vocabulary.AirportCode;

/// An origin and a destination airport that have a fare.
public record Market(AirportCode origin, AirportCode destination) {
    @Override
    public String toString() {
        return origin + "–" + destination;
    }
}
