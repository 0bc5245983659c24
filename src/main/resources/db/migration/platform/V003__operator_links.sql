create table platform.operator_link (
    hash bytea primary key,
    issued_at timestamptz not null,
    redeemed_at timestamptz
);
