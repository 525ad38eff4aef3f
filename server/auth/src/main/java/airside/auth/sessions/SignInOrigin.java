package airside.auth.sessions;

import java.util.Optional;

/// The network address and program from which a person signed in. Shown with the session, so that its owner
/// recognises it.
///
/// @param address the network address, from [airside.kit.request.ClientAddresses]
/// @param client the program, from the header `User-Agent`; cut to 200 characters
public record SignInOrigin(String address, Optional<String> client) {
    private static final int CLIENT_LENGTH_MAX = 200;

    /// Cuts a long name, and replaces control characters by blanks.
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
