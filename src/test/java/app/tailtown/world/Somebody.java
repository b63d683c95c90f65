package app.tailtown.world;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import java.util.List;
import java.util.UUID;

/** Somebody new who works at a company, signs in as everybody there does, and can lose their roles and leave. */
public record Somebody(Staff staff, Company company, UUID id, String email) {

    /** With one role everywhere. */
    public static Somebody at(World world, Staff staff, Company company, Role role) {
        return at(world, staff, company, List.of(new Grant(role, null)));
    }

    public static Somebody at(World world, Staff staff, Company company, List<Grant> grants) {
        var email = UUID.randomUUID() + "@somebody.example";
        var hash = Tables.asOwner()
                .sql("select password_hash from platform.account where email = ?")
                .param(company.email(Role.OWNER))
                .query(String.class)
                .single();
        var id = Ids.next();
        world.inTransaction(company, () -> {
            var account = staff.openAccount(Ids.next(), email, hash);
            return staff.add(id, account, "Somebody " + id, "en", grants);
        });
        return new Somebody(staff, company, id, email);
    }

    public void take(World world) {
        world.inTransaction(company, () -> {
            staff.grant(staff.find(id), java.util.Set.of());
            return true;
        });
    }

    public void leave(World world) {
        world.inTransaction(company, () -> {
            staff.disable(id, java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC));
            return true;
        });
    }
}
