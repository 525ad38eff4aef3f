package airside.flights.places;

import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import java.time.ZoneId;
import java.util.Optional;

/// An airport with at least one flight.
///
/// @param icaoCode ICAO location indicator, such as EGLL
/// @param city name of the city it serves
/// @param cityCode code of that city; the airport's own code if the city has no other
/// @param latitude degrees north
/// @param longitude degrees east
/// @param country ISO 3166-1 alpha-2 code
/// @param region English name of the state or province
public record Airport(
        AirportCode code,
        Optional<String> icaoCode,
        String name,
        CityCode cityCode,
        String city,
        String country,
        Optional<String> region,
        ZoneId zone,
        double latitude,
        double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /// Returns the great-circle distance in kilometres (haversine formula on the mean sphere; within half a percent
    /// of the ellipsoid).
    public int kilometresTo(Airport other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double deltaLambda = Math.toRadians(other.longitude - longitude);
        double haversine = square(Math.sin((otherPhi - phi) / 2))
                + Math.cos(phi) * Math.cos(otherPhi) * square(Math.sin(deltaLambda / 2));
        return (int) Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine)));
    }

    private static double square(double x) {
        return x * x;
    }
}
