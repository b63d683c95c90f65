package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.platform.Refusal;
import app.tailtown.world.Api;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has a way out that a person can take, or stands here with the reason why it has none. */
class RemediesTest {

    private static final String SHOWN =
            "the page it is drawn on shows the thing as it is now, with the button that is right for it";
    private static final String CHOICE = "the form it is drawn on again has what can be chosen instead";
    private static final String ANOTHER_NAME =
            "only the person knows another name; the form is drawn again with what was typed";
    private static final String SOMEBODY_ELSE = "only somebody who may do as much can do it";

    private static final String AGAIN = "it is proved by whoever tries once more, on the same page";

    private static final String MEANWHILE =
            "told by a constraint, which knows no place; the form is drawn again beside what the other one set";

    /** By module and code. */
    private static final Map<String, String> NONE = reasons();

    private static Map<String, String> reasons() {
        var all = new TreeMap<String, String>();
        because(
                all,
                ANOTHER_NAME,
                "lodging/suite-name-taken lodging/suite-type-name-taken daycare/camp-group-name-taken addons/add-on-named-twice staff/role-named-twice admission/agreement-named-twice programs/program-named-twice terminals/terminal-named-twice");
        because(all, MEANWHILE, """
                pricing/rate-set-meanwhile hours/hours-set-meanwhile admission/requirement-set-meanwhile admission/waiver-given-meanwhile admission/rule-set-meanwhile
                daycare/camp-rate-set-meanwhile daycare/pet-in-camp-elsewhere""");
        because(all, SHOWN, """
                care/given-back care/not-given-back customers/already-deleted customers/not-deleted customers/already-banned customers/not-banned
                customers/warning-already-given customers/already-deceased admission/already-verified admission/already-rejected
                admission/vaccination-taken-back admission/evaluation-taken-back admission/signature-taken-back admission/waiver-stands admission/waiver-ended admission/requirement-has-begun admission/rule-has-begun
                daycare/not-on-this-day daycare/day-is-over daycare/pets-came-to-camp daycare/plan-has-ended daycare/plan-goes-on staff/app-in-use staff/no-such-factor staff/last-factor staff/password-stands-beside terminals/no-pin terminals/trusted-already
                daycare/already-cancelled daycare/not-cancelled daycare/already-checked-in daycare/already-checked-out
                daycare/not-checked-in daycare/not-checked-out daycare/camp-group-has-guests daycare/camp-rate-follows
                daycare/camp-rate-has-begun daycare/capacity-follows daycare/capacity-has-begun lodging/type-has-suites addons/add-on-already-done addons/add-on-already-removed
                addons/add-on-is-over addons/add-on-not-done addons/add-on-not-due-yet addons/add-on-not-on-this-day addons/add-on-not-removed
                addons/add-on-was-done programs/program-has-ended programs/program-has-no-secrets programs/two-secrets-work
                programs/two-request-keys-work""");
        because(
                all,
                SOMEBODY_ELSE,
                "programs/program-may-more staff/has-more-than-you staff/not-yourself staff/works-elsewhere-too");
        because(
                all,
                AGAIN,
                "staff/password-is-another staff/code-is-wrong staff/passkey-not-kept staff/passkey-is-asked");
        because(all, "only another file helps, which the form it is drawn on takes", "files/file-has-malware");
        because(all, "nothing helps but waiting, and Retry-After says for how long", "files/scanner-does-not-answer");
        because(all, CHOICE, """
                daycare/not-planned daycare/pet-rests-elsewhere daycare/camp-group-removed daycare/not-of-this-group addons/add-on-not-offered""");
        return all;
    }

    private static void because(Map<String, String> all, String why, String codes) {
        for (var code : codes.strip().split("\\s+")) all.put(code, why);
    }

    private static String name(Class<?> refusal) {
        return refusal.getPackageName().split("\\.")[2] + "/" + Refusal.codeOf(refusal);
    }

    private static Set<String> withoutRemedies(Stream<Class<?>> refusals) {
        return refusals.filter(r -> !DeadEnds.hasRemedies(r))
                .map(RemediesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_refusal_has_a_way_out_or_a_reason_why_not() {
        assertThat(withoutRemedies(DeadEnds.house())).isEqualTo(NONE.keySet());
    }

    /** Planted: nobody can do anything about it. */
    record DeadEnd(String where) implements Refusal {}

    @Test
    void a_refusal_without_a_way_out_is_found() {
        assertThat(withoutRemedies(Stream.of(DeadEnd.class))).containsExactly("guards/dead-end");
    }

    @Test
    void one_that_promises_a_way_out_and_gives_none_is_found() {
        var headers = HttpHeaders.of(Map.of(), (_, _) -> true);
        var empty = "{\"code\": \"suite-taken\", \"remedies\": []}";
        assertThatThrownBy(() -> DeadEnds.refuse(new Api.Reply(409, empty, headers)))
                .isInstanceOf(AssertionError.class);
        var full = "{\"code\": \"suite-taken\", \"remedies\": [{\"code\": \"take-suite\"}]}";
        assertThat(DeadEnds.refuse(new Api.Reply(409, full, headers)).status()).isEqualTo(409);
    }
}
