/// Those outside, who use Airside as its clients do. Read [airside.traveller.Traveller].
@NullMarked
package airside.traveller;

import org.jspecify.annotations.NullMarked;
