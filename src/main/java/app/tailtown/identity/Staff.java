package app.tailtown.identity;

import app.tailtown.platform.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people who work for the bound company. */
@Repository
public class Staff {

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens an account for somebody nobody knows yet. {@code passwordHash} comes from {@link Passwords#hash}. */
    @Transactional
    public UUID openAccount(UUID id, String email, String passwordHash) {
        jdbc.sql("select platform.open_account(?, ?, ?)")
                .params(id, email, passwordHash)
                .query((_, _) -> true)
                .single();
        return id;
    }

    /** Gives an account a place in the company, with what it may do there. */
    @Transactional
    public UUID add(UUID id, UUID account, String name, String language, List<Grant> grants) {
        jdbc.sql("insert into staff (id, account_id, name, language) values (?, ?, ?, ?)")
                .params(id, account, name, language)
                .update();
        for (var grant : grants) {
            jdbc.sql("insert into staff_grant (id, staff_id, role, resort_id) values (:id, :staff, :role, :resort)")
                    .param("id", Ids.next())
                    .param("staff", id)
                    .param("role", grant.role().code())
                    .param("resort", grant.resort(), java.sql.Types.OTHER)
                    .update();
        }
        return id;
    }

    @Transactional
    public void speak(UUID staff, String language) {
        jdbc.sql("update staff set language = ? where id = ?")
                .params(language, staff)
                .update();
    }
}
