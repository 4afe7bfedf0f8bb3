"""Define every table of the report, once: what it counts, out of what, and what it leaves out.

The report prints this registry; a test holds that every table that leaves has its line here. The
sentences are translated where they are shown, context ``definitions``. Source: design/domain.md 6.
"""

from collections.abc import Mapping

DEFINITIONS: Mapping[str, str] = {
    "summary": "Counts of the parts below, each out of the set that is named in its line.",
    "summary_diversion": "The four rates of diversion; see the table of that name.",
    "staffed_hours": "Hours between sign-on and sign-off of clinicians, by local hour and weekday.",
    "staffing": "Shifts of clinicians that began in these days; readiness as they said it,"
    " alarms as counted at its end.",
    "funnel": "Incidents in each set. B: flagged Yes, or Yes in a signed log. C: of B, without a"
    " hard answer as the reason for police or for going back to 911. Q: asked for or taken. E:"
    " engaged, consulted, or signed with another ending than never reached. O: takeover, callback"
    " or three-way. G: an ending that counts as diverted and no sworn unit came. G24, G72: of G,"
    " without a later incident of the same place or number with police within 24 or 72 hours.",
    "diversion_rates": "G out of O, Q, C and B, each of the incidents that lie in both sets; 95 %"
    " interval by Wilson.",
    "further_rates": "Of mental health out of all police calls, offered and engaged out of"
    " eligible, and how many diversions lasted 24 and 72 hours.",
    "months": "Incidents by the local month in which they began.",
    "months_channels": "The same by the entry channel of the first contact.",
    "hours": "Incidents by local weekday and hour in which they began.",
    "channels": "Incidents by the entry channel of the first contact.",
    "concerns": "Signed logs that began in these days, by presenting concern with its MHIS code;"
    " duplicates and tests are none.",
    "mhis_reasons": "The same logs by MHIS primary reason for intervention, from the concerns.",
    "mhis_residence": "Signed logs in which it was answered, by MHIS residential status.",
    "levels": "All signed logs by overall level, 0 none to 4 immediate, NA not assessed.",
    "natures": "All signed logs by the CAD nature when the contact began and when it was signed.",
    "waits": "Seconds from the first request until a clinician had it, and until they talked; only"
    " incidents somebody asked for. Kept in steps: p50 and p90 are the end of theirs.",
    "wait_times": "Requests by how long it took until a clinician had them.",
    "month_waits": "The same waits by month; limits are mean and 2.66 mean moves (XmR chart).",
    "dispositions": "Incidents by the ending of the log that was signed last.",
    "nondivert": "Incidents to which police went, by the one reason that was written down, the most"
    " frequent first, with the running share (Pareto).",
    "outcomes": "Signed logs with an ending on record, by what was told of the field.",
    "transports": "The same by who took somebody along.",
    "transports_to": "The same by where to.",
    "transports_voluntary": "The same by whether of their own will.",
    "holds": "The same by hold.",
    "responses": "The same by who really came.",
    "reroute_targets": "Targets that were picked, by kind.",
    "reroute_noes": "Answers No, by reason; out of all that declined, or of all not to be had.",
    "reroute_outcomes": "Responses that were cleared, by outcome.",
    "crisis_teams": "Signed logs with an ending on record, by whether a crisis team was considered"
    " and sent (Minn. Stat. 403.03).",
    "no_crisis_team": "The same by the one reason why none went.",
    "rescues": "Signed logs with an escalation, those confirmed or excused; advice followed, out of"
    " advice known to be followed or not.",
    "follow_up_consent": "Signed logs with an ending on record, by what was said to a later call.",
    "follow_ups": "Later calls of these logs, each step out of the step before; in time is before"
    " the end of the window.",
    "follow_up_outcomes": "Later calls that ended, by how the person was.",
    "repeats": "Incidents of mental health with a signed log and a known place or number.",
    "by_race": "Signed logs with an ending on record, by race and ethnicity (several answers for"
    " one person), those diverted and those with police.",
    "by_gender": "The same by gender.",
    "by_language": "The same by language spoken.",
    "reviews": "Reviews of these logs; a review fails by one of four faults whatever its score.",
    "review_agreement": "Cohen's kappa, unweighted, over all marks that two scorers gave.",
    "satisfaction": "Mean answers of callers by quarters that are over; at least 11 answers.",
    "quality": "What is missing, out of what could be there.",
    "left_open": "Signed logs with an ending on record, by why an answer stayed open.",
    "not_held": "Parts of a council's report that this record cannot fill.",
    "definitions": "This table.",
    "vocabulary": "Every code of the lists that are counted here.",
    "rules": "Rules by which levels were decided and targets offered: first day, last day, logs.",
}
"""By the code of the table, which is the name of its file."""
