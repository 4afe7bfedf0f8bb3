-- What the lists read of contacts.

create table contact (
    contact_id text primary key,
    call_id text,
    call_number text not null,
    entry_channel text,
    opened_ms integer,
    opened_by text,
    holder text,
    held_since_ms integer,
    signed_ms integer,
    signed_by text,
    signed_place integer,
    presenting_concern text,
    mh_nexus text,
    overall_level text,
    recommended_response text,
    disposition text,
    addenda integer not null,
    last_ms integer not null,
    left_unsigned_ms integer
) strict, without rowid;

create index contact_open on contact (opened_ms) where signed_ms is null;
create index contact_by_time on contact (opened_ms, disposition, signed_ms);
-- The list of signed logs, by whose they are and by how they ended.
create index contact_by_clinician on contact (signed_by, opened_ms, disposition, overall_level)
    where signed_ms is not null;
create index contact_by_ending on contact (disposition, overall_level, opened_ms, signed_by)
    where signed_ms is not null;
create index contact_left_unsigned on contact (opened_ms) where left_unsigned_ms is not null;

create view contact_fold as
with pick as (
    select entity,
        min(case when kind = 'contact.opened' then stamp end) opened,
        max(case when kind = 'contact.joined' then stamp end) joined,
        max(case kind when 'contact.claimed' then stamp
            when 'contact.released' then substr(stamp, 1, 68) end) held,
        min(case when kind = 'contact.claimed' then stamp end) claimed,
        min(case when kind = 'consult.signed' then stamp end) signed,
        sum(kind = 'addendum.signed') addenda,
        max(wall_ms) last_ms,
        min(case when kind = 'contact.left_unsigned' then wall_ms end) left_unsigned_ms
    from stamped
    where kind in ('contact.opened', 'contact.claimed', 'contact.released', 'contact.joined',
        'contact.left_unsigned', 'consult.signed', 'addendum.signed')
    group by entity
)
select pick.entity as contact_id,
    coalesce(jb.body ->> 'call_id', sb.body ->> 'call_id', ob.body ->> 'call_id',
        cb.body ->> 'call_id') as call_id,
    coalesce(jb.body ->> 'call_number', sb.body ->> 'call_number', ob.body ->> 'call_number',
        cb.body ->> 'call_number', '') as call_number,
    coalesce(sb.body ->> 'entry_channel', ob.body ->> 'entry_channel') as entry_channel,
    cast(substr(pick.opened, 70, 16) as integer) as opened_ms,
    substr(pick.opened, 86) as opened_by,
    nullif(substr(pick.held, 86), '') as holder,
    cast(nullif(substr(pick.held, 70, 16), '') as integer) as held_since_ms,
    cast(substr(pick.signed, 70, 16) as integer) as signed_ms,
    substr(pick.signed, 86) as signed_by,
    cast(substr(pick.signed, 57, 12) as integer) as signed_place,
    sb.body ->> 'presenting_concern' as presenting_concern,
    sb.body ->> 'mh_nexus' as mh_nexus,
    sb.body ->> 'overall_level' as overall_level,
    sb.body ->> 'recommended_response' as recommended_response,
    sb.body ->> 'disposition' as disposition,
    pick.addenda,
    pick.last_ms,
    pick.left_unsigned_ms
from pick
left join body ob on ob.place = cast(substr(pick.opened, 57, 12) as integer)
left join body jb on jb.place = cast(substr(pick.joined, 57, 12) as integer)
left join body cb on cb.place = cast(substr(pick.claimed, 57, 12) as integer)
left join body sb on sb.place = cast(substr(pick.signed, 57, 12) as integer);
