package app.tailtown.logs;

import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * A line of JSON says for which company and for whom its thread works, as ids; and no value of it has what nobody may read. It is written by the thread that
 * logs, so that what is bound there can be asked.
 */
public final class LogMembers implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.add("organization")
                .when(_ -> CurrentOrganization.bound().isPresent())
                .usingMembers(m -> m.add("id", _ -> bound().organization().value()));
        members.add("user")
                .when(_ -> CurrentOrganization.bound().isPresent())
                .usingMembers(m -> m.add("id", _ -> bound().actor()));
        members.applyingValueProcessor(ValueProcessor.of(String.class, Redaction::of));
    }

    private static Binding bound() {
        return CurrentOrganization.binding();
    }
}
