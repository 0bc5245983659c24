-- What the sources said, byte for byte; equal bytes are kept once.
create table harvest.body (
    id bigint generated always as identity primary key,
    sha256 bytea not null unique,
    bytes bytea not null,           -- compressed
    compression text not null,      -- 'deflate' or 'none'
    size integer not null           -- of the original, in bytes
);
alter table harvest.body alter column bytes set storage external;

-- An answer of a source, or a part of a large one: the body with where and when it was said.
create table harvest.fragment (
    id bigint generated always as identity primary key,
    connector text not null,
    stream text not null,
    request_key uuid not null,      -- of stream, method, address and what was posted
    method text not null,
    address text not null,          -- the address asked, without secrets
    posted text,
    variables jsonb not null default '{}',
    place integer not null default 0,   -- of the part in the answer, from 0
    part text,                      -- what the connector calls the part; null for a whole answer
    body_id bigint not null references harvest.body,
    media_type text,
    charset text,
    read_as text,
    derived boolean not null default false,
    sample boolean not null default false,
    fetched_at timestamptz not null,
    run_id bigint not null,
    superseded_by bigint            -- the next answer to the same request; its own number where the part is gone
);
create unique index fragment_latest on harvest.fragment (connector, request_key, place) where superseded_by is null;
create index fragment_of_connector on harvest.fragment (connector, id);
create index fragment_body on harvest.fragment (body_id);

create table harvest.run (
    id bigint generated always as identity primary key,
    connector text not null,
    origin text not null,           -- 'LIVE', 'RECORDED' or 'SAMPLES'
    folder text,
    complete boolean not null default false,  -- asked with --full
    state text not null,            -- QUEUED, RUNNING, ENDED
    outcome text,                   -- DONE, UNCHANGED, UNAVAILABLE, HELD_BACK, FAILED
    asked_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    heartbeat_at timestamptz not null,
    owner bigint,                   -- the process that holds it, by the number of its advisory lock
    fence bigint not null default 0,
    requests integer not null default 0,
    not_recorded integer not null default 0,
    absent integer not null default 0,
    failed_requests integer not null default 0,
    refused integer not null default 0,
    fragments integer not null default 0,     -- stored, because new or changed
    records integer not null default 0,
    new_records integer not null default 0,
    changed_records integer not null default 0,
    unchanged_records integer not null default 0,
    held_back integer not null default 0,
    unmapped integer not null default 0,
    trouble text,
    trouble_category text,
    trouble_address text
);
create index run_by_connector on harvest.run (connector, id desc);
create unique index run_one_at_a_time on harvest.run (connector) where state <> 'ENDED';

-- The answers of a run that is under way and are already dealt with: where it goes on after a kill.
create table harvest.done (
    run_id bigint not null references harvest.run on delete cascade,
    request_key uuid not null,
    place integer not null,
    fragment_id bigint,             -- null where nothing was stored: not recorded, absent or refused
    primary key (run_id, request_key, place)
);

-- How each source is to be read.
create table harvest.source (
    connector text primary key,
    switched_on boolean not null default false,
    paused boolean not null default false,
    next_run_at timestamptz,
    last_success_at timestamptz,
    last_attempt_at timestamptz,
    failures integer not null default 0
);

-- Validators of conditional requests: what to tell a source so that it need not repeat itself.
create table harvest.validator (
    connector text not null,
    request_key uuid not null,
    etag text,
    last_modified text,
    link text,                      -- the header Link of that answer
    primary key (connector, request_key)
);
