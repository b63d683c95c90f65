package app.tailtown.care;

import app.tailtown.design.Page;

/** The sheet that hangs at the suite: one for each pet of a stay, plain on paper. */
record KennelSheetPage(StayCarePage care) implements Page {}
