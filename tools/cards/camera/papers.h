#pragma once
// Papers that are not cards: a till receipt, a page of print.

#include "camera/thing.h"
#include "card/error.h"
#include "chance.h"

namespace cards {

cardfile::Result<Thing> receipt(Chance& chance);
cardfile::Result<Thing> printed_page(Chance& chance);

}  // namespace cards
