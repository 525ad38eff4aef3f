-- Encrypted private parts of signing keys. Of such a key, jwk in signing_keys has the public part only, and signs_until
-- is signs_from: so the previous release publishes the key and never signs with it. It reads all columns of
-- signing_keys, which therefore gets none.
SET lock_timeout = '5s';

CREATE TABLE encrypted_signing_keys (
    key_id text PRIMARY KEY REFERENCES signing_keys ON DELETE CASCADE,
    private_key bytea NOT NULL,
    signs_until timestamptz NOT NULL
);

DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_attribute
               WHERE attrelid = 'signing_keys'::regclass AND attname = 'encrypted_private_key') THEN
        INSERT INTO encrypted_signing_keys (key_id, private_key, signs_until)
        SELECT id, encrypted_private_key, encrypted_signs_until FROM signing_keys
        WHERE encrypted_private_key IS NOT NULL;
        ALTER TABLE signing_keys DROP COLUMN encrypted_private_key, DROP COLUMN encrypted_signs_until;
    END IF;
END $$;
