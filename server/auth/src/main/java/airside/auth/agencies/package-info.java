/// Travel agencies. Read [airside.auth.agencies.AgencyRoutes] first.
@NullMarked
package airside.auth.agencies;

import org.jspecify.annotations.NullMarked;
