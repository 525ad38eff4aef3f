-- Attempts are counted under keyed hashes: people type passwords into the field of the user name. And the private parts of signing
-- keys may be encrypted. The previous release goes on with its own table and its own keys meanwhile.
SET lock_timeout = '5s';

-- When attempts were admitted, in a bucket for each account, address or both: one statement counts and decides.
CREATE TABLE attempt_buckets (
    bucket bytea PRIMARY KEY,
    admitted_at timestamptz[] NOT NULL,
    last_admitted_at timestamptz NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

CREATE INDEX attempt_buckets_by_age ON attempt_buckets (last_admitted_at);

-- Secrets that names are hashed with, where the settings have no encryption key to derive them from.
CREATE TABLE hash_keys (
    purpose text PRIMARY KEY,
    secret bytea NOT NULL,
    created_at timestamptz NOT NULL
);

-- User names as they were typed. The previous release may still write some; they are deleted within the hour.
DELETE FROM attempts;

CREATE INDEX known_addresses_by_age ON known_addresses (last_seen_at);

-- With an encrypted private part, jwk has the public part only, and signs_until is signs_from: so the previous release publishes the
-- key and never signs with it.
ALTER TABLE signing_keys
    ADD COLUMN encrypted_private_key bytea,
    ADD COLUMN encrypted_signs_until timestamptz;
