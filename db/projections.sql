-- What the lists read: folded from the journal, droppable, rebuilt equal. Each fold is a view that
-- orders by (hlc, desk), so that the order of arrival does not matter; the tables are copies of
-- the views, kept fresh per entity in the transaction of the entry.

create view stamped as
select entity, kind, wall_ms, printf('%016x', hlc) || desk || place as stamp
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
    signed_entry text,
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
        cast(substr(min(case when kind = 'contact.opened' then stamp end), 53) as integer) opened,
        cast(substr(max(case when kind = 'contact.joined' then stamp end), 53) as integer) joined,
        cast(substr(max(case when kind in ('contact.claimed', 'contact.released') then stamp end),
            53) as integer) held,
        cast(substr(min(case when kind = 'contact.claimed' then stamp end), 53) as integer) claimed,
        cast(substr(min(case when kind = 'consult.signed' then stamp end), 53) as integer) signed,
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
    oe.wall_ms as opened_ms,
    oe.actor as opened_by,
    case when he.kind = 'contact.claimed' then he.actor end as holder,
    case when he.kind = 'contact.claimed' then he.wall_ms end as held_since_ms,
    se.wall_ms as signed_ms,
    se.actor as signed_by,
    se.entry_id as signed_entry,
    sb.body ->> 'presenting_concern' as presenting_concern,
    sb.body ->> 'mh_nexus' as mh_nexus,
    sb.body ->> 'overall_level' as overall_level,
    sb.body ->> 'recommended_response' as recommended_response,
    sb.body ->> 'disposition' as disposition,
    pick.addenda,
    pick.last_ms
from pick
left join entry oe on oe.place = pick.opened
left join body ob on ob.place = pick.opened
left join body jb on jb.place = pick.joined
left join entry he on he.place = pick.held
left join body cb on cb.place = pick.claimed
left join entry se on se.place = pick.signed
left join body sb on sb.place = pick.signed;

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
        cast(substr(max(case when kind = 'call.flagged' then stamp end), 53) as integer) flagged,
        cast(substr(max(case when kind in ('call.requested', 'call.request_withdrawn') then stamp
            end), 53) as integer) asked,
        cast(substr(max(stamp), 53) as integer) newest
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
    fe.wall_ms as flagged_ms,
    fe.actor as flagged_by,
    coalesce(ae.kind = 'call.requested', 0) as requested,
    ab.body ->> 'channel' as request_channel,
    ab.body ->> 'requester_role' as requester_role,
    ab.body ->> 'requester' as requester,
    ae.wall_ms as requested_ms,
    ae.actor as requested_by
from pick
left join entry fe on fe.place = pick.flagged
left join body fb on fb.place = pick.flagged
left join entry ae on ae.place = pick.asked
left join body ab on ab.place = pick.asked
left join body nb on nb.place = pick.newest;

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
        cast(substr(min(case when kind = 'shift.signed_on' then stamp end), 53) as integer) came,
        cast(substr(min(case when kind = 'shift.signed_off' then stamp end), 53) as integer) went
    from stamped
    where kind in ('shift.signed_on', 'shift.signed_off')
    group by entity
)
select pick.entity as shift_id,
    b.body ->> 'person_id' as person_id,
    b.body ->> 'person_name' as person_name,
    b.body ->> 'role' as role,
    e.wall_ms as on_ms,
    w.wall_ms as off_ms
from pick
left join entry e on e.place = pick.came
left join body b on b.place = pick.came
left join entry w on w.place = pick.went;

-- Counts by the hour of the wall clock; code is the one word of the kind that reports ask for.
create table rollup_hour (
    hour_ms integer not null,
    kind text not null,
    code text not null,
    n integer not null,
    primary key (hour_ms, kind, code)
) strict, without rowid;

-- One row per entry; the program counts them, because a sort of a million rows is slow.
create view rollup_source as
select place,
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
