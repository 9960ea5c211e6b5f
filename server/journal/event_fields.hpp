// The members of every event, as journals keep them. A change here is a new format version:
// it needs an upcast and a golden journal.
#pragma once

#include "journal/event_fields_day.hpp"
#include "journal/event_fields_people.hpp"
