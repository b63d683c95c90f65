package app.tailtown.staff;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever shall own a company that somebody else founds: invited like everybody who comes to work there. */
@Service
@Transactional
public class FirstOwner {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Invitations invitations;

    FirstOwner(JdbcClient jdbc, Staff staff, Invitations invitations) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.invitations = invitations;
    }

    /** Bound to the new company. Answers a link to hand over, below the front of the house; empty when it went out by mail, or none is needed. */
    public String invite(String email, String name, String language) {
        var account = jdbc.sql("select platform.account_of(?, ?)")
                .params(Ids.next(), email)
                .query(UUID.class)
                .single();
        var _ = staff.add(Ids.next(), account, name, language, List.of(new Grant(Role.OWNER, null)));
        return invitations.tell(account, name, language);
    }
}
