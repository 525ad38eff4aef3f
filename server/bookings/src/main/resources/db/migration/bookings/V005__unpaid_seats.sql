-- Whom unpaid seats count for, so that they can be limited. A row counts while its booking is not paid or its seat hold is
-- live; who counts joins those tables, so that whatever ends a booking (a replica of the previous release too) makes room
-- again. Rows that do not count any more are deleted every few seconds, and with them the client addresses.
-- The previous release neither writes nor reads any of this.
SET lock_timeout = '5s';

CREATE TABLE unpaid_holds (
    hold_id    uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    agency_id  uuid,
    contact    text,
    address    text,
    seats      integer NOT NULL CONSTRAINT unpaid_holds_have_seats CHECK (seats > 0),
    created_at timestamptz NOT NULL
);
CREATE INDEX unpaid_holds_of_an_account ON unpaid_holds (account_id);
CREATE INDEX unpaid_holds_of_an_agency ON unpaid_holds (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX unpaid_holds_of_a_contact ON unpaid_holds (contact) WHERE contact IS NOT NULL;
CREATE INDEX unpaid_holds_of_an_address ON unpaid_holds (address) WHERE address IS NOT NULL;

-- Bookings that are held now count from the beginning.
INSERT INTO unpaid_holds (hold_id, account_id, agency_id, contact, seats, created_at)
SELECT hold_id, account_id, agency_id, lower(contact_email), travellers.seats, created_at
FROM bookings
CROSS JOIN LATERAL (
    SELECT count(*)::int AS seats FROM passengers WHERE booking_id = bookings.id AND type <> 'INF') travellers
WHERE status = 'HELD' AND travellers.seats > 0;

-- Seats of a seat hold, known from the first try on.
ALTER TABLE seat_holds ADD COLUMN seats integer;
