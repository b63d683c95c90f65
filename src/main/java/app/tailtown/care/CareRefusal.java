package app.tailtown.care;

import app.tailtown.platform.Refusal;

/** Every "no" of this module. */
public sealed interface CareRefusal extends Refusal {

    /** What went home with somebody stays in the list of what was brought. */
    record GivenBack(String item) implements CareRefusal {}

    record NotGivenBack(String item) implements CareRefusal {}
}
