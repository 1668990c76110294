"""English words that say little of an event, with no tie to any conflict, place or person.

Other languages do without: there, such words are known by being in many stories of the day.
"""

from __future__ import annotations

_BINDING = (
    "a about after again against all also am an and any are as at be been before being between "
    "both but by can could d did do does doing down during each few for from further had has have "
    "having he her here hers him his how i if in into is it its just ll m me mr mrs ms more most "
    "my n't new no nor not now of off on once one only or other our out over own re s said same "
    "say says she should so some such t than that the their them then there these they this those "
    "through to too two under until up ve very was we were what when where which while who whom "
    "why will with would you your"
)
_COMMON = (
    # who acts and who speaks
    "president minister prime official leader government spokesman spokeswoman spokesperson "
    "secretary general chief head member police authority army military force troop soldier "
    "fighter rebel civilian people person man men woman women child children family resident "
    "citizen group public "
    # that they speak and act
    "tell told according report reported reporting claim claimed announce announced call called "
    "ask asked warn warned add added confirm confirmed deny denied believe think know known see "
    "seen show showed shown take took taken make made making give given get got go going gone come "
    "came coming want need keep put set use used using become became help support plan start "
    "started begin began beginning end continue continued expected including "
    # when and where
    "day week month year today yesterday tomorrow tonight night morning afternoon evening hour "
    "minute monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december ago late later early earlier recent "
    "recently latest last next since ahead far back still even time part place way city town "
    "village region area country countries state national international world global capital north "
    "south east west northern southern eastern western near local around along among across "
    "without within despite amid home left right "
    # what wars are made of
    "war attack attacked strike kill killed killing dead death die died wounded injured hurt "
    "victim fighting fight battle conflict security peace crisis situation action "
    # how many and how much
    "three four five six seven eight nine ten dozen hundred thousand million billion first second "
    "third half many several number percent per cent high big large small long much another well "
    "good bad great old young major key top full open "
    # the trade of news
    "news update live video photo picture image footage watch read transcript breaking exclusive "
    "analysis opinion interview media website statement press conference agency journalist "
    "reporter page story article editor source issue question fact thing case work"
)
#: Words that only bind others; they are left out.
BINDING = frozenset(_BINDING.split())
#: Words that any report of any war may have.
COMMON = frozenset(_COMMON.split())
