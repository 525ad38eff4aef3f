/// The README's walk-through, run word by word. Read [airside.traveller.walkthrough.WalkThrough].
@NullMarked
package airside.traveller.walkthrough;

import org.jspecify.annotations.NullMarked;
