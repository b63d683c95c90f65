package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Pins;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.StaffMember;
import app.tailtown.platform.Columns;
import app.tailtown.programs.AnsweredFor;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows somebody who works here, with what is asked about them. */
@Service
@Transactional(readOnly = true)
class MemberDesk {

    private final JdbcClient jdbc;
    private final StaffDesk desk;
    private final SecondFactors factors;
    private final Pins pins;
    private final AnsweredFor programs;
    private final Clock clock;

    MemberDesk(JdbcClient jdbc, StaffDesk desk, SecondFactors factors, Pins pins, AnsweredFor programs, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.factors = factors;
        this.pins = pins;
        this.programs = programs;
        this.clock = clock;
    }

    /** Of somebody in one's sight. */
    public MemberPage page(UUID id, Typed typed) {
        var member = desk.find(id);
        return new MemberPage(
                member, desk.roles(), desk.sessions(member), facts(member), CurrentVisit.get(), clock.instant(), typed);
    }

    private MemberFacts facts(StaffMember member) {
        var since = jdbc.sql("select created_at from staff where id = ?")
                .param(member.id())
                .query((row, _) -> Columns.time(row, "created_at"))
                .single();
        return new MemberFacts(
                since,
                factors.of(member.account()),
                pins.setAt(member.account()).isPresent(),
                programs.by(member.id()));
    }
}
