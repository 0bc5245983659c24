create table platform.change (
    number bigint generated always as identity,
    transaction bigint not null default (pg_current_xact_id()::text::bigint),
    kind text not null,
    content_id text not null,
    revision bigint not null,
    audience text not null,
    cause text not null,
    at timestamptz not null default transaction_timestamp(),
    primary key (transaction, number)
);

create table platform.follower (
    name text primary key,
    transaction bigint not null default 0,
    number bigint not null default 0,
    updated_at timestamptz not null default now()
);
