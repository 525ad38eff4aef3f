create table deliveries (
    parcel_id uuid primary key references parcels,
    delivered_at timestamptz not null
);
revoke update, delete, truncate on deliveries from "${runtime_role}";
