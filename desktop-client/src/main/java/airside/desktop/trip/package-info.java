/// The screen of one booking: journeys, tickets, documents, payment and cancellation.
@NullMarked
package airside.desktop.trip;

import org.jspecify.annotations.NullMarked;
