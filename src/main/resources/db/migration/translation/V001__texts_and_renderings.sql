-- Texts of others, each once for each audience and each set of circumstances that changes its translation.
create table translation.text (
    id bigint generated always as identity primary key,
    sha256 bytea not null,          -- of the text in NFC
    language text not null,         -- primary subtag
    kind text not null,             -- TITLE, SUMMARY, STEP, SENTENCE
    country text not null,          -- whose law it speaks of; '' where that is not known
    initiator text not null,        -- GOVERNMENT, MEMBER; '' where that is not known
    audience text not null,
    content text not null,
    unique (sha256, language, kind, country, initiator, audience)
);

-- A text in another language. What a person wrote stands beside what a machine made, and before it.
create table translation.rendering (
    text_id bigint not null references translation.text on delete cascade,
    language text not null,
    by_person boolean not null default false,
    content text not null,
    quality text not null,          -- REVIEWED, MACHINE, MACHINE_GIST
    engine text not null,
    version text not null,          -- of engine and terms
    route text not null,
    terms text[] not null,          -- entries of the term base that were applied
    made_by text,
    made_at timestamptz not null,
    primary key (text_id, language, by_person)
);

-- What is to be translated: wanted on a page now, or in the background.
create table translation.wish (
    text_id bigint not null references translation.text on delete cascade,
    language text not null,
    priority smallint not null,     -- 0 is read now; larger numbers can wait
    tries smallint not null default 0,
    next_try_at timestamptz not null,
    trouble text,                   -- why the last try gave nothing
    primary key (text_id, language)
);
create index wish_next on translation.wish (priority, next_try_at);
