package app.tailtown.programs;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs that somebody answers for, which are out once they leave. */
@Service
@Transactional(readOnly = true)
public class AnsweredFor {

    private final ProgramDesk desk;

    AnsweredFor(ProgramDesk desk) {
        this.desk = desk;
    }

    /**
     * A program that has not ended.
     *
     * @param href its page
     */
    public record Answered(String name, String href) {}

    /** By name, those that whoever asks has to do with; empty where they have to do with none at all. */
    public Optional<List<Answered>> by(UUID staff) {
        var visit = CurrentVisit.get();
        var may = visit.mayEverywhere(Permission.TOKENS_EDIT)
                || visit.places().stream().anyMatch(p -> visit.may(Permission.TOKENS_EDIT, p.id()));
        if (!may) return Optional.empty();
        return Optional.of(desk.list().stream()
                .filter(p -> p.isOpen() && p.sponsor().id().equals(staff))
                .map(p -> new Answered(p.name(), ProgramsPage.path(p.id())))
                .toList());
    }
}
