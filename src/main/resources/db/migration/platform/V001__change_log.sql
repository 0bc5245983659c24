-- PostgreSQL counts transactions from the start again on a new server. What is added to its count keeps the order of commit
-- and the cursors of followers and mirrors true after a restore.
create table platform.transaction_offset (
    value bigint not null
);
create unique index on platform.transaction_offset ((true));
insert into platform.transaction_offset values (0);

create function platform.current_transaction() returns bigint language sql volatile parallel restricted as
    'select pg_current_xact_id()::text::bigint + value from platform.transaction_offset';

create function platform.settled_transactions() returns bigint language sql stable as
    'select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + value from platform.transaction_offset';

create table platform.change (
    number bigint generated always as identity,
    transaction bigint not null default platform.current_transaction(),
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
