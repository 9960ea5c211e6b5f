// The arguments of every command that travels, by the names of protocol/schema/command.json.
// Commands of the engine are not here: no message can carry them.
#pragma once

#include "wire/command_fields_day.hpp"
#include "wire/command_fields_people.hpp"
