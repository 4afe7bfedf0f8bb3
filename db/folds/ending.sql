-- What a contact's ending says of police: why they went, and whether a sworn unit really came.

create table ending (
    contact_id text primary key,
    nondivert_reason text,
    police_came integer not null
) strict, without rowid;

create view ending_fold as
with pick as (
    select entity, max(stamp) as newest
    from stamped
    where kind = 'finish.recorded'
    group by entity
)
select pick.entity as contact_id,
    (select answer.value ->> 1 from json_each(b.body, '$.answers') answer
        where answer.value ->> 0 = 'nondivert_reason' order by answer.key limit 1)
        as nondivert_reason,
    exists (select 1 from json_each(b.body, '$.answers') answer
        where answer.value ->> 0 = 'actual_response'
        and answer.value ->> 1 in ('POLICE', 'POLICE_CIT', 'CORESPONSE', 'EMS_POLICE_STAGE'))
        as police_came
from pick
left join body b on b.place = cast(substr(pick.newest, 57, 12) as integer);
