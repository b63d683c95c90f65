package app.tailtown.staff;

import app.tailtown.design.Page;
import java.util.List;

/** Codes for the day the phone is lost, shown this once. */
record RecoveryCodesPage(List<String> codes) implements Page {}
