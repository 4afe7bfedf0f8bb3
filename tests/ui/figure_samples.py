"""Give the tests of the figures invented counts."""

from datetime import date

from console.domain.review.metrics import Figures


def sample_figures(**changes) -> Figures:
    """Return the figures of four busy weeks."""
    hours = {
        (day, hour): 2 + (hour * 7 + day * 3) % 9 + (14 if 15 <= hour <= 23 else 0)
        + (9 if day in (4, 5) and hour >= 20 else 0)
        for day in range(7)
        for hour in range(24)
    }  # fmt: skip
    whole = sum(hours.values())
    b, g = 480, 312
    values = {
        "first": date(2026, 11, 2),
        "last": date(2026, 11, 29),
        "sets": {
            1 | 2 | 4 | 8 | 16 | 32 | 64 | 128: g,
            1 | 2 | 4 | 8 | 16 | 32 | 64: 14,
            1 | 2 | 4 | 8 | 16: 60,
            1 | 2 | 4 | 8: 70,
            1 | 4: 12,
            1: 12,
            4 | 8: whole - b,
        },
        "hours": hours,
        "channels": {"CT_FLAG": 300, "CT_TRANSFER": 160, "OFC_REQ": 90, "CLIN_PULL": 44},
        "dispositions": {
            "RESOLVED_PHONE": 190, "TO_BCR": 84, "TO_988": 52, "CONSULT_ONLY": 140,
            "POLICE_SENT_WITH_INFO": 61, "POLICE_SENT": 33, "CORESPONSE_SENT": 19,
            "CALLER_LOST": 7, "UNREACHED": 4,
        },
        "nondivert": {
            "WEAPON_IN_HAND": 31, "VIOLENCE_NOW": 24, "CALLER_INSISTED": 19, "BCR_UNAVAILABLE": 16,
            "CLIN_JUDGMENT": 12, "OUT_OF_AREA": 4, "LANGUAGE": 2,
        },
        "asked": 510,
        "taken": {5: 60, 20: 130, 45: 120, 75: 90, 135: 55, 300: 28, 900: 9, 2400: 3},
        "engaged": {45: 60, 105: 140, 180: 80, 420: 30, 1200: 8},
    }  # fmt: skip
    return Figures(**(values | changes))
