package airside.desktop.search;

/// Why the form cannot be searched for.
///
/// @param part the field that must be changed
/// @param text a sentence that says what is wrong or what to choose
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
