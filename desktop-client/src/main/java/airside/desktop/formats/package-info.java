/// Formatting and parsing of values, by the user's locale and the airports' time zones.
@NullMarked
package airside.desktop.formats;

import org.jspecify.annotations.NullMarked;
