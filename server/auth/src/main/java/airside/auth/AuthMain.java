package airside.auth;

import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;

/// Runs the auth service in a process of its own.
public final class AuthMain {
    private AuthMain() {}

    public static void main(String[] args) {
        ServiceHost.run(Settings.load(), AuthService::new);
    }
}
