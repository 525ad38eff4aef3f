/// The compiled world: immutable sorted columns. A change is a new network, swapped in by whoever holds it.
package airside.search.network;
