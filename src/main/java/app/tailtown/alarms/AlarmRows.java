package app.tailtown.alarms;

import app.tailtown.alarms.Alarm.Channel;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Alarms as their table has them. */
@Repository
public class AlarmRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AlarmRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this process is the one that watches, for the next three minutes. */
    boolean watches(UUID process) {
        return jdbc.sql("select platform.watch_alarms(?, ?)")
                .params(process, Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    List<Alarm> live() {
        return jdbc.sql("select * from platform.live_alarms(?)")
                .param(Columns.now(clock))
                .query(AlarmRows::read)
                .list();
    }

    /**
     * For whoever has a session of the console, what fires first.
     *
     * @param hash of the secret of that session
     */
    public List<Alarm> list(byte[] hash, int most) {
        return jdbc.sql("select * from platform.list_alarms(?, ?, ?)")
                .params(hash, Columns.now(clock), most)
                .query(AlarmRows::read)
                .list();
    }

    private record Row(
            UUID id,
            String condition,
            String about,
            List<String> facts,
            String firstSeen,
            String lastSeen,
            @Nullable String firedAt,
            @Nullable String endedAt,
            @Nullable String toldMail,
            @Nullable String toldHook,
            @Nullable String overMail,
            @Nullable String overHook) {}

    void keep(List<Alarm> alarms) {
        if (alarms.isEmpty()) return;
        jdbc.sql("select platform.keep_alarms(?::jsonb)")
                .param(json.writeValueAsString(
                        alarms.stream().map(AlarmRows::row).toList()))
                .query((_, _) -> true)
                .single();
    }

    private static Row row(Alarm alarm) {
        return new Row(
                alarm.id(),
                alarm.condition().code(),
                alarm.about(),
                alarm.facts(),
                alarm.firstSeen().toString(),
                alarm.lastSeen().toString(),
                text(alarm.firedAt()),
                text(alarm.endedAt()),
                text(alarm.told().get(Channel.MAIL)),
                text(alarm.told().get(Channel.HOOK)),
                text(alarm.over().get(Channel.MAIL)),
                text(alarm.over().get(Channel.HOOK)));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static Alarm read(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                Condition.valueOf(row.getString("condition").replace('-', '_').toUpperCase(Locale.ROOT)),
                row.getString("about"),
                Arrays.asList((String[]) row.getArray("facts").getArray()),
                Columns.time(row, "first_seen"),
                Columns.time(row, "last_seen"),
                Columns.instant(row, "fired_at"),
                Columns.instant(row, "ended_at"),
                both(row, "told_mail", "told_hook"),
                both(row, "over_mail", "over_hook"));
    }

    private static Map<Channel, Instant> both(ResultSet row, String mail, String hook) throws SQLException {
        var all = new EnumMap<Channel, Instant>(Channel.class);
        var byMail = Columns.instant(row, mail);
        var byHook = Columns.instant(row, hook);
        if (byMail != null) all.put(Channel.MAIL, byMail);
        if (byHook != null) all.put(Channel.HOOK, byHook);
        return Map.copyOf(all);
    }
}
