package airside.kit.host;

import airside.kit.settings.Settings;

/// The parcel service as a process of its own.
final class ParcelMain {
    private ParcelMain() {}

    public static void main(String[] args) {
        ServiceHost.run(Settings.load(), ParcelService::new);
    }
}
