package airside.backupcopies;

import java.net.URI;
import java.util.Map;

/// The settings of the object store, from the environment variables `OBJECT_STORE_ENDPOINT`, `_REGION`, `_BUCKET`,
/// `_PREFIX`, `_ACCESS_KEY`, `_SECRET_KEY`.
///
/// @param endpoint without the bucket, such as `https://s3.eu-central-1.amazonaws.com`
/// @param prefix prefix of all object names, such as `airside/`; may be empty
record ObjectStoreSettings(
        URI endpoint, String region, String bucket, String prefix, String accessKey, String secretKey) {
    private static final String SAFE = "[A-Za-z0-9._/-]*";

    ObjectStoreSettings {
        if (!prefix.matches(SAFE) || !bucket.matches(SAFE)) {
            throw new IllegalArgumentException(
                    "OBJECT_STORE_BUCKET and OBJECT_STORE_PREFIX take letters, digits, dots, dashes and slashes only");
        }
    }

    static ObjectStoreSettings of(Map<String, String> environment) {
        return new ObjectStoreSettings(
                URI.create(get(environment, "ENDPOINT").replaceAll("/$", "")),
                environment.getOrDefault("OBJECT_STORE_REGION", "us-east-1"),
                get(environment, "BUCKET"),
                environment.getOrDefault("OBJECT_STORE_PREFIX", ""),
                get(environment, "ACCESS_KEY").strip(),
                get(environment, "SECRET_KEY").strip());
    }

    private static String get(Map<String, String> environment, String name) {
        String value = environment.getOrDefault("OBJECT_STORE_" + name, "");
        if (value.isBlank()) throw new IllegalArgumentException("OBJECT_STORE_" + name + " is not set; set it");
        return value;
    }

    /// Returns the settings without the keys.
    @Override
    public String toString() {
        return "%s/%s/%s".formatted(endpoint, bucket, prefix);
    }
}
