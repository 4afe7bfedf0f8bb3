-- Counts by the hour of the wall clock; code is the one word of the kind that reports ask for.
create table rollup_hour (
    hour_ms integer not null,
    kind text not null,
    code text not null,
    n integer not null,
    primary key (hour_ms, kind, code)
) strict, without rowid;
