"""Run the product's PAM child over a folder of services of a test: pam_start_confdir."""

import sys
from ctypes import POINTER, c_char_p, c_int

import pamela

from console.controllers.factors import pam_child

FOLDER = sys.argv[1].encode()
START = pamela.LIBPAM.pam_start_confdir
START.restype = c_int
START.argtypes = [
    c_char_p,
    c_char_p,
    POINTER(pamela.PamConv),
    c_char_p,
    POINTER(pamela.PamHandle),
]


def start(service, account, conversation, handle):
    return START(service, account, conversation, FOLDER, handle)


pamela.PAM_START = start

if __name__ == "__main__":
    sys.exit(pam_child.main())
