-- What the paging of an answer turns on, as a state of the declaration read it: an answer that is as before need not be read
-- again to know which page comes next.
create table harvest.page_foot (
    fragment_id bigint primary key references harvest.fragment on delete cascade,
    declaration_sha256 text not null,
    records integer not null,       -- how many stood on the page, wanted or not
    named text                      -- the next address, a cursor or a total; null where the page names none
);
