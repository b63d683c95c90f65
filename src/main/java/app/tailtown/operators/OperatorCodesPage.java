package app.tailtown.operators;

import app.tailtown.design.Page;
import java.util.List;

/** Codes for the day the phone is lost, shown this once. */
record OperatorCodesPage(List<String> codes) implements Page {}
