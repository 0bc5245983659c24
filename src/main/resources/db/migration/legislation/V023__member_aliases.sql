-- Other names by which a source may mean a member: each identifier that it gives the person, as scheme:value.
create table legislation.member_alias (
    member_id bigint not null references legislation.member on delete cascade,
    connector text not null,
    person text not null
);
create index member_alias_by_member on legislation.member_alias (member_id);
create index member_alias_by_person on legislation.member_alias (person, connector);
insert into legislation.member_alias (member_id, connector, person)
    select id, connector, (one ->> 'scheme') || ':' || (one ->> 'value')
    from legislation.member, jsonb_array_elements(content::jsonb -> 'identifiers') one;
