/// One booking: its journeys, tickets and documents, and what can be done with it.
@NullMarked
package airside.desktop.trip;

import org.jspecify.annotations.NullMarked;
