package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import app.tailtown.identity.Role;

/** Writes vets, vaccinations and what was said about their proofs. */
record ShotRows(Rows rows, CatalogIds catalog) {

    void write(World world) {
        var desk = world.company().one(Role.FRONT_DESK).actor();
        writeClinics(world);
        writeShots(world, desk);
        writeDecisions(world, desk);
    }

    private void writeClinics(World world) {
        rows.insert(
                "insert into vet_clinic (id, name, phone, place) values (?, ?, ?, ?)",
                world.clinics().stream().map(c -> row(c.id(), c.name(), c.phone(), c.place())));
    }

    private void writeShots(World world, String desk) {
        rows.insert(
                """
                insert into vaccination (id, pet_id, immunization_type_id, product_id, administered_on, valid_until, valid_until_from, clinic_id,
                       submitted_at, submitted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                world.shots().stream()
                        .map(s -> row(
                                s.id(),
                                s.pet().id(),
                                catalog.vaccine(s.pet(), s.type()),
                                s.product().map(p -> catalog.product(s.pet(), p)),
                                s.given(),
                                s.until(),
                                s.until().isEmpty() ? "unknown" : "product",
                                s.clinic(),
                                s.told(),
                                desk)));
    }

    private void writeDecisions(World world, String desk) {
        rows.insert(
                "insert into vaccination_decision (id, vaccination_id, verdict, why, at, by_whom) values (?, ?, ?, ?, ?, ?)",
                world.shots().stream()
                        .flatMap(s -> s.decision().stream()
                                .map(d -> row(
                                        d.id(),
                                        s.id(),
                                        d.why().isEmpty() ? "verified" : "rejected",
                                        d.why(),
                                        d.at(),
                                        desk))));
    }
}
