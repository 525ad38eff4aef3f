/// The documents of a booking: the itinerary and receipt as a PDF, the flights as calendar events. Read
/// [airside.bookings.documents.ItineraryPage] first.
@NullMarked
package airside.bookings.documents;

import org.jspecify.annotations.NullMarked;
