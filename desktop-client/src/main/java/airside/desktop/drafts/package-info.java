/// What was typed for bookings that are not made yet, kept with the signed-in account until they are booked,
/// discarded or too late. Read [BookingDraft] first; [BookingDrafts] keeps them, [DraftText] is how they are
/// written.
@NullMarked
package airside.desktop.drafts;

import org.jspecify.annotations.NullMarked;
