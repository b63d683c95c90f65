package app.tailtown.audit;

/** What is sealed: a chain for each company of each. */
public enum Chain {
    /** Who did what. */
    AUDIT(
            "select tenant.seal_audit(?)",
            "select sealed, unsealed, oldest from tenant.audit_sealed()",
            "select position_at, line, why from tenant.foreign_line()",
            "select position_at, line, why from tenant.broken_seal(?, ?)"),
    /** Who read what, and took it away. */
    ACCESS(
            "select tenant.seal_access(?)",
            "select sealed, unsealed, oldest from tenant.access_sealed()",
            "select position_at, line, why from tenant.foreign_access_line()",
            "select position_at, line, why from tenant.broken_access_seal(?, ?)");

    private final String seal;
    private final String end;
    private final String foreign;
    private final String broken;

    Chain(String seal, String end, String foreign, String broken) {
        this.seal = seal;
        this.end = end;
        this.foreign = foreign;
        this.broken = broken;
    }

    /** Seals up to so many and says how many. */
    String seal() {
        return seal;
    }

    String end() {
        return end;
    }

    String foreign() {
        return foreign;
    }

    /** The first after a position, of so many. */
    String broken() {
        return broken;
    }
}
