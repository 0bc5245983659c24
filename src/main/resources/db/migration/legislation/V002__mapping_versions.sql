-- The declarations that records were read by, each from the moment it was first used.
create table legislation.mapping_version (
    connector text not null,
    declaration_sha256 text not null,
    version integer not null,
    texts text not null,            -- JSON: the files of the declaration by name
    used_since timestamptz not null,
    difference text,                -- JSON: what reading again by it changed; null where nothing was read again
    primary key (connector, declaration_sha256)
);
