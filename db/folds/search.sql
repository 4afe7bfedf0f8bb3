-- The words of signed logs and their addenda, by the place of their entry; kept by db/search_index.
-- It has no text of its own, and no order of words: only which word stands in which entry.
create virtual table signed_words using fts5(
    words, content='', columnsize=0, detail=none, tokenize='porter unicode61 remove_diacritics 2'
);

-- One row per text that is searched. The marks prune what filters ask for beside words: whose log,
-- its ending, its level, its month; an addendum has the month and a mark of its own. A unit is found
-- by a mark as well: those that CAD had on the call, and one in the field that asked.
create view search_source as
select entry.place, entry.kind, entry.entity,
    case entry.kind
        when 'consult.signed' then coalesce(body.body ->> 'narrative', '') || ' '
            || coalesce(body.body ->> 'requester', '') || ' '
            || coalesce(body.body ->> 'call_number', '')
            || ' zqa' || lower(replace(entry.actor, '-', ''))
            || ' zqd' || lower(replace(coalesce(body.body ->> 'disposition', ''), '_', ''))
            || ' zql' || lower(coalesce(body.body ->> 'overall_level', ''))
            || coalesce((select group_concat(' zqu' || replace(replace(replace(replace(replace(
                    replace(one.value, ' ', ''), '-', ''), '_', ''), '/', ''), '.', ''), '#', ''), '')
                from (select value from json_each(body.body, '$.units')
                    union all select body.body ->> 'requester'
                    where body.body ->> 'requester_role' in
                        ('OFFICER', 'EMS', 'FIRE', 'BCR_TEAM', 'MOBILE_CRISIS')) one
                where one.value <> ''), '')
        else coalesce(body.body ->> 'text', '') || ' zqx'
    end || strftime(' zqm%Y%m', entry.wall_ms / 1000, 'unixepoch') as words
from entry join body using (place)
where entry.version = 1 and entry.kind in ('consult.signed', 'addendum.signed');
