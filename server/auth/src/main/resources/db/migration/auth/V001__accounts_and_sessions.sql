-- Who can sign in. Refresh tokens are kept as hashes only.
SET lock_timeout = '5s';

CREATE TABLE agencies (
    id uuid PRIMARY KEY,
    code text NOT NULL CONSTRAINT agency_codes_are_unique UNIQUE,
    name text NOT NULL,
    office_id text NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    username text NOT NULL,
    -- As compared: upper and lower case are the same.
    username_folded text NOT NULL CONSTRAINT usernames_are_unique UNIQUE,
    password_hash text NOT NULL,
    roles text[] NOT NULL,
    agency_id uuid REFERENCES agencies (id),
    title text,
    given_names text,
    surname text,
    date_of_birth date,
    email text,
    phone text,
    language text,
    home_airport char(3),
    profile_version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);

CREATE INDEX accounts_by_agency ON accounts (agency_id, username_folded);

-- All sessions that grew from one log-in.
CREATE TABLE session_families (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts (id),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE INDEX session_families_by_account ON session_families (account_id) WHERE revoked_at IS NULL;

CREATE TABLE refresh_tokens (
    token_hash bytea PRIMARY KEY,
    family_id uuid NOT NULL REFERENCES session_families (id),
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_at);

CREATE TABLE signing_keys (
    id text PRIMARY KEY,
    jwk text NOT NULL,
    signs_from timestamptz NOT NULL,
    signs_until timestamptz NOT NULL,
    published_until timestamptz NOT NULL
);

-- Attempts to sign in, counted for a while.
CREATE TABLE attempts (
    bucket text PRIMARY KEY,
    count integer NOT NULL,
    counting_since timestamptz NOT NULL
);

-- From where an account has been signed in to with the right password.
CREATE TABLE known_addresses (
    account_id uuid NOT NULL REFERENCES accounts (id),
    address text NOT NULL,
    last_seen_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, address)
);
