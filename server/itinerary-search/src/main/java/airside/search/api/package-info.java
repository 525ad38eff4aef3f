/// What one asks and what one gets. Read [airside.search.api.ItinerarySearch] first.
package airside.search.api;
