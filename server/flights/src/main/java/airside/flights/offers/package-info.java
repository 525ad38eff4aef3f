/// Offers: search, pricing, signing, and reading them back. Read [airside.flights.offers.ShopForOffers] first.
@NullMarked
package airside.flights.offers;

import org.jspecify.annotations.NullMarked;
