package app.tailtown.customers;

import app.tailtown.platform.FieldsRefused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a species, its breed or a warning type is one of the company's. */
@Repository
class Kinds {

    private final JdbcClient jdbc;

    Kinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refuseUnknown(UUID species, @Nullable UUID breed) {
        refuseUnless("select exists (select from species where id = ?)", "speciesId", species);
        if (breed == null) return;
        var known = jdbc.sql("select exists (select from breed where id = ? and species_id = ?)")
                .params(breed, species)
                .query(Boolean.class)
                .single();
        if (!known) throw FieldsRefused.field("breedId", "breed-of-another-species");
    }

    void refuseUnknownWarning(UUID type) {
        refuseUnless("select exists (select from warning_type where id = ? and retired_at is null)", "typeId", type);
    }

    private void refuseUnless(String sql, String field, UUID id) {
        if (!jdbc.sql(sql).param(id).query(Boolean.class).single()) throw FieldsRefused.field(field, "unknown-id");
    }
}
