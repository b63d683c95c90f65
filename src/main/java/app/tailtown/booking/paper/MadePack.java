package app.tailtown.booking.paper;

import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.UUID;

/** A pack on the shelf already; its row is written by {@link PackDesk#keep}. */
@SuppressWarnings("ArrayRecordComponent")
record MadePack(UUID id, ResortId resort, LocalDate day, int pages, int bytes, byte[] sha256) {}
