package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.identity.StaffMember;

/** A link to hand over, shown this once. */
record LinkPage(StaffMember member, String link) implements Page {}
