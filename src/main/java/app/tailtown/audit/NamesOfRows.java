package app.tailtown.audit;

import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rows are called by people, as far as they have a name, in one statement whatever they are. */
@Repository
class NamesOfRows {

    private static final String NAMES = """
                      select id, name from customer where id = any (:ids)
            union all select id, name from pet where id = any (:ids)
            union all select id, given_name || ' ' || family_name from person where id = any (:ids)
            union all select id, name from staff where id = any (:ids)
            union all select id, name from resort where id = any (:ids)
            union all select id, name from suite where id = any (:ids)
            union all select id, name from suite_type where id = any (:ids)
            union all select id, 'R-' || number from reservation where id = any (:ids)
            union all select id, name from service where id = any (:ids)
            union all select id, name from add_on where id = any (:ids)
            union all select id, name from agreement where id = any (:ids)
            union all select id, name from immunization_type where id = any (:ids)
            union all select id, name from species where id = any (:ids)
            union all select id, name from breed where id = any (:ids)
            union all select id, name from camp_group where id = any (:ids)
            union all select id, name from vaccine_product where id = any (:ids)
            union all select id, name from temperament where id = any (:ids)
            union all select id, name from file where id = any (:ids)
            union all select v.id, a.name || ' ' || v.number from agreement_version v
                        join agreement a on a.organization_id = v.organization_id and a.id = v.agreement_id where v.id = any (:ids)
            union all select id, name from vet_clinic where id = any (:ids)
            union all select id, word_en from warning_type where id = any (:ids)""";

    private final JdbcClient jdbc;

    NamesOfRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql(NAMES)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /** Of the first resort; a company without any has set no price. */
    Currency currency() {
        return jdbc.sql("select currency from resort order by position, id limit 1")
                .query(String.class)
                .optional()
                .map(Currency::getInstance)
                .orElseGet(() -> Currency.getInstance("USD"));
    }
}
