/// What flies, in a list to choose from: ranked, filtered, priced for everybody who travels.
/// Deciding what the list shows is pure: read [ResultList] first.
@NullMarked
package airside.desktop.results;

import org.jspecify.annotations.NullMarked;
