/// The timetable: weekly patterns in local times, and flights on a day. Read
/// [airside.flights.schedules.ScheduledFlight] first.
@NullMarked
package airside.flights.schedules;

import org.jspecify.annotations.NullMarked;
