package airside.kit.request;

import java.util.Optional;

/// A request for one page of a list.
///
/// @param limit how many items the page has at most
/// @param after where the previous page ended; empty for the first page
/// @param query path and filters of the list; a cursor is valid for one query only
public record PageRequest(int limit, Optional<Cursor> after, String query) {
    /// Returns how many rows to read: one more than the limit, to find out whether there is a next page.
    public int rowsToRead() {
        return limit + 1;
    }
}
