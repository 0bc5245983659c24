-- Machines that the operator has switched off; what stands in no row is on.
create table platform.model_switch (
    name text primary key,
    off_since timestamptz not null
);
