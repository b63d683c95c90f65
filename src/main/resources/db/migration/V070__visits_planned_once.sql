-- Asked in every booking, and twice as long in being planned as in being answered. Back: alter function ... reset plan_cache_mode.
alter function tenant.visits_of_pets(uuid[], timestamptz) set plan_cache_mode = force_generic_plan;
