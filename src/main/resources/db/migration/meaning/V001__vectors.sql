-- The meaning of the title of public content, as a vector. It goes with its content.
create table meaning.vector (
    kind text not null,
    content_id text not null,
    hash bytea not null,            -- of the English that was read
    version text not null,          -- of the model that read it
    numbers bytea not null,         -- one byte for each number of the vector
    primary key (kind, content_id)
);
create index vector_text on meaning.vector (hash);

-- How far the change log was followed for it, and by which model.
create table meaning.reached (
    one boolean primary key default true check (one),
    transaction bigint not null,
    number bigint not null,
    version text not null
);
insert into meaning.reached (transaction, number, version) values (0, 0, '');
