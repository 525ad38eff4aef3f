/// The search form: from where to where, when, who.
@NullMarked
package airside.desktop.search;

import org.jspecify.annotations.NullMarked;
