-- Sessions that can be listed, refresh tokens whose successor can be given again, accounts that can be disabled, first
-- passwords that must be changed, and one-time codes. The release before goes on beside it: it names none of the new
-- columns, and each is empty or false without being named.
SET lock_timeout = '5s';

ALTER TABLE session_families
    -- From where and with which program it was opened; empty for sessions of the release before.
    ADD COLUMN address text,
    ADD COLUMN client text;

-- The sessions that ended last, for the services that refuse their access tokens.
CREATE INDEX session_families_by_end ON session_families (revoked_at) WHERE revoked_at IS NOT NULL;

-- With the token itself, which only its client has, the salt gives the next token; it is erased after the grace.
ALTER TABLE refresh_tokens ADD COLUMN successor_salt bytea;

CREATE INDEX refresh_tokens_by_family ON refresh_tokens (family_id);

ALTER TABLE accounts
    -- The password was given by somebody else and is only good for choosing another one.
    ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
    ADD COLUMN disabled_at timestamptz;

-- One code for an account at most; a new one takes the place of the one before.
CREATE TABLE recovery_codes (
    account_id uuid PRIMARY KEY REFERENCES accounts (id),
    code_hash text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
