-- Declarations that are being written. What is in use stands in files, not here.
create table studio.draft (
    connector text primary key,
    revision integer not null,      -- counted from 1, raised by every change
    based_on text,                  -- checksum of the files in use when it was begun; null for a new connector
    saved_at timestamptz not null
);

create table studio.draft_file (
    connector text not null references studio.draft on delete cascade,
    path text not null,             -- in the folder of the connector
    content bytea not null,
    primary key (connector, path)
);
