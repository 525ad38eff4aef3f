-- The simulated acquirer's own books. A real acquirer keeps them on its own machines.

CREATE TABLE acquirer_tokens (
    token      text PRIMARY KEY,
    brand      text NOT NULL,
    last_four  text NOT NULL CONSTRAINT no_card_number_is_kept CHECK (length(last_four) <= 4),
    test_card  text,
    created_at timestamptz NOT NULL
);

CREATE TABLE acquirer_requests (
    payment_id uuid PRIMARY KEY,
    requests   integer NOT NULL
);

CREATE TABLE acquirer_charges (
    payment_id         uuid CONSTRAINT a_payment_is_charged_once PRIMARY KEY,
    amount             numeric(14, 3) NOT NULL,
    currency           text NOT NULL,
    authorisation_code text,
    decline_reason     text,
    charged_at         timestamptz NOT NULL,
    refunded_at        timestamptz,
    CONSTRAINT captured_or_declined CHECK ((authorisation_code IS NULL) <> (decline_reason IS NULL))
);
