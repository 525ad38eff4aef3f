/// Names of passengers in the letters A to Z, as the machine-readable zone of a passport and a ticket have them.
/// The server books by these rules and the desktop shows their result while one types. Read
/// [airside.names.PassportLetters] first.
@NullMarked
package airside.names;

import org.jspecify.annotations.NullMarked;
