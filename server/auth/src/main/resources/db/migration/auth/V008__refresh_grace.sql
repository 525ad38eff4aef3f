-- Salts of used refresh tokens, in a table of their own: the previous release keeps using refresh_tokens meanwhile.
-- With the token itself, which only its client has, the salt gives the next token; it is erased after the grace.
SET lock_timeout = '5s';

CREATE TABLE refresh_successors (
    token_hash bytea PRIMARY KEY,
    salt bytea NOT NULL,
    erase_at timestamptz NOT NULL
);

CREATE INDEX refresh_successors_by_age ON refresh_successors (erase_at);

DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_attribute
               WHERE attrelid = 'refresh_tokens'::regclass AND attname = 'successor_salt') THEN
        INSERT INTO refresh_successors (token_hash, salt, erase_at)
        SELECT token_hash, successor_salt, used_at + interval '30 seconds' FROM refresh_tokens
        WHERE successor_salt IS NOT NULL;
        ALTER TABLE refresh_tokens DROP COLUMN successor_salt;
    END IF;
END $$;
