/// A world as a set of files, and its way into the schema. Read [airside.flights.world.WorldImport] first.
@NullMarked
package airside.flights.world;

import org.jspecify.annotations.NullMarked;
