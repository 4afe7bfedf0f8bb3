"""Run the program as ``python -m console``."""

import sys

from console.app.cli import main

sys.exit(main())
