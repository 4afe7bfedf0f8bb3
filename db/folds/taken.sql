-- From whom each contact was taken last, so that they can be told when they come back.

create table contact_taken (
    contact_id text primary key,
    from_id text not null,
    to_name text not null,
    supervisor text not null,
    reason text not null,
    taken_ms integer
) strict, without rowid;

create index contact_taken_from on contact_taken (from_id, taken_ms);

create view contact_taken_fold as
with pick as (
    select entity, max(stamp) newest from stamped where kind = 'contact.taken' group by entity
)
select pick.entity as contact_id,
    coalesce(b.body ->> 'from_id', '') as from_id,
    coalesce(b.body ->> 'to_name', '') as to_name,
    coalesce(b.body ->> 'supervisor', '') as supervisor,
    coalesce(b.body ->> 'reason', '') as reason,
    cast(substr(pick.newest, 70, 16) as integer) as taken_ms
from pick
left join body b on b.place = cast(substr(pick.newest, 57, 12) as integer);
