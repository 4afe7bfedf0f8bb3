-- What reports count: one row per incident, and sums of it by the local day on which it began.
-- An incident is a call with all its contacts, or a contact without a call; duplicates and tests
-- are none. The local day is that of the desk when the incident began. Source: design/domain.md 6.

create table incident (
    incident text primary key,
    day integer not null,                      -- days since 1970-01-01, local
    hour integer not null,
    opened_ms integer not null,
    sets integer not null,                     -- 1 B, 2 C, 4 Q, 8 E, 16 O, 32 G
    police integer not null,                   -- police were sent for a mental-health reason
    channel text,
    disposition text,
    nondivert_reason text,
    asked integer not null,                    -- somebody asked for a clinician
    taken_s integer,                           -- from the request until a clinician had it
    engaged_s integer,                         -- from the request until they talked
    place_key text not null,
    number_key text not null,
    back_ms integer                            -- until police went there again, within 72 hours
) strict, without rowid;

create table figure_day (
    figure text not null,
    day integer not null,
    code text not null,
    n integer not null,
    primary key (figure, day, code)
) strict, without rowid;

create index contact_by_incident on contact (coalesce(call_id, contact_id));
create index incident_by_place on incident (place_key, opened_ms) where place_key <> '';
create index incident_by_number on incident (number_key, opened_ms) where number_key <> '';

-- As the other lists say it; back_ms, which asks for other incidents, is laid on afterwards.
create view incident_fold as
with part as (
    select coalesce(c.call_id, c.contact_id) as incident,
        min((10000000000000000 + coalesce(c.opened_ms, c.signed_ms))
            || c.contact_id) as first,
        max((10000000000000000 + c.signed_ms) || c.contact_id) as signed,
        max(c.mh_nexus = 'YES') as nexus,
        min(w.engaged_ms) as engaged_ms,
        max(w.led) as led,
        max(w.returned_for) as returned_for,
        max(coalesce(w.place_key, '')) as place_key,
        max(coalesce(w.number_key, '')) as number_key
    from contact c left join caller_work w on w.contact_id = c.contact_id
    where coalesce(c.disposition, '') not in ('DUPLICATE', 'TEST') and w.state is not 'cancelled'
    group by coalesce(c.call_id, c.contact_id)
),
whole as (
    select part.incident,
        cast(substr(part.first, 2, 16) as integer) as opened_ms,
        (select zone_min from entry where entity = substr(part.first, 18) order by hlc limit 1)
            as zone_min,
        1 as reached,
        coalesce(part.nexus, 0) or coalesce(m.nexus = 'YES', 0) as b,
        coalesce(e.nondivert_reason, part.returned_for) as barred_by,
        part.engaged_ms,
        part.led,
        f.entry_channel as channel,
        s.disposition,
        s.signed_ms,
        e.nondivert_reason,
        coalesce(e.police_came, 0) as police_came,
        case when m.requested_ms is not null then
            (select min(wall_ms) from stamped
                where entity = part.incident and kind = 'call.requested') end as asked_ms,
        case when m.requested_ms is not null then
            (select min(stamped.wall_ms) from contact t
                join stamped on stamped.entity = t.contact_id and stamped.kind = 'contact.claimed'
                where coalesce(t.call_id, t.contact_id) = part.incident) end as taken_ms,
        part.place_key,
        part.number_key
    from part
    left join contact f on f.contact_id = substr(part.first, 18)
    left join contact s on s.contact_id = substr(part.signed, 18)
    left join ending e on e.contact_id = s.contact_id
    left join call_mark m on m.call_id = part.incident
    where part.first is not null
    union all
    select m.call_id,
        (select min(wall_ms) from stamped
            where entity = m.call_id and kind in ('call.requested', 'call.flagged')),
        (select zone_min from entry where entity = m.call_id order by hlc limit 1),
        0,
        coalesce(m.nexus = 'YES', 0),
        null, null, null, null, null, null, null, 0,
        (select min(wall_ms) from stamped where entity = m.call_id and kind = 'call.requested'),
        null, '', ''
    from call_mark m
    where not exists (select 1 from contact c
            left join caller_work w on w.contact_id = c.contact_id
            where coalesce(c.call_id, c.contact_id) = +m.call_id
            and coalesce(c.opened_ms, c.signed_ms) is not null
            and coalesce(c.disposition, '') not in ('DUPLICATE', 'TEST')
            and w.state is not 'cancelled')
)
select incident,
    (opened_ms + zone_min * 60000) / 86400000 as day,
    (opened_ms + zone_min * 60000) / 3600000 % 24 as hour,
    opened_ms,
    b | ((b and coalesce(barred_by, '') not in ('DISQUALIFIED', 'WEAPON_IN_HAND', 'VIOLENCE_NOW',
            'THREAT_SPECIFIC', 'CRIME_SERIOUS', 'ATTEMPT_NOW', 'DANGEROUS_PLACE', 'CHILD_ALONE',
            'DOMESTIC_VIOL', 'WANTS_POLICE', 'REFUSES_CLIN', 'OUT_OF_AREA', 'BARRICADE')) << 1)
        | ((reached or asked_ms is not null) << 2)
        | ((engaged_ms is not null or coalesce(disposition, 'UNREACHED') <> 'UNREACHED') << 3)
        | (coalesce(led, 0) << 4)
        | ((not police_came and coalesce(disposition, '') in ('RESOLVED_PHONE', 'RESOLVED_REFERRED',
            'TO_BCR', 'TO_MCT', 'TO_988', 'TO_EMS_ONLY', 'TO_OUTREACH', 'TO_CIVILIAN',
            'PROVIDER_TOOK_OVER', 'POLICE_CANCELLED')) << 5) as sets,
    b and (police_came or coalesce(disposition, '') in ('POLICE_SENT', 'POLICE_SENT_WITH_INFO',
        'CORESPONSE_SENT')) as police,
    channel,
    disposition,
    nondivert_reason,
    asked_ms is not null as asked,
    max(0, taken_ms - asked_ms) / 1000 as taken_s,
    case when signed_ms is null or engaged_ms < signed_ms - 1000 -- not of a log of one breath
        then max(0, engaged_ms - asked_ms) / 1000 end as engaged_s,
    place_key,
    number_key
from whole
where opened_ms is not null and (reached or b or asked_ms is not null);

-- One row for each thing that an incident is counted under.
create view figure_source as
select incident, day, 'hour' as figure, substr('0' || hour, -2) as code from incident
union all
select incident, day, 'sets', cast(sets
        | (case when sets & 32 and coalesce(back_ms > 86400000, 1) then 64 else 0 end)
        | (case when sets & 32 and back_ms is null then 128 else 0 end) as text) from incident
union all
select incident, day, 'channel', channel from incident where channel is not null
union all
select incident, day, 'disposition', disposition from incident where disposition is not null
union all
select incident, day, 'nondivert', nondivert_reason from incident
    where nondivert_reason is not null
union all
select incident, day, 'asked', '' from incident where asked = 1
union all
select incident, day, 'taken', substr('000' || case when taken_s < 120 then taken_s / 10 * 10
        when taken_s < 600 then taken_s / 30 * 30
        when taken_s < 3600 then taken_s / 300 * 300 else 3600 end, -4)
    from incident where taken_s is not null
union all
select incident, day, 'engaged', substr('000' || case when engaged_s < 120 then engaged_s / 10 * 10
        when engaged_s < 600 then engaged_s / 30 * 30
        when engaged_s < 3600 then engaged_s / 300 * 300 else 3600 end, -4)
    from incident where engaged_s is not null;
