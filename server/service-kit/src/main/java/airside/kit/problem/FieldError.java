package airside.kit.problem;

/// One wrong field.
///
/// @param pointer JSON pointer into the body (RFC 6901), or the name of the parameter
/// @param detail what is wrong with it and what to do
public record FieldError(String pointer, String detail) {}
