import datetime

from signatories.moments import say_moment


def test_moment_is_said_in_the_time_of_the_site():
    moment = datetime.datetime(2026, 11, 21, 19, 57, tzinfo=datetime.UTC)

    assert say_moment(moment) == "22 November 2026, 04:57"
