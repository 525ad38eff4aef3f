/// Load: many travellers at the same time, in a process of their own. Read [airside.traveller.load.TravellerMain].
@NullMarked
package airside.traveller.load;

import org.jspecify.annotations.NullMarked;
