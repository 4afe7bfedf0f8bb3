-- How each contact stands in the work with its caller: the lists of rescues, of what is parked, and
-- by what later contacts find it.

create table caller_work (
    contact_id text primary key,
    state text,
    since_ms integer,
    level text,
    floor text,
    escalated_ms integer,
    told_ms integer,
    settled_ms integer,
    engaged_ms integer,
    led integer not null,
    returned_for text,
    incident text not null,
    place_key text not null,
    number_key text not null,
    person_id text not null,
    name_key text not null,
    last_ms integer not null
) strict, without rowid;

create index caller_rescues on caller_work (escalated_ms) where escalated_ms is not null;
create index caller_unconfirmed on caller_work (contact_id)
    where escalated_ms is not null and settled_ms is null;
create index caller_by_incident on caller_work (incident) where incident <> '';
create index caller_by_place on caller_work (place_key) where place_key <> '';
create index caller_by_number on caller_work (number_key) where number_key <> '';
create index caller_by_name on caller_work (name_key) where name_key <> '';
create index caller_by_person on caller_work (person_id) where person_id <> '';

create view caller_work_fold as
with pick as (
    select stamped.entity,
        max(case when kind = 'contact.moved' then stamp end) moved,
        max(case when kind = 'level.decided' then stamp end) decided,
        max(case when kind = 'contact.keyed' then stamp end) keyed,
        max(case when kind = 'contact.person_named' then stamp end) named,
        max(case when kind = 'contact.moved' and mb.body ->> 'after' = 'escalated'
            then wall_ms end) escalated_ms,
        max(case when kind = 'rescue.told' then wall_ms end) told_ms,
        max(case when kind in ('rescue.confirmed', 'rescue.excused') then wall_ms end) settled_ms,
        min(case when kind = 'contact.moved' and mb.body ->> 'after' in ('consulting', 'engaged')
            then wall_ms end) engaged_ms,
        max(kind = 'contact.moved' and mb.body ->> 'after' = 'engaged'
            and mb.body ->> 'mode' in ('THREE_WAY', 'TAKEOVER', 'CALLBACK')) led,
        max(case when kind = 'contact.moved' and mb.body ->> 'after' = 'returned'
            then mb.body ->> 'reason' end) returned_for,
        max(wall_ms) last_ms
    from stamped
    left join body mb on kind = 'contact.moved'
        and mb.place = cast(substr(stamp, 57, 12) as integer)
    where kind in ('contact.moved', 'level.decided', 'contact.keyed', 'contact.person_named',
        'rescue.told', 'rescue.confirmed', 'rescue.excused')
    group by stamped.entity
)
select pick.entity as contact_id,
    mb.body ->> 'after' as state,
    cast(mb.body ->> 'at_ms' as integer) as since_ms,
    lb.body ->> 'level' as level,
    lb.body ->> 'floor' as floor,
    pick.escalated_ms,
    pick.told_ms,
    pick.settled_ms,
    pick.engaged_ms,
    coalesce(pick.led, 0) as led,
    pick.returned_for,
    coalesce(kb.body ->> 'incident', '') as incident,
    coalesce(kb.body ->> 'place_key', '') as place_key,
    coalesce(kb.body ->> 'number_key', '') as number_key,
    coalesce(nb.body ->> 'person_id', kb.body ->> 'person_id', '') as person_id,
    coalesce(nb.body ->> 'name_key', '') as name_key,
    pick.last_ms
from pick
left join body mb on mb.place = cast(substr(pick.moved, 57, 12) as integer)
left join body lb on lb.place = cast(substr(pick.decided, 57, 12) as integer)
left join body nb on nb.place = cast(substr(pick.named, 57, 12) as integer)
left join body kb on kb.place = cast(substr(pick.keyed, 57, 12) as integer);
