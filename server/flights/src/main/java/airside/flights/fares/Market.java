package airside.flights.fares;

import airside.vocabulary.AirportCode;

/// Two airports between which a fare is filed.
public record Market(AirportCode origin, AirportCode destination) {
    @Override
    public String toString() {
        return origin + "–" + destination;
    }
}
