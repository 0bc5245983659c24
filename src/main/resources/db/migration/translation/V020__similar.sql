-- Sentences of the memory that share words with another, for whoever improves a translation.
create index wording_words on translation.wording using gin (to_tsvector('simple'::regconfig, content));
