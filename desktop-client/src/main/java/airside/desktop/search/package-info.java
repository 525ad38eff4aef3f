/// The search form: places, dates, passengers and cabin.
@NullMarked
package airside.desktop.search;

import org.jspecify.annotations.NullMarked;
