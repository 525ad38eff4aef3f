/// What may be typed into fields that several forms have: the services' rules, told in the reader's language.
@NullMarked
package airside.desktop.rules;

import org.jspecify.annotations.NullMarked;
