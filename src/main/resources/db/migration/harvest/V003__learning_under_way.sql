-- What a run that is under way has learnt so far, committed with its pages: a run that goes on after its process was killed
-- goes on learning from there, and judges by what was usual before it began.
alter table harvest.profile add column learning jsonb;
