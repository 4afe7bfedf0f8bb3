-- What the lists read of calls: what was judged and who asked.

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
