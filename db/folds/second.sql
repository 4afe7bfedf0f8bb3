-- Who else stood behind the newest level of a contact, and whether their signature is still awaited:
-- somebody on the telephone signs later.

create table level_second (
    contact_id text primary key,
    level text,
    floor text,
    reason text not null,
    second_name text not null,
    second_ms integer,
    decided_by text not null,
    waits integer not null
) strict, without rowid;

create index level_second_waits on level_second (second_ms) where waits = 1;

create view level_second_fold as
with pick as (
    select entity,
        max(case when kind = 'level.decided' then stamp end) decided,
        max(case when kind = 'level.countersigned' then stamp end) signed
    from stamped
    where kind in ('level.decided', 'level.countersigned')
    group by entity
)
select pick.entity as contact_id,
    b.body ->> 'level' as level,
    b.body ->> 'floor' as floor,
    coalesce(b.body ->> 'reason', '') as reason,
    coalesce(b.body ->> 'second_name', '') as second_name,
    cast(b.body ->> 'second_at_ms' as integer) as second_ms,
    coalesce(substr(pick.decided, 86), '') as decided_by,
    coalesce(b.body ->> 'second_way', '') = 'by_phone'
        and coalesce(pick.signed < pick.decided, 1) as waits
from pick
left join body b on b.place = cast(substr(pick.decided, 57, 12) as integer);
