/// Reading bookings: lists, one booking, its history and documents, and retrieval by record locator and surname.
/// Read [airside.bookings.retrieval.RetrievalRoutes] first.
@NullMarked
package airside.bookings.retrieval;

import org.jspecify.annotations.NullMarked;
