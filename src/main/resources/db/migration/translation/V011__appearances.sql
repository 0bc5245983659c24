-- Which content shows a text, so that those who follow the change log hear when it was brought into English.
create table translation.appearance (
    text_id bigint not null references translation.text on delete cascade,
    kind text not null,
    content_id text not null,
    revision bigint not null,
    news boolean not null default false,    -- brought into English since the change log last told
    primary key (text_id, kind, content_id)
);
create index appearance_content on translation.appearance (kind, content_id);
create index appearance_news on translation.appearance (kind, content_id) where news;

-- How far the change log was followed for it, and from which languages a machine could translate then.
create table translation.reached (
    one boolean primary key default true check (one),
    transaction bigint not null,
    number bigint not null,
    languages text[] not null
);
insert into translation.reached (transaction, number, languages) values (0, 0, '{}');
