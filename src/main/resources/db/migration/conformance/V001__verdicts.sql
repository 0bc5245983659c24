-- The rule as it stood when a verdict was given, word for word.
create table conformance.rule (
    id bigint generated always as identity primary key,
    version text not null,
    sha256 text not null unique,
    words text not null,
    first_used_at timestamptz not null
);

-- Tests of addresses, and their verdicts, which never change once given.
create table conformance.test (
    id bigint generated always as identity primary key,
    site text not null,             -- what the badge is called by: the address in words
    subject text not null,          -- the address as it was given
    state text not null,            -- QUEUED, RUNNING, DONE or BROKEN_OFF
    asked_at timestamptz not null,
    heartbeat_at timestamptz,       -- of the process that carries it out
    requests integer not null default 0,
    tested_at timestamptz,
    ruling text,
    level text,
    score integer,
    rule_id bigint references conformance.rule,
    report jsonb                    -- the verdict in full
);
create index test_of_site on conformance.test (site, id desc);
create index test_open on conformance.test (id) where state in ('QUEUED', 'RUNNING');
create index test_done on conformance.test (id desc) where state = 'DONE';
