-- Keys with which clients encrypt what they keep of an account on a device: one for each account, made when a session
-- first needs it. A table of its own: the previous release reads all columns of accounts, and knows nothing of this one.
SET lock_timeout = '5s';

CREATE TABLE device_data_keys (
    account_id uuid PRIMARY KEY REFERENCES accounts (id),
    secret bytea NOT NULL,
    -- Whether the secret is encrypted with the encryption key of the settings.
    is_encrypted boolean NOT NULL,
    stored_at timestamptz NOT NULL
);
