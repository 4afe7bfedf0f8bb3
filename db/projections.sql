-- What the lists read: folded from the journal, droppable, rebuilt equal. Each fold is a view that
-- orders by (hlc, desk), so that the order of arrival does not matter; the tables are copies of
-- the views, kept fresh per entity in the transaction of the entry.

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
    last_ms integer not null
) strict, without rowid;

create index contact_open on contact (opened_ms) where signed_ms is null;
create index contact_by_time on contact (opened_ms, disposition, signed_ms);
create index contact_by_call on contact (call_id);

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
        max(wall_ms) last_ms
    from stamped
    where kind in ('contact.opened', 'contact.claimed', 'contact.released', 'contact.joined',
        'consult.signed', 'addendum.signed')
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
    pick.last_ms
from pick
left join body ob on ob.place = cast(substr(pick.opened, 57, 12) as integer)
left join body jb on jb.place = cast(substr(pick.joined, 57, 12) as integer)
left join body cb on cb.place = cast(substr(pick.claimed, 57, 12) as integer)
left join body sb on sb.place = cast(substr(pick.signed, 57, 12) as integer);

create table call_mark (
    call_id text primary key,
    call_number text not null,
    nexus text,
    nexus_reason text,
    nature text,
    rule_ids text,
    flagged_ms integer,
    flagged_by text,
    requested integer not null,
    request_channel text,
    requester_role text,
    requester text,
    requested_ms integer,
    requested_by text
) strict, without rowid;

create index call_mark_requested on call_mark (requested_ms) where requested = 1;
create index call_mark_flagged on call_mark (flagged_ms);

create view call_mark_fold as
with pick as (
    select entity,
        max(case when kind = 'call.flagged' then stamp end) flagged,
        max(case when kind = 'call.requested' then stamp end) requested,
        max(case when kind in ('call.requested', 'call.request_withdrawn') then stamp end) asked,
        max(stamp) newest
    from stamped
    where kind in ('call.flagged', 'call.requested', 'call.request_withdrawn')
    group by entity
)
select pick.entity as call_id,
    coalesce(nb.body ->> 'call_number', '') as call_number,
    fb.body ->> 'nexus' as nexus,
    fb.body ->> 'reason' as nexus_reason,
    fb.body ->> 'nature' as nature,
    fb.body ->> 'rule_ids' as rule_ids,
    cast(substr(pick.flagged, 70, 16) as integer) as flagged_ms,
    substr(pick.flagged, 86) as flagged_by,
    coalesce(pick.asked = pick.requested, 0) as requested,
    ab.body ->> 'channel' as request_channel,
    ab.body ->> 'requester_role' as requester_role,
    ab.body ->> 'requester' as requester,
    cast(substr(pick.asked, 70, 16) as integer) as requested_ms,
    substr(pick.asked, 86) as requested_by
from pick
left join body fb on fb.place = cast(substr(pick.flagged, 57, 12) as integer)
left join body ab on ab.place = cast(substr(pick.asked, 57, 12) as integer)
left join body nb on nb.place = cast(substr(pick.newest, 57, 12) as integer);

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

-- Counts by the hour of the wall clock; code is the one word of the kind that reports ask for.
create table rollup_hour (
    hour_ms integer not null,
    kind text not null,
    code text not null,
    n integer not null,
    primary key (hour_ms, kind, code)
) strict, without rowid;

-- One row per entry.
create view rollup_source as
select place,
    entity,
    wall_ms / 3600000 * 3600000 as hour_ms,
    kind,
    coalesce(case kind
        when 'consult.signed' then
            (select body ->> 'disposition' from body where body.place = entry.place)
        when 'call.flagged' then
            (select body ->> 'nexus' from body where body.place = entry.place)
        when 'contact.opened' then
            (select body ->> 'entry_channel' from body where body.place = entry.place)
        when 'feed.changed' then
            (select body ->> 'state' from body where body.place = entry.place)
    end, '') as code
from entry;
