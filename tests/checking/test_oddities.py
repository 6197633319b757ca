"""What stands so in the source: the schemas know exactly the rules that let themselves be answered."""

import inspect
import json

from wegweiser.checking.oddities import day
from wegweiser.checking.rules import RULES
from wegweiser.settings import schema_folder


def test_the_schema_names_the_rules_that_ask():
    asking = {rule.CODE for rule in RULES if "unexplained(" in inspect.getsource(rule)}
    shared = json.loads((schema_folder() / "gemeinsam.schema.json").read_text(encoding="utf-8"))["$defs"]
    known = shared["wie_in_der_quelle"]
    assert set(known["items"]["enum"]) == asking
    assert known["maxItems"] == len(asking)


def test_days_as_people_write_them():
    assert day("2023-02-02") == "2.2.2023"
