-- record 1.0: the journal, its bodies, the outbox, drafts and the last known calls.

create table meta (
    key text primary key check (length(key) between 1 and 64),
    value text not null
) strict, without rowid;

-- One row per entry, never changed and never removed.
create table entry (
    place integer primary key,                 -- the order of arrival in this file
    entry_id text not null unique check (length(entry_id) = 36),
    agency integer not null check (agency >= 0),
    desk text not null check (length(desk) = 36),
    seq integer not null check (seq >= 1),     -- contiguous per desk, from 1
    hlc integer not null check (hlc >= 0),
    wall_ms integer not null check (wall_ms >= 0),
    zone_min integer not null check (zone_min between -1440 and 1440),
    kind text not null check (length(kind) between 1 and 100),
    version integer not null check (version >= 1),
    actor text not null check (length(actor) between 1 and 200),
    entity text not null check (length(entity) between 1 and 200),
    body_hash blob not null check (length(body_hash) = 32),
    prev_hash blob not null check (length(prev_hash) = 32),
    hash blob not null check (length(hash) = 32),
    desk_sig blob not null check (length(desk_sig) = 64),
    author_sig blob check (author_sig is null or length(author_sig) = 64),
    unique (desk, seq)
) strict;

-- Covers all that the folds of the projections read of an entry.
create index entry_by_entity on entry (entity, hlc, desk, kind, version, wall_ms, actor);

-- The text that was hashed and its salt; apart, because a certificate may lawfully destroy it.
create table body (
    place integer primary key references entry (place),
    salt blob not null check (length(salt) = 16),
    body text not null check (length(body) between 2 and 65536)
) strict;

create table outbox (
    place integer primary key references entry (place),
    queued_ms integer not null
) strict;

create table draft (
    draft_id text primary key check (length(draft_id) between 1 and 100),
    contact_id text not null,
    owner text not null,
    fields text not null check (length(fields) <= 1048576),
    cursor_field text not null,
    cursor integer not null,
    saved_ms integer not null
) strict;

create table call_state (
    call_id text primary key check (length(call_id) between 1 and 400),
    number text not null,
    is_open integer not null check (is_open in (0, 1)),
    received_ms integer not null,
    heard_ms integer not null,
    body text not null
) strict;

create index call_state_open on call_state (received_ms) where is_open = 1;

create trigger entry_never_changes before update on entry
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger entry_never_goes before delete on entry
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger entry_never_replaces before insert on entry
when exists (select 1 from entry where entry_id = new.entry_id or place = new.place)
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger entry_follows before insert on entry
when new.desk = (select value from meta where key = 'desk')
    and new.seq is not 1 + coalesce((select max(seq) from entry where desk = new.desk), 0)
begin
    select raise(abort, 'an entry of this desk must follow the one before');
end;

create trigger body_never_changes before update on body
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger body_goes_by_certificate before delete on body
when not exists (
    select 1 from entry certificate join entry gone on certificate.entity = gone.entry_id
    where gone.place = old.place and certificate.kind = 'body.destroyed'
)
begin
    select raise(abort, 'a body is destroyed by a certificate only');
end;

create trigger body_never_replaces before insert on body
when exists (select 1 from body where place = new.place)
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger record_keeps_its_name before update on meta
when old.key in ('record', 'profile') and new.value is not old.value
begin
    select raise(abort, 'the name and the profile of a record never change');
end;

create trigger record_keeps_its_place before delete on meta
when old.key in ('record', 'profile')
begin
    select raise(abort, 'the name and the profile of a record never change');
end;

create trigger record_keeps_its_beginning before insert on meta
when exists (select 1 from meta where key = new.key and key in ('record', 'profile'))
begin
    select raise(abort, 'the name and the profile of a record never change');
end;
