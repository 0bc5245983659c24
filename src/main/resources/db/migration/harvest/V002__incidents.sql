-- What a stream usually gives, as learnt from run to run.
create table harvest.profile (
    connector text not null,
    stream text not null,           -- with the pattern it was read as, where that is not the stream's own
    learnt jsonb not null,
    primary key (connector, stream)
);

-- What is or was wrong with a source.
create table harvest.incident (
    id bigint generated always as identity primary key,
    connector text not null,
    kind text not null,
    stream text,
    subject text,                   -- the field, path or table it is about
    facts jsonb not null,
    address text,                   -- an example: where the source was asked,
    record_key text,                -- the record,
    at text,                        -- where it stands in the answer,
    fragment_id bigint,             -- and the answer
    withheld integer not null default 0,
    data_since timestamptz,         -- when a run last ended well before it opened
    opened_at timestamptz not null,
    last_seen_at timestamptz not null,
    closed_at timestamptz,
    ending text,                    -- RECOVERED or CONFIRMED
    run_id bigint                   -- the last run that saw it
);
create unique index incident_open on harvest.incident
    (connector, kind, coalesce(stream, ''), coalesce(subject, '')) where closed_at is null;
create index incident_of_connector on harvest.incident (connector, id);

-- Answers that are kept but not taken in: none of them is what a source says now.
alter table harvest.fragment add column withheld boolean not null default false;
drop index harvest.fragment_latest;
create unique index fragment_latest on harvest.fragment (connector, request_key, place)
    where superseded_by is null and not withheld;
create unique index fragment_withheld on harvest.fragment (connector, request_key, place)
    where superseded_by is null and withheld;

alter table harvest.run add column withheld integer not null default 0;
-- How many records it saw of each stream; null where it did not see all of a source.
alter table harvest.run add column streams jsonb;
