/// Choosing a place by typing: code, name, city or country, with slips of the finger forgiven.
@NullMarked
package airside.desktop.place;

import org.jspecify.annotations.NullMarked;
