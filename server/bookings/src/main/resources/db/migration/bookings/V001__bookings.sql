-- What was promised to whom, and how it got there. Nothing here is ever deleted but keys and holds that led to nothing.

-- ---------------------------------------------------------------------------------------------- bookings
CREATE TABLE bookings (
    id                         uuid PRIMARY KEY,
    record_locator             text NOT NULL CONSTRAINT record_locators_are_unique UNIQUE,
    status                     text NOT NULL,
    version                    integer NOT NULL,
    account_id                 uuid NOT NULL,
    agency_id                  uuid,
    created_by                 text NOT NULL,
    created_at                 timestamptz NOT NULL,
    ticketed_at                timestamptz,
    hold_id                    uuid NOT NULL CONSTRAINT a_hold_serves_one_booking UNIQUE,
    ticketing_time_limit_at    timestamptz NOT NULL,
    offers                     text[] NOT NULL,
    trip                       jsonb NOT NULL,
    total                      numeric(14, 3) NOT NULL,
    currency                   text NOT NULL,
    departs_at                 timestamptz NOT NULL,
    last_departure_day_ends_at timestamptz NOT NULL,
    contact_email              text NOT NULL,
    contact_phone              text,
    contact_language           text NOT NULL,
    failure_code               text,
    failure_detail             text,
    history_number             integer NOT NULL,
    history_hash               text NOT NULL
);
CREATE INDEX bookings_of_an_account ON bookings (account_id, created_at DESC, id);
CREATE INDEX bookings_of_an_agency ON bookings (agency_id, created_at DESC, id) WHERE agency_id IS NOT NULL;
CREATE INDEX departures_of_an_account ON bookings (account_id, departs_at, id);
CREATE INDEX departures_of_an_agency ON bookings (agency_id, departs_at, id) WHERE agency_id IS NOT NULL;

CREATE TABLE passengers (
    booking_id    uuid NOT NULL REFERENCES bookings,
    id            text NOT NULL,
    number        integer NOT NULL,
    type          text NOT NULL,
    title         text,
    given_names   text,
    surname       text NOT NULL,
    date_of_birth date NOT NULL,
    PRIMARY KEY (booking_id, id)
);

