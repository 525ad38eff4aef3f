/// Where the traveller is: a stack of [Screen] values. What they look like is decided elsewhere.
@NullMarked
package airside.desktop.navigation;

import org.jspecify.annotations.NullMarked;
