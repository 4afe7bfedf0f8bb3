-- The audit: one line per entry about who may see what, and who saw it.

create table audit_line (
    line_id text primary key,
    place integer,
    at_ms integer not null,
    actor text not null,
    kind text not null,
    subject text not null,
    role text not null,
    reason text not null
) strict, without rowid;

create index audit_by_time on audit_line (at_ms);
create index audit_by_kind on audit_line (kind, at_ms);
create index audit_by_subject on audit_line (subject, at_ms);
create index audit_by_actor on audit_line (actor, at_ms);

create view audit_line_fold as
with pick as (
    select entity, min(stamp) as first
    from stamped
    where kind in (
    'access.account_made',
    'access.account_changed',
    'access.passphrase_set',
    'access.factor_set',
    'access.recovery_code_used',
    'access.signed_on',
    'access.sign_on_failed',
    'access.account_locked',
    'access.account_released',
    'access.release_countersigned',
    'access.desk_locked',
    'access.desk_unlocked',
    'access.policy_set',
    'access.read',
    'access.read_refused',
    'access.given_out',
    'access.glass_broken',
    'access.line_reviewed',
    'access.hold_placed',
    'access.hold_lifted',
    'access.rights_narrowed',
    'access.site_taken',
    'access.site_refused')
    group by entity
)
select pick.entity as line_id,
    entry.place as place,
    entry.wall_ms as at_ms,
    entry.actor as actor,
    entry.kind as kind,
    coalesce(b.body ->> 'subject', '') as subject,
    coalesce(b.body ->> 'role', '') as role,
    coalesce(b.body ->> 'reason', '') as reason
from pick
join entry on entry.place = cast(substr(pick.first, 57, 12) as integer)
left join body b on b.place = entry.place;
