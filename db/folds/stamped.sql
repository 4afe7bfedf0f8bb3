-- A stamp orders as (hlc, desk) do and carries what the folds want of its entry, so that an index
-- answers them: hlc in 19 characters, desk in 36, place in 13, wall_ms in 17, then the actor. Each
-- number stands behind a 1 that keeps its width. So the place is at 57, the time at 70, the actor
-- at 86.
create view stamped as
select entity, kind, wall_ms,
    (1000000000000000000 + hlc) || desk || (1000000000000 + place)
        || (10000000000000000 + wall_ms) || actor as stamp
from entry
where version = 1;
