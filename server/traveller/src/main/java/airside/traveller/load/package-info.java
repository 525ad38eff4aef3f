/// Many travellers at once, in a process of their own. Read [airside.traveller.load.TravellerMain].
@NullMarked
package airside.traveller.load;

import org.jspecify.annotations.NullMarked;
