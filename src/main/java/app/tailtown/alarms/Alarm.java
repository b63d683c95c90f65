package app.tailtown.alarms;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Ids;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or was wrong.
 *
 * @param firedAt when it had lasted long enough; null before
 * @param told when each channel was last told that it lasts
 * @param over when each was told that it is over
 */
public record Alarm(
        UUID id,
        Condition condition,
        String about,
        List<String> facts,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Instant firedAt,
        @Nullable Instant endedAt,
        Map<Channel, Instant> told,
        Map<Channel, Instant> over) {

    /** How somebody is told. */
    enum Channel {
        MAIL,
        HOOK
    }

    static Alarm begun(Finding finding, Instant now) {
        return new Alarm(
                        Ids.next(),
                        finding.condition(),
                        finding.about(),
                        finding.facts(),
                        now,
                        now,
                        null,
                        null,
                        Map.of(),
                        Map.of())
                .seen(finding, now);
    }

    /** It fires once it has lasted. */
    Alarm seen(Finding finding, Instant now) {
        var fires = firedAt == null && !firstSeen.plus(condition.patience()).isAfter(now) ? now : firedAt;
        return new Alarm(id, condition, about, finding.facts(), firstSeen, now, fires, null, told, over);
    }

    /** It is over when it was well for a while; at once when nobody was told yet. */
    Alarm notSeen(Instant now) {
        var isOver = firedAt == null || !lastSeen.plus(Condition.CALM).isAfter(now);
        return isOver ? new Alarm(id, condition, about, facts, firstSeen, lastSeen, firedAt, now, told, over) : this;
    }

    /** Whether this channel is to hear of it now. */
    boolean isDue(Channel channel, Instant now) {
        if (firedAt == null) return false;
        var before = told.get(channel);
        if (endedAt != null) return before != null && !over.containsKey(channel);
        return before == null || !before.plus(condition.again()).isAfter(now);
    }

    Alarm toldBy(Channel channel, Instant now) {
        var all = new EnumMap<Channel, Instant>(Channel.class);
        all.putAll(endedAt == null ? told : over);
        all.put(channel, now);
        return endedAt == null
                ? new Alarm(id, condition, about, facts, firstSeen, lastSeen, firedAt, null, Map.copyOf(all), over)
                : new Alarm(id, condition, about, facts, firstSeen, lastSeen, firedAt, endedAt, told, Map.copyOf(all));
    }

    /** Those that were told of it: {@code mail}, {@code hook}. */
    public List<String> channels() {
        return told.keySet().stream().map(Codes::of).sorted().toList();
    }

    public boolean isFiring() {
        return firedAt != null && endedAt == null;
    }

    boolean isAlike(Finding finding) {
        return endedAt == null && condition == finding.condition() && about.equals(finding.about());
    }
}
