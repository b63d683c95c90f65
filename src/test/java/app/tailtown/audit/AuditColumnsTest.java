package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Words;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is audited can be told. */
@HouseTest
class AuditColumnsTest {

    @Autowired
    MessageSource bundles;

    /** A column without a word is read as a program calls it. */
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void every_column_and_table_that_is_told_has_a_word(String language) {
        var words = new Words(bundles, java.util.Locale.forLanguageTag(language));
        var superuser = Tables.asSuperuser();
        try {
            var told = JdbcClient.create(superuser)
                    .sql("""
                            select 'audit.field.' || replace(a.attname, '_', '-') from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                              join pg_attribute a on a.attrelid = g.tgrelid
                             where p.proname = 'write_audit' and a.attnum > 0 and not a.attisdropped and a.attname <> all (?)
                            union select 'audit.thing.' || replace(c.relname, '_', '-') from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                              join pg_class c on c.oid = g.tgrelid where p.proname = 'write_audit'""")
                    .param(Lines.UNSAID.toArray(String[]::new))
                    .query(String.class)
                    .list();
            assertThat(told).hasSizeGreaterThan(200).allMatch(words::has);
            // What triggers of their own write.
            assertThat(List.of("program-id", "algorithm", "expires-at", "ended-at", "ended-why", "permissions"))
                    .allMatch(field -> words.has("audit.field." + field));
        } finally {
            superuser.destroy();
        }
    }
}
