package airside.auth.sessions;

import java.util.Optional;

/// From where a person signs in, shown beside the session so that its owner knows it again.
///
/// @param address the network address, as [airside.kit.request.ClientAddresses] tells it
/// @param client the program, as it names itself in `User-Agent`
public record SignInOrigin(String address, Optional<String> client) {
    private static final int CLIENT_LENGTH_MAX = 200;

    /// Shortens a long name; control characters become blanks.
    public SignInOrigin {
        client = client.map(name -> name.codePoints()
                        .limit(CLIENT_LENGTH_MAX)
                        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .filter(name -> !name.isEmpty());
    }
}
