-- What editors corrected of members' data, by the source's own key of the person: it outlives what the source says next.
create table legislation.member_correction (
    id bigint generated always as identity primary key,
    connector text not null,
    person text not null,
    field text not null,
    mandate text,                   -- which mandate, as the source gives it; null where it is none of a mandate's fields
    value text,                     -- null where nothing is to be shown
    reason text not null,
    origin text not null,           -- who asked for it, or where it can be checked
    corrected_at timestamptz not null,
    taken_back_at timestamptz
);
create unique index member_correction_standing on legislation.member_correction (person, connector, field, coalesce(mandate, ''))
    where taken_back_at is null;
