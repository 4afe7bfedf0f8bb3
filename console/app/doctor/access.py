"""Look at how people prove who they are here, and at the folder that says who they are."""

from console.app.doctor.doctor import Finding, Patient, failed, warned, well
from console.app.policy.keys import FACTORS, SCREEN_PICTURES, SECOND_FACTOR
from console.domain.access.factors import KEY_WAY, FactorRules


def check_factors(patient: Patient) -> Finding:
    """Say which second factors can be chosen here, and which cannot."""
    name = "second factor"
    if not patient.policy.value(SECOND_FACTOR):
        return warned(
            name,
            "off by policy: a passphrase alone signs on",
            "Set sign_on.second_factor = true unless something else proves who sits there.",
        )
    from console.controllers.factors.security_key import closed_keys  # noqa: PLC0415 - here alone
    from console.controllers.factors.table import Factors  # noqa: PLC0415

    factors = Factors(FactorRules(ways=patient.policy.value(FACTORS)))
    reasons = {factor.way: factors.why_not(factor) for factor in factors.all}
    offered = [way for way, why in reasons.items() if why is None]
    missing = [f"{way} ({why.value})" for way, why in reasons.items() if why is not None]
    seen = f"offered: {', '.join(offered) or 'none'}"
    if missing:
        seen += f"; not: {', '.join(missing)}"
    if not offered:
        return failed(
            name, seen, "Allow in sign_on.factors what this machine has: nobody new can sign on."
        )
    closed = closed_keys() if reasons[KEY_WAY] is None else ()
    if closed:
        named = ", ".join(str(device) for device in closed)
        return warned(
            name,
            f"{seen}; a security key is in and cannot be opened: {named}",
            "Install libu2f-udev (or a systemd that brings its rule), take the key out and put it"
            " in again.",
        )
    return well(name, seen)


def check_pictures(patient: Patient) -> Finding:
    """Say whether the agency's rule about pictures of the screen can be held here."""
    from console.app.screen_capture import can_forbid  # noqa: PLC0415 - asked for here alone

    name = "screen pictures"
    if patient.policy.value(SCREEN_PICTURES):
        return well(name, "allowed by the agency's policy")
    if can_forbid():
        return well(name, "the program's windows are kept out of them")
    return warned(
        name,
        "forbidden by the agency's policy, and this system cannot hold that",
        "Forbid them in the desktop's own settings, and by a rule for people.",
    )


def check_site(patient: Patient) -> Finding:
    """Read the site folder as a desk does, where the agency's policy names one."""
    from console.app.site.folder import SiteUnreachableError  # noqa: PLC0415 - few sites have one
    from console.app.site.policy import site_of  # noqa: PLC0415
    from console.app.site.reading import SiteReading  # noqa: PLC0415
    from console.domain.access.site_manifest import SiteRefusedError  # noqa: PLC0415

    name = "site folder"
    place, key = site_of(patient.policy)
    if place is None:
        return well(name, "none by the agency's policy: people and rules are this desk's own")
    try:
        manifest = SiteReading().read(place, key).manifest
    except SiteUnreachableError:
        return warned(
            name,
            f"{place} cannot be reached; what was taken last goes on to hold",
            "Look at the share and at the rights of the desk's account.",
        )
    except SiteRefusedError as refused:
        return failed(
            name, f"refused: {refused}", "Correct it, then: clinician-console site sign FOLDER"
        )
    return well(name, f"number {manifest.serial}, {len(manifest.files)} files, signed")
