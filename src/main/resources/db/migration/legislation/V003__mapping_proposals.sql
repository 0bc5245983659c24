-- What readers propose to correct in a mapping, and what was decided.
create table legislation.mapping_proposal (
    id bigint generated always as identity primary key,
    connector text not null,
    words text not null,
    stage text not null,
    reason text not null,
    reference text,                 -- an address where the reason can be checked
    credit text,                    -- who wants to be named if it is accepted
    received_at timestamptz not null,
    decided_at timestamptz,
    accepted boolean,
    answer text                     -- shown to readers with the decision
);
create index mapping_proposal_open on legislation.mapping_proposal (connector) where decided_at is null;
