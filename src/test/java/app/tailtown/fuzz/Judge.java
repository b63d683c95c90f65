package app.tailtown.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
record Judge(Document document) {

    private static final long LONGEST_MILLIS = 10_000;
    private static final Pattern INSIDES = Pattern.compile(
            "[a-z]\\.[A-Z]\\w+Exception|\\bat (app|org|java)\\.[\\w.]+\\(|PSQLException|SQLState|ERROR: ");

    List<String> faults(Call call, Answer answer) {
        var wrong = new ArrayList<String>();
        if (answer.status() >= 500 && !isBusy(answer)) wrong.add("HIGH answered " + answer.status());
        if (answer.millis() > LONGEST_MILLIS) wrong.add("HIGH took longer than ten seconds");
        if (answer.isOk()) {
            answered(call, answer, wrong);
        } else {
            if (INSIDES.matcher(answer.text()).find()) wrong.add("HIGH tells what is inside");
            problem(answer, wrong);
        }
        return wrong;
    }

    static boolean isBusy(Answer answer) {
        return answer.status() == 503 && answer.header("Retry-After").matches("\\d+");
    }

    private static void problem(Answer answer, List<String> wrong) {
        if (answer.status() / 100 == 3 && answer.header("Location").matches("/[^/].*")) return;
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            wrong.add("MEDIUM " + answer.status() + " is no problem but '" + answer.header("Content-Type") + "'");
            return;
        }
        var problem = answer.json();
        for (var field : List.of("type", "title", "instance")) {
            if (problem.path(field).asString("").isBlank()) wrong.add("MEDIUM " + answer.status() + " has no " + field);
        }
        if (problem.path("status").asInt(0) != answer.status())
            wrong.add("MEDIUM " + answer.status() + " says another status");
        if (!problem.path("instance").asString("").equals(answer.header("X-Request-Id"))) {
            wrong.add("MEDIUM " + answer.status() + " names another request");
        }
    }

    private void answered(Call call, Answer answer, List<String> wrong) {
        var said = call.operation().says().at("/responses/200/content");
        if (!answer.isJson()) {
            var type = answer.header("Content-Type").replaceAll(";.*", "");
            if (answer.body().length > 0 && !said.isEmpty() && !said.has(type) && !said.has("*/*"))
                wrong.add("MEDIUM answers '" + type + "', which is not documented");
            return;
        }
        var json = answer.json();
        if (json.isMissingNode()) wrong.add("MEDIUM answers JSON that cannot be read");
        if (!said.has("application/json")) {
            wrong.add("MEDIUM answers JSON, which is not documented");
            return;
        }
        new Shapes(document, false)
                .wrong(said.at("/application~1json/schema"), json)
                .forEach(w -> wrong.add("MEDIUM its answer: " + w));
    }
}
