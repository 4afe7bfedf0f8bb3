-- Care plans as they stand: the newest words, the newest end of their time, and by what they are
-- found.

create table care_plan (
    plan_id text primary key,
    contact_id text,
    owner text not null,
    helps text not null,
    worsens text not null,
    response text not null,
    expires_ms integer,
    place_key text not null,
    number_key text not null,
    person_id text not null,
    written_ms integer,
    ended_ms integer
) strict, without rowid;

create index care_plan_by_place on care_plan (place_key) where place_key <> '';
create index care_plan_by_number on care_plan (number_key) where number_key <> '';
create index care_plan_by_person on care_plan (person_id) where person_id <> '';
create index care_plan_open on care_plan (expires_ms) where ended_ms is null;

create view care_plan_fold as
with pick as (
    select entity,
        max(case when kind = 'care_plan.written' then stamp end) written,
        max(case when kind in ('care_plan.written', 'care_plan.reviewed') then stamp end) held,
        min(case when kind = 'care_plan.ended' then wall_ms end) ended_ms
    from stamped
    where kind in ('care_plan.written', 'care_plan.reviewed', 'care_plan.ended')
    group by entity
)
select pick.entity as plan_id,
    wb.body ->> 'contact_id' as contact_id,
    coalesce(hb.body ->> 'owner', '') as owner,
    coalesce(wb.body ->> 'helps', '') as helps,
    coalesce(wb.body ->> 'worsens', '') as worsens,
    coalesce(wb.body ->> 'response', '') as response,
    cast(hb.body ->> 'expires_ms' as integer) as expires_ms,
    coalesce(wb.body ->> 'place_key', '') as place_key,
    coalesce(wb.body ->> 'number_key', '') as number_key,
    coalesce(wb.body ->> 'person_id', '') as person_id,
    cast(substr(pick.written, 70, 16) as integer) as written_ms,
    pick.ended_ms
from pick
left join body wb on wb.place = cast(substr(pick.written, 57, 12) as integer)
left join body hb on hb.place = cast(substr(pick.held, 57, 12) as integer);
