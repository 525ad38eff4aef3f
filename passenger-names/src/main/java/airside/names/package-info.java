/// Conversion of passenger names to the letters A to Z, as in a passport's machine-readable zone and on a ticket.
/// The server uses the result for bookings; the desktop shows it while the name is typed. Read
/// [airside.names.PassportLetters] first.
@NullMarked
package airside.names;

import org.jspecify.annotations.NullMarked;
