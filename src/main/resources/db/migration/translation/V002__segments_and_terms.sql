-- The sentences of a translation beside those of its original, with what made each.
alter table translation.rendering add column segments jsonb not null default '[]';

-- What of the declared data a translation rests on: when it changes, the translation is made anew.
alter table translation.rendering add column basis text not null default '';

-- Entries of the term base that were proposed here, and those that were accepted: they stand before those of the product.
create table translation.term_proposal (
    id bigint generated always as identity primary key,
    term text not null,             -- its id in the term base
    entry text not null,            -- as it was proposed, YAML
    state text not null,            -- PROPOSED, ACCEPTED, DECLINED, WITHDRAWN
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz
);
create unique index term_proposal_accepted on translation.term_proposal (term) where state = 'ACCEPTED';

-- With which state of machines and terms all translations were last compared, and how far a comparison under way has come.
create table translation.comparison (
    one boolean primary key default true check (one),
    done_for text not null,
    under_way_for text,
    up_to bigint not null default 0
);
