create table parcels (
    id uuid primary key,
    owner text not null,
    weight integer not null constraint weight_is_positive check (weight > 0),
    sent_at timestamptz not null,
    departure_local timestamp not null,
    labels text[] not null default '{}'
);
