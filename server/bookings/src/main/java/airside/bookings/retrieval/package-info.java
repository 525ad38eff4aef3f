/// Looking at bookings: lists, one booking, its history and documents, and retrieval by locator and surname. Read
/// [airside.bookings.reading.ReadingRoutes] first.
@NullMarked
package airside.bookings.reading;

import org.jspecify.annotations.NullMarked;
