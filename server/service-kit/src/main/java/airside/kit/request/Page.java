package airside.kit.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of a list.
///
/// @param next the cursor of the next page; empty on the last page
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of the items that were read, which may be one more than the limit: see
    /// [PageRequest#rowsToRead].
    ///
    /// @param cursor the sort keys of an item
    public static <T> Page<T> of(List<T> read, PageRequest request, Function<T, Cursor> cursor) {
        if (read.size() <= request.limit()) return new Page<>(read, Optional.empty());
        List<T> items = read.subList(0, request.limit());
        return new Page<>(items, Optional.of(cursor.apply(items.getLast()).within(request.query())));
    }

    /// Returns a page of the converted items, with the same cursor.
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
