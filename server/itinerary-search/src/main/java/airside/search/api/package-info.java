/// The API of the search engine: requests and results. Read [airside.search.api.ItinerarySearch] first.
package airside.search.api;
