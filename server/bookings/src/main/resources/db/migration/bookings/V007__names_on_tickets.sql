-- The name on the ticket, decided once, when it is booked: OKAFOR/MAYA MS. Passengers without it were written by releases up to 0.2,
-- which still run for a while; their tickets have the name that those releases worked out, and so have readers of these rows.
-- The previous release reads all columns of passengers within transactions, where its driver cannot prepare a statement anew;
-- passengers therefore gets no column.
SET lock_timeout = '5s';

CREATE TABLE airline_names (
    booking_id   uuid NOT NULL,
    passenger_id text NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (booking_id, passenger_id),
    FOREIGN KEY (booking_id, passenger_id) REFERENCES passengers
);

-- Builds between the releases had the name in passengers.
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'passengers'::regclass AND attname = 'airline_name') THEN
        INSERT INTO airline_names (booking_id, passenger_id, name)
        SELECT booking_id, id, airline_name FROM passengers WHERE airline_name IS NOT NULL;
        ALTER TABLE passengers DROP COLUMN airline_name;
    END IF;
END $$;
