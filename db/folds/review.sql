-- Which contact each review is about, who has to do with it and whether it is over. How it stands,
-- its entries say.

create table review (
    review_id text primary key,
    contact_id text,
    author_id text,
    call_number text,
    reviewer_id text,
    second_id text,
    opened_ms integer,
    closed_ms integer,
    scorings integer not null,
    last_ms integer not null
) strict, without rowid;

create index review_open on review (opened_ms) where closed_ms is null;
create index review_of on review (contact_id);
create index review_by_author on review (author_id, last_ms);
create index review_by_reviewer on review (reviewer_id, last_ms);
create index review_by_second on review (second_id, last_ms) where second_id is not null;

create view review_fold as
with pick as (
    select stamped.entity,
        min(case when kind = 'review.opened' then stamp end) opened,
        max(case when kind = 'review.assigned' and ab.body ->> 'second' = 0 then stamp end) first,
        max(case when kind = 'review.assigned' and ab.body ->> 'second' = 1 then stamp end) second,
        min(case when kind = 'review.closed' then wall_ms end) closed_ms,
        sum(kind = 'review.scored') scorings,
        max(wall_ms) last_ms
    from stamped
    left join body ab on kind = 'review.assigned'
        and ab.place = cast(substr(stamp, 57, 12) as integer)
    where kind in ('review.opened', 'review.assigned', 'review.scored', 'review.returned',
        'review.answered', 'review.discussed', 'review.closed')
    group by stamped.entity
)
select pick.entity as review_id,
    ob.body ->> 'contact_id' as contact_id,
    ob.body ->> 'author_id' as author_id,
    ob.body ->> 'call_number' as call_number,
    fb.body ->> 'reviewer_id' as reviewer_id,
    sb.body ->> 'reviewer_id' as second_id,
    cast(substr(pick.opened, 70, 16) as integer) as opened_ms,
    pick.closed_ms,
    pick.scorings,
    pick.last_ms
from pick
left join body ob on ob.place = cast(substr(pick.opened, 57, 12) as integer)
left join body fb on fb.place = cast(substr(pick.first, 57, 12) as integer)
left join body sb on sb.place = cast(substr(pick.second, 57, 12) as integer);
