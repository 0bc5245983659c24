-- What people did to translations, each act once; what stands now is in the rendering of a person.
create table translation.edit (
    id bigint generated always as identity primary key,
    text_id bigint not null references translation.text on delete cascade,
    language text not null,
    act text not null,              -- WRITTEN, CHECKED, UNDONE
    sentences jsonb not null,       -- the sentences of the original with what was written; none where nothing was
    who text not null,
    content text not null,          -- where it was done: the content that the text belongs to
    done_at timestamptz not null
);
create index edit_text on translation.edit (text_id, language, id);
create index edit_content on translation.edit (content, language, id);

alter table translation.rendering add column checked_by text;
