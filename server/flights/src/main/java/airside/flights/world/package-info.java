/// The files of a world and their import into the schema. Read [airside.flights.world.WorldImport] first.
@NullMarked
package airside.flights.world;

import org.jspecify.annotations.NullMarked;
