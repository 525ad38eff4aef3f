-- The heads of the history's chains, signed at intervals with a key that is not in the database: a role that changes the history and computes its
-- chain anew, as the owner of the schema can, cannot sign it anew. The signatures are published in the log too, so that anchors which
-- were taken away are missed. The previous release neither writes nor reads these tables.
SET lock_timeout = '5s';

CREATE TABLE history_anchors (
    number       bigint PRIMARY KEY,
    anchored_at  timestamptz NOT NULL,
    -- What happened until then is anchored, here or in an earlier anchor.
    covers_until timestamptz NOT NULL,
    heads        integer NOT NULL,
    heads_hash   text NOT NULL,
    signature    text NOT NULL
);

-- The last entry of a booking's chain when it was anchored: through its hash it stands for all entries before.
CREATE TABLE anchored_heads (
    booking_id uuid NOT NULL,
    number     integer NOT NULL,
    hash       text NOT NULL,
    anchor     bigint NOT NULL,
    PRIMARY KEY (booking_id, number)
);
CREATE INDEX heads_of_an_anchor ON anchored_heads (anchor, booking_id, number);

-- Finds what is not yet anchored.
CREATE INDEX history_by_time ON history (happened_at);

CREATE TRIGGER anchors_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_anchors
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER heads_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON anchored_heads
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Where a migration role owns the schema, these are the rights of the run-time role, which then cannot take them back.
REVOKE UPDATE, DELETE, TRUNCATE ON history, ledger_postings, history_anchors, anchored_heads FROM "${runtime_role}";
REVOKE UPDATE, DELETE, TRUNCATE ON history_anchors, anchored_heads FROM CURRENT_USER;
