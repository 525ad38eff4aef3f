-- Accounts that can be disabled, first passwords that must be changed, and one-time codes. The previous release reads
-- all columns of accounts, one statement at a time, which its driver then prepares anew.
SET lock_timeout = '5s';

ALTER TABLE accounts
    -- The password was given by an administrator and is only good for choosing another one.
    ADD COLUMN IF NOT EXISTS must_change_password boolean NOT NULL DEFAULT false,
    ADD COLUMN IF NOT EXISTS disabled_at timestamptz;

-- One code for an account at most; a new one takes the place of the one before.
CREATE TABLE IF NOT EXISTS recovery_codes (
    account_id uuid PRIMARY KEY REFERENCES accounts (id),
    code_hash text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