-- ------------------------------------------------------------------------------------------------- sagas
-- Where each booking is on its way. The table is small on disc and much rewritten.
CREATE TABLE sagas (
    booking_id   uuid PRIMARY KEY REFERENCES bookings,
    version      integer NOT NULL,
    state        jsonb NOT NULL,
    command      jsonb,
    is_under_way boolean NOT NULL,
    deadline_at  timestamptz,
    due_at       timestamptz,
    attempts     integer NOT NULL DEFAULT 0,
    trouble      text,
    lease        uuid,
    leased_until timestamptz,
    changed_at   timestamptz NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
CREATE INDEX sagas_that_are_due ON sagas (due_at) WHERE due_at IS NOT NULL;

-- ------------------------------------------------------------------------------------------------- money
CREATE TABLE payments (
    id                 uuid PRIMARY KEY,
    booking_id         uuid NOT NULL REFERENCES bookings,
    state              text NOT NULL,
    amount             numeric(14, 3) NOT NULL CONSTRAINT payments_are_positive CHECK (amount >= 0),
    currency           text NOT NULL,
    token              text NOT NULL,
    brand              text NOT NULL,
    last_four          text NOT NULL CONSTRAINT no_card_number_is_kept CHECK (length(last_four) <= 4),
    method             text NOT NULL,
    authorisation_code text,
    decline_reason     text,
    created_at         timestamptz NOT NULL,
    settled_at         timestamptz
);
CREATE INDEX payments_of_a_booking ON payments (booking_id, created_at);
-- A booking is paid once, whatever goes wrong.
CREATE UNIQUE INDEX a_booking_is_paid_once ON payments (booking_id) WHERE state IN ('PENDING', 'CAPTURED');

CREATE TABLE refunds (
    payment_id  uuid PRIMARY KEY REFERENCES payments,
    amount      numeric(14, 3) NOT NULL,
    currency    text NOT NULL,
    why         text NOT NULL,
    refunded_at timestamptz NOT NULL
);

CREATE TABLE ledger_postings (
    entry_id   uuid NOT NULL,
    line       integer NOT NULL,
    booking_id uuid NOT NULL REFERENCES bookings,
    kind       text NOT NULL,
    account    text NOT NULL,
    amount     numeric(14, 3) NOT NULL,
    currency   text NOT NULL,
    posted_at  timestamptz NOT NULL,
    PRIMARY KEY (entry_id, line)
);
CREATE INDEX postings_of_a_booking ON ledger_postings (booking_id);

-- All postings of an entry come in one statement; what is inserted must sum to zero by entry and currency.
CREATE FUNCTION refuse_unbalanced_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM added GROUP BY entry_id, currency HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'ledger entries must sum to zero'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entries_balance';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_entries_balance AFTER INSERT ON ledger_postings
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced_entries();

-- ----------------------------------------------------------------------------------------------- tickets
CREATE SEQUENCE ticket_serials MINVALUE 1 MAXVALUE 99999999 CYCLE;

CREATE TABLE tickets (
    number       text PRIMARY KEY CONSTRAINT ticket_numbers_have_13_digits CHECK (number ~ '^[0-9]{13}$'),
    booking_id   uuid NOT NULL,
    passenger_id text NOT NULL,
    issued_at    timestamptz NOT NULL,
    CONSTRAINT a_passenger_has_one_ticket UNIQUE (booking_id, passenger_id),
    FOREIGN KEY (booking_id, passenger_id) REFERENCES passengers
);

CREATE TABLE coupons (
    ticket_number  text NOT NULL REFERENCES tickets,
    number         integer NOT NULL,
    flight         text NOT NULL,
    origin         text NOT NULL,
    destination    text NOT NULL,
    departure_date date NOT NULL,
    status         text NOT NULL,
    PRIMARY KEY (ticket_number, number)
);

-- ----------------------------------------------------------------------------------------------- history
CREATE TABLE history (
    booking_id   uuid NOT NULL REFERENCES bookings,
    number       integer NOT NULL,
    happened_at  timestamptz NOT NULL,
    by_whom      text NOT NULL,
    what         text NOT NULL,
    why          text,
    state_before text,
    state_after  text NOT NULL,
    hash         text NOT NULL,
    PRIMARY KEY (booking_id, number)
);

CREATE FUNCTION with_length(field text) RETURNS text IMMUTABLE LANGUAGE sql AS
$$ SELECT octet_length(coalesce(field, '')) || ':' || coalesce(field, '') $$;

-- The hash of an entry, as the service computes it: a chain can be verified with the database alone.
CREATE FUNCTION history_hash(hash_before text, entry history) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT encode(sha256(convert_to(
        with_length(hash_before)
        || with_length(entry.booking_id::text)
        || with_length(entry.number::text)
        || with_length((extract(epoch FROM entry.happened_at) * 1000000)::bigint::text)
        || with_length(entry.by_whom)
        || with_length(entry.what)
        || with_length(entry.why)
        || with_length(entry.state_before)
        || with_length(entry.state_after), 'UTF8')), 'hex')
$$;

-- Bookings whose history was tampered with: an entry changed, put in or taken out, or the end cut off.
CREATE VIEW broken_histories AS
WITH chained AS (
    SELECT h.booking_id, h.number, h.hash,
           row_number() OVER chain AS expected_number,
           history_hash(coalesce(lag(h.hash) OVER chain, repeat('0', 64)), h) AS expected_hash
    FROM history h
    WINDOW chain AS (PARTITION BY h.booking_id ORDER BY h.number)
)
SELECT b.id AS booking_id, b.record_locator
FROM bookings b
WHERE EXISTS (SELECT 1 FROM chained c WHERE c.booking_id = b.id
              AND (c.number <> c.expected_number OR c.hash <> c.expected_hash))
   OR NOT EXISTS (SELECT 1 FROM history h WHERE h.booking_id = b.id
                  AND h.number = b.history_number AND h.hash = b.history_hash)
   OR EXISTS (SELECT 1 FROM history h WHERE h.booking_id = b.id AND h.number > b.history_number);

-- History and ledger are written once. The service may not change them, even though its role owns them; whoever
-- grants it that again still meets the trigger.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_postings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
REVOKE UPDATE, DELETE, TRUNCATE ON history, ledger_postings FROM CURRENT_USER;

-- What must always be true of money and seats once a booking is at rest: what was paid and not refunded is what was
-- ticketed, the books say the same, and every passenger of a ticketed booking, and of no other, has a ticket.
CREATE VIEW unbalanced_bookings AS
SELECT b.id AS booking_id, b.record_locator, b.status, b.total, money.paid, books.acquirer, books.customer, books.owed
FROM bookings b
JOIN sagas s ON s.booking_id = b.id AND NOT s.is_under_way
CROSS JOIN LATERAL (
    SELECT coalesce(sum(p.amount) FILTER (WHERE p.state = 'CAPTURED'), 0) AS paid,
           count(*) FILTER (WHERE p.state = 'PENDING') AS pending
    FROM payments p WHERE p.booking_id = b.id) money
CROSS JOIN LATERAL (
    SELECT coalesce(sum(l.amount) FILTER (WHERE l.account = 'ACQUIRER'), 0) AS acquirer,
           coalesce(sum(l.amount) FILTER (WHERE l.account = 'CUSTOMER'), 0) AS customer,
           coalesce(-sum(l.amount) FILTER (WHERE l.account IN ('UNFLOWN_TRANSPORT', 'TAXES_PAYABLE')), 0) AS owed,
           coalesce(sum(l.amount), 0) AS sum
    FROM ledger_postings l WHERE l.booking_id = b.id) books
CROSS JOIN LATERAL (
    SELECT CASE b.status WHEN 'TICKETED' THEN b.total ELSE 0 END AS ticketed,
           CASE b.status WHEN 'HELD' THEN b.total ELSE 0 END AS outstanding,
           CASE b.status WHEN 'TICKETED' THEN (SELECT count(*) FROM passengers p WHERE p.booking_id = b.id) ELSE 0 END
               AS travellers) expected
WHERE money.paid <> expected.ticketed
   OR money.pending <> 0
   OR books.acquirer <> expected.ticketed
   OR books.owed <> expected.ticketed
   OR books.customer <> expected.outstanding
   OR books.sum <> 0
   OR (SELECT count(*) FROM tickets t WHERE t.booking_id = b.id) <> expected.travellers;

-- ------------------------------------------------------------------------------------ repeats and seat holds
CREATE TABLE idempotency_keys (
    account_id     uuid NOT NULL,
    key            text NOT NULL,
    fingerprint    text NOT NULL,
    resource_id    uuid NOT NULL,
    booking_id     uuid REFERENCES bookings,
    created_at     timestamptz NOT NULL,
    claimed_until  timestamptz,
    claim          uuid,
    answer_status  integer,
    answer_headers jsonb,
    answer_body    text,
    CONSTRAINT a_key_stands_for_one_request PRIMARY KEY (account_id, key)
);
CREATE INDEX keys_that_led_to_nothing ON idempotency_keys (created_at) WHERE booking_id IS NULL;

CREATE TABLE seat_holds (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    state      text NOT NULL,
    offers     text[] NOT NULL,
    trip       jsonb,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX seat_holds_of_an_account ON seat_holds (account_id, expires_at);
CREATE INDEX seat_holds_to_give_back ON seat_holds (expires_at) WHERE state = 'GIVING_BACK';

CREATE TABLE retrieval_failures (
    subject   text NOT NULL,
    failed_at timestamptz NOT NULL,
    id        uuid NOT NULL,
    PRIMARY KEY (subject, failed_at, id)
);
CREATE INDEX retrieval_failures_by_age ON retrieval_failures (failed_at);
