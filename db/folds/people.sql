-- What the lists read of the people at the desk.

create table shift (
    shift_id text primary key,
    person_id text,
    person_name text,
    role text,
    on_ms integer,
    off_ms integer
) strict, without rowid;

create index shift_by_person on shift (person_id, on_ms);

create view shift_fold as
with pick as (
    select entity,
        min(case when kind = 'shift.signed_on' then stamp end) came,
        min(case when kind = 'shift.signed_off' then stamp end) went
    from stamped
    where kind in ('shift.signed_on', 'shift.signed_off')
    group by entity
)
select pick.entity as shift_id,
    b.body ->> 'person_id' as person_id,
    b.body ->> 'person_name' as person_name,
    b.body ->> 'role' as role,
    cast(substr(pick.came, 70, 16) as integer) as on_ms,
    cast(substr(pick.went, 70, 16) as integer) as off_ms
from pick
left join body b on b.place = cast(substr(pick.came, 57, 12) as integer);
