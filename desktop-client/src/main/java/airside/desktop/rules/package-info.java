/// Validation rules that several forms share: the services' rules with messages in the user's language.
@NullMarked
package airside.desktop.rules;

import org.jspecify.annotations.NullMarked;
