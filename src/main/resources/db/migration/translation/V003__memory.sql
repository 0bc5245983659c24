-- What people made of public texts: one unit says the same in several languages.
create table translation.unit (
    id bigint generated always as identity primary key,
    kind text not null,             -- OFFICIAL, REVIEWED, IMPORTED
    who text not null,              -- the source that published it, the person, or the file
    address text,                   -- where it was published
    country text not null,          -- whose law it speaks of; '' where that is not known
    original text not null,         -- the language it was translated from; '' where all say it equally
    taken_from text not null,       -- the content it goes with; '' for a file
    made_at timestamptz not null,
    fingerprint bytea not null,     -- sha256 of all its words
    unique (fingerprint, kind, who, taken_from)
);
create index unit_taken_from on translation.unit (taken_from) where taken_from <> '';

-- A unit in one language, with what finds it.
create table translation.wording (
    unit_id bigint not null references translation.unit on delete cascade,
    language text not null,         -- primary subtag
    content text not null,
    folded bytea not null,          -- sha256 of the words, whatever their capitals
    frame bytea,                    -- sha256 of the words without their numbers; null where there is no number
    primary key (unit_id, language)
);
create index wording_folded on translation.wording (folded, language);
create index wording_frame on translation.wording (frame, language) where frame is not null;
create index wording_language on translation.wording (language, unit_id);

-- Which translations rest on which unit: when it goes, so do they.
create table translation.recalled (
    unit_id bigint not null references translation.unit on delete cascade,
    text_id bigint not null references translation.text on delete cascade,
    language text not null,
    primary key (unit_id, text_id, language)
);
create index recalled_text on translation.recalled (text_id, language);

-- How far the change log was followed.
create table translation.followed (
    name text primary key,
    transaction bigint not null,
    number bigint not null
);
