"""`python -m phoihop` is `phoihop-push`."""

import sys

from phoihop.command import main

sys.exit(main())
