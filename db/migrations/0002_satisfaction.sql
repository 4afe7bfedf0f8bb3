-- record 1.1: what callers said of the help, joined to nobody.

-- Not in the journal: an entry has a time, an author and a place in an order. The key is random and
-- the rows lie in its order, so that neither tells which talk a row comes from.
create table satisfaction (
    answer_id blob primary key check (length(answer_id) = 16),
    month text not null check (month glob '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    heard integer check (heard between 1 and 5),   -- null: declined
    safe integer check (safe between 1 and 5),
    needed integer check (needed between 1 and 5)
) strict, without rowid;
