"""Phối Hợp's client: rows and files handed in, receipts kept, what happens followed."""

from phoihop.client import Client
from phoihop.patience import Patience
from phoihop.problem import NotDelivered, Refused
from phoihop.queue import Queue
from phoihop.receipts import Receipts
from phoihop.report import Fault, Report, Row

__all__ = ["Client", "Fault", "NotDelivered", "Patience", "Queue", "Receipts", "Refused", "Report", "Row"]
