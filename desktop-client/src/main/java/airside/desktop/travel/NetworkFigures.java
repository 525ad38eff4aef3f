package airside.desktop.travel;

import java.time.LocalDate;

/// How much flies, in a few figures.
///
/// @param notice where the timetable and the fares come from
public record NetworkFigures(int airports, int flightsPerDay, LocalDate horizonEndsOn, String notice) {}
