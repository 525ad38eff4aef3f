/// What one feeds the search: stations with their zones, and segments of weekly patterns in local time.
package airside.search.spi;
