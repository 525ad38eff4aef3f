/// Paying: a card being typed, and an attempt to book or pay that has one effect however often it is sent.
/// Read [IdempotentRequest] and [Submission] first.
@NullMarked
package airside.desktop.payment;

import org.jspecify.annotations.NullMarked;
