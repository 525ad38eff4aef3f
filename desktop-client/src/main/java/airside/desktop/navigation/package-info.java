/// Navigation: a stack of [Screen] values, independent of their views.
@NullMarked
package airside.desktop.navigation;

import org.jspecify.annotations.NullMarked;
