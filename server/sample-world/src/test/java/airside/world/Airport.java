package airside.world;

import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import java.time.ZoneId;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/// An airport, from its row.
record Airport(
        AirportCode code,
        String name,
        String city,
        CityCode cityCode,
        String country,
        ZoneId zone,
        double latitude,
        double longitude) {
    static Airport of(CsvTable.Row row) {
        return new Airport(
                new AirportCode(row.get("code")),
                row.get("name"),
                row.get("city"),
                new CityCode(row.get("city_code")),
                row.get("country"),
                ZoneId.of(row.get("zone")),
                row.degrees("latitude"),
                row.degrees("longitude"));
    }

    /// Returns the distance over the WGS 84 ellipsoid, computed by GeographicLib.
    double kilometresTo(Airport other) {
        return Geodesic.WGS84.Inverse(latitude, longitude, other.latitude, other.longitude, GeodesicMask.DISTANCE).s12
                / 1000;
    }
}
