-- What one stream of a source says of one thing, as read from a fragment.
create table legislation.source_record (
    id bigint generated always as identity primary key,
    connector text not null,
    stream text not null,
    record_key text not null,
    work_key text not null,
    kind text not null,
    work_id bigint,
    content jsonb not null,         -- Content, origins and unmapped words
    content_hash bytea not null,
    fragment_id bigint not null,
    at text not null,
    dated timestamptz,
    unmapped integer not null default 0,
    stages integer not null default 0,  -- steps and statuses in the content
    derived boolean not null default false,
    sample boolean not null default false,
    state text not null default 'PRESENT',   -- PRESENT or REMOVED
    first_seen_at timestamptz not null,
    changed_at timestamptz not null,
    removed_at timestamptz,
    unique (connector, stream, record_key)
);
create index source_record_by_work_key on legislation.source_record (connector, work_key);
create index source_record_by_work on legislation.source_record (work_id);
create index source_record_by_fragment on legislation.source_record (fragment_id);

-- A work: one bill or act, built from its source records.
create table legislation.work (
    id bigint generated always as identity primary key,
    chamber text not null,
    slug text not null,
    country text,
    kind text not null,
    initiator text,
    stage text not null,
    outcome text not null,
    introduced_on date,
    last_activity_on date,
    sample boolean not null default false,
    removed_at timestamptz,
    content jsonb not null,         -- the bill as built
    content_hash bytea not null,
    revision bigint not null default 1,
    learned_at timestamptz not null,
    changed_at timestamptz not null,
    unique (chamber, slug)
);
create index work_newest on legislation.work (introduced_on desc nulls last, id desc);

-- All names of a work; each keeps redirecting for ever.
create table legislation.identifier (
    work_id bigint not null references legislation.work on delete cascade,
    scheme text not null,
    chamber text not null default '',
    term text not null default '',
    value text not null,
    folded text not null,           -- lower case, letters and digits only
    identifying boolean not null,
    said_by text not null,          -- connector
    since timestamptz not null,
    primary key (work_id, scheme, chamber, term, folded)
);
create index identifier_folded on legislation.identifier (chamber, folded);
create unique index identifier_identifying on legislation.identifier (scheme, chamber, term, folded) where identifying;

-- Former addresses of works that were merged, split or renamed.
create table legislation.former_address (
    chamber text not null,
    slug text not null,
    work_id bigint not null references legislation.work on delete cascade,
    primary key (chamber, slug)
);

-- What we learned when: one row for each revision after the first.
create table legislation.history (
    work_id bigint not null references legislation.work on delete cascade,
    revision bigint not null,
    learned_at timestamptz not null,
    cause text not null,
    changes jsonb not null,
    primary key (work_id, revision)
);

-- Decisions of people or rules about which records are one work.
create table legislation.joining (
    id bigint generated always as identity primary key,
    kind text not null,             -- MERGED or KEPT_APART
    connector text not null,
    work_key text not null,
    other_connector text not null,
    other_work_key text not null,
    because text not null,
    decided_at timestamptz not null,
    undone_at timestamptz
);

-- Records that could not be read.
create table legislation.quarantine (
    id bigint generated always as identity primary key,
    connector text not null,
    stream text not null,
    record_key text,
    fragment_id bigint not null,
    at text not null,
    field text,
    reason text not null,
    since timestamptz not null,
    unique (connector, stream, fragment_id, at)
);

-- What was read from which fragment, by which state of the declaration.
create table legislation.reading (
    fragment_id bigint primary key,
    connector text not null,
    declaration_sha256 text not null,
    records integer not null,
    held_back integer not null,
    unmapped integer not null,
    read_at timestamptz not null
);

-- Words that stand in no mapping.
create table legislation.unmapped_word (
    connector text not null,
    table_name text not null,
    words text not null,
    code text not null default '',
    records integer not null,
    example_record text not null,
    since timestamptz not null,
    primary key (connector, table_name, words, code)
);
