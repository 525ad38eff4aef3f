package airside.desktop.search;

/// The reason why the form is incomplete or invalid.
///
/// @param part the field that must be changed
/// @param text a message about what to change
public record FormProblem(Part part, String text) {
    /// A field of the form.
    public enum Part {
        ORIGIN,
        DESTINATION,
        DEPARTURE,
        RETURN,
        TRAVELLERS
    }
}
