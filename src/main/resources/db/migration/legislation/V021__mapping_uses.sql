-- When a declaration was in use, until the next row of its source: one that is returned to is in use a second time.
create table legislation.mapping_use (
    id bigint generated always as identity primary key,
    connector text not null,
    declaration_sha256 text not null,
    since timestamptz not null,
    difference text,                -- JSON: what reading again by it changed; null where nothing was read again
    foreign key (connector, declaration_sha256) references legislation.mapping_version
);
create index mapping_use_connector on legislation.mapping_use (connector, id);
insert into legislation.mapping_use (connector, declaration_sha256, since, difference)
    select connector, declaration_sha256, used_since, difference from legislation.mapping_version order by used_since;
alter table legislation.mapping_version drop column used_since, drop column difference;
