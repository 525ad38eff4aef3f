/// Priced promises: shopping makes them, a signature keeps them. Read [airside.flights.offers.ShopForOffers] first.
@NullMarked
package airside.flights.offers;

import org.jspecify.annotations.NullMarked;
