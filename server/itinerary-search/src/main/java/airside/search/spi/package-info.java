/// The input of the search engine: stations with their zones, and segments of weekly patterns in local time.
package airside.search.spi;
