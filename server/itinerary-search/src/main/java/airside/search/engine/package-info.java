/// How journeys are found: pure functions over one network.
package airside.search.engine;
