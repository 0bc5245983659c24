-- What the sources said, byte for byte; equal bytes are kept once.
create table harvest.body (
    id bigint generated always as identity primary key,
    sha256 bytea not null unique,
    bytes bytea not null,           -- compressed
    compression text not null,      -- 'deflate' or 'none'
    size integer not null           -- of the original, in bytes
);
alter table harvest.body alter column bytes set storage external;

-- An answer of a source: the body with where and when it was said.
create table harvest.fragment (
    id bigint generated always as identity primary key,
    connector text not null,
    stream text not null,
    address text not null,          -- the address asked, without secrets; a part of a dump adds #lines=a-b
    variables jsonb not null default '{}',
    body_id bigint not null references harvest.body,
    media_type text,
    charset text,
    derived boolean not null default false,
    fetched_at timestamptz not null,
    run_id bigint not null,
    superseded_by bigint            -- the next answer from the same address
);
create index fragment_latest on harvest.fragment (connector, stream, address) where superseded_by is null;
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
    fence bigint not null default 0,
    requests integer not null default 0,
    not_recorded integer not null default 0,
    records integer not null default 0,
    new_records integer not null default 0,
    changed_records integer not null default 0,
    unchanged_records integer not null default 0,
    held_back integer not null default 0,
    unmapped integer not null default 0,
    trouble text,
    trouble_category text
);
create index run_by_connector on harvest.run (connector, id desc);
create unique index run_one_at_a_time on harvest.run (connector) where state <> 'ENDED';

-- The requests of a run that is under way and are already dealt with: where it goes on after a kill.
create table harvest.done (
    run_id bigint not null references harvest.run on delete cascade,
    address_hash bytea not null,
    primary key (run_id, address_hash)
);

-- How each source is to be read.
create table harvest.source (
    connector text primary key,
    switched_on boolean not null default false,
    paused boolean not null default false,
    next_run_at timestamptz,
    last_success_at timestamptz,
    last_attempt_at timestamptz,
    failures integer not null default 0,
    declaration_sha256 text
);

-- Validators of conditional requests.
create table harvest.validator (
    connector text not null,
    address_hash bytea not null,
    etag text,
    last_modified text,
    fragment_id bigint,
    primary key (connector, address_hash)
);
