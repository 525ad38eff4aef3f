-- Which holds count as unpaid. The previous release reads all columns of holds within transactions, where its driver
-- cannot prepare a statement anew; holds therefore gets no column.
SET lock_timeout = '5s';

CREATE TABLE unpaid_holds (hold_id uuid PRIMARY KEY REFERENCES holds);

DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'holds'::regclass AND attname = 'is_unpaid') THEN
        INSERT INTO unpaid_holds SELECT id FROM holds WHERE is_unpaid;
        DROP TRIGGER ended_holds_are_not_unpaid ON holds;
        DROP FUNCTION subtract_unpaid_seats;
        ALTER TABLE holds DROP COLUMN is_unpaid;
    END IF;
END $$;

-- This release deletes the row before it ends a hold, and counts the seats itself. A replica of the previous release
-- ends a hold and knows nothing of the count: the trigger subtracts the seats then. It can go when no such replica is
-- left.
CREATE FUNCTION subtract_unpaid_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM unpaid_holds WHERE hold_id = NEW.id;
    IF FOUND THEN
        UPDATE leg_cabins SET unpaid = leg_cabins.unpaid - NEW.seats
        FROM hold_legs leg
        WHERE leg.hold_id = NEW.id AND leg_cabins.flight = leg.flight AND leg_cabins.departure_date = leg.departure_date
            AND leg_cabins.origin = leg.origin AND leg_cabins.cabin = leg.cabin;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER ended_holds_are_not_unpaid AFTER UPDATE OF state ON holds
    FOR EACH ROW WHEN (NEW.state <> 'HELD') EXECUTE FUNCTION subtract_unpaid_seats();
