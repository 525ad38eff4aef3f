/// Airside on one machine: an embedded PostgreSQL, the sample world, the three services on one port and the desktop
/// window. Read [airside.standalone.StandaloneMain] first.
@NullMarked
package airside.standalone;

import org.jspecify.annotations.NullMarked;
