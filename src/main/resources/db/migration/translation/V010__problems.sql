-- What readers report about translations. Nothing is kept of who reported it.
create table translation.problem (
    id bigint generated always as identity primary key,
    page text not null,             -- on which the translation stands, without the language in front
    language text not null,
    sort text not null,             -- MEANING, TERM, MISSING, NUMBER, OTHER
    passage text not null,          -- the words concerned; may be blank
    note text not null,             -- how it should be; may be blank
    received_at timestamptz not null,
    settled_at timestamptz
);
create index problem_open on translation.problem (page) where settled_at is null;
create index problem_received on translation.problem (received_at);
