-- Attempts are counted under keyed hashes: people type passwords into the field of the user name. The previous release
-- keeps using its own table.
-- Builds between the releases made some of this, and of what V006 to V009 make, under other versions.
SET lock_timeout = '5s';

-- When attempts were admitted, in a bucket for each account, address or both: one statement counts and decides.
CREATE TABLE IF NOT EXISTS attempt_buckets (
    bucket bytea PRIMARY KEY,
    admitted_at timestamptz[] NOT NULL,
    last_admitted_at timestamptz NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

CREATE INDEX IF NOT EXISTS attempt_buckets_by_age ON attempt_buckets (last_admitted_at);

-- Secrets that names are hashed with, where the settings have no encryption key to derive them from.
CREATE TABLE IF NOT EXISTS hash_keys (
    purpose text PRIMARY KEY,
    secret bytea NOT NULL,
    created_at timestamptz NOT NULL
);

-- User names as they were typed. The previous release may still write some; they are deleted within the hour.
DELETE FROM attempts;

CREATE INDEX IF NOT EXISTS known_addresses_by_age ON known_addresses (last_seen_at);
