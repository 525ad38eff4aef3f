package airside.search.spi;

import airside.vocabulary.AirportCode;
import java.time.ZoneId;

/// An airport with the zone in which its local times are meant.
public record Station(AirportCode code, ZoneId zone) {}
