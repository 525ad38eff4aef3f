-- Refresh tokens whose successor can be given again. The previous release names no such column.
SET lock_timeout = '5s';

-- With the token itself, which only its client has, the salt gives the next token; it is erased after the grace.
ALTER TABLE refresh_tokens ADD COLUMN IF NOT EXISTS successor_salt bytea;

CREATE INDEX IF NOT EXISTS refresh_tokens_by_family ON refresh_tokens (family_id);
