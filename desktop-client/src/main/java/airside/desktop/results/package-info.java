/// The result list: ranked and filtered journeys with prices for all passengers. [ResultList] is a pure function of
/// offers and filters; read it first.
@NullMarked
package airside.desktop.results;

import org.jspecify.annotations.NullMarked;
