-- What is still open: reroutes, follow-ups, tasks, handoffs. Each list reads who may be open; what
-- it really is, the entries of its entity say.

create table reroute (
    contact_id text primary key,
    proposed_ms integer,
    cleared_ms integer,
    returned_ms integer,
    last_ms integer not null
) strict, without rowid;

create index reroute_open on reroute (last_ms) where returned_ms is null;

create view reroute_fold as
select entity as contact_id,
    min(case when kind = 'reroute.proposed' then wall_ms end) as proposed_ms,
    max(case when kind = 'reroute.cleared' then wall_ms end) as cleared_ms,
    max(case when kind = 'reroute.returned' then wall_ms end) as returned_ms,
    max(wall_ms) as last_ms
from stamped
where kind in ('reroute.proposed', 'reroute.requested', 'reroute.not_sent', 'reroute.delivered',
    'reroute.accepted', 'reroute.declined', 'reroute.unavailable', 'reroute.expired',
    'reroute.withdrawn', 'reroute.en_route', 'reroute.on_scene', 'reroute.cleared',
    'reroute.returned', 'reroute.brief_edited', 'reroute.brief_reached', 'reroute.answer_kept',
    'reroute.made_aware')
group by entity;

create table follow_up (
    follow_up_id text primary key,
    contact_id text,
    due_ms integer,
    attempts integer not null,
    closed_ms integer,
    last_ms integer not null
) strict, without rowid;

create index follow_up_open on follow_up (due_ms) where closed_ms is null;
create index follow_up_open_of on follow_up (contact_id, due_ms) where closed_ms is null;
create index follow_up_of on follow_up (contact_id);

create view follow_up_fold as
with pick as (
    select entity,
        min(case when kind = 'follow_up.planned' then stamp end) planned,
        sum(kind = 'follow_up.attempted') attempts,
        min(case when kind = 'follow_up.closed' then wall_ms end) closed_ms,
        max(wall_ms) last_ms
    from stamped
    where kind in ('follow_up.planned', 'follow_up.safety_asked', 'follow_up.attempted',
        'follow_up.closed')
    group by entity
)
select pick.entity as follow_up_id,
    b.body ->> 'contact_id' as contact_id,
    cast(b.body ->> 'to_ms' as integer) as due_ms,
    pick.attempts,
    pick.closed_ms,
    pick.last_ms
from pick
left join body b on b.place = cast(substr(pick.planned, 57, 12) as integer);

create table task (
    task_id text primary key,
    contact_id text,
    task_kind text,
    due_ms integer,
    done_ms integer
) strict, without rowid;

create index task_open on task (due_ms) where done_ms is null;
create index task_of on task (contact_id);

create view task_fold as
with pick as (
    select entity,
        min(case when kind = 'task.opened' then stamp end) opened,
        min(case when kind = 'task.done' then wall_ms end) done_ms
    from stamped
    where kind in ('task.opened', 'task.done')
    group by entity
)
select pick.entity as task_id,
    b.body ->> 'contact_id' as contact_id,
    b.body ->> 'task_kind' as task_kind,
    cast(b.body ->> 'due_ms' as integer) as due_ms,
    pick.done_ms
from pick
left join body b on b.place = cast(substr(pick.opened, 57, 12) as integer);

create table handoff (
    handoff_id text primary key,
    begun_ms integer,
    ended_ms integer
) strict, without rowid;

create index handoff_open on handoff (begun_ms) where ended_ms is null;

create view handoff_fold as
select entity as handoff_id,
    min(case when kind = 'handoff.begun' then wall_ms end) as begun_ms,
    min(case when kind = 'handoff.ended' then wall_ms end) as ended_ms
from stamped
where kind in ('handoff.begun', 'handoff.item_taken', 'handoff.ended')
group by entity;
