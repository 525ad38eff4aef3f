/// Search algorithms: pure functions over one network.
package airside.search.engine;
