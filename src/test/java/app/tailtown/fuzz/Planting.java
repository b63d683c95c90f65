package app.tailtown.fuzz;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Writes the corpus into every text that the API takes. */
record Planting(Document document, Wire wire, Ids ids) {

    /** So many tries of each operation that writes; the fields in which a text of the corpus was taken. */
    Set<String> plant(int tries, long seed) throws IOException {
        var taken = new TreeSet<String>();
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var number = 0; number < tries; number++) {
            for (var operation : document.operations()) {
                if (!operation.bodyTypes().contains("application/json")) continue;
                var random = new Random(seed * 31 + number);
                var values = new Values(document, ids, today, random, Scripts.CORPUS);
                var call = new Calls(document, values, ids, ids, random).right(operation);
                var answer = wire.send(call);
                if (!answer.isOk()) continue;
                fields(operation.name(), Values.JSON.readTree(call.body()), taken);
                if (answer.isJson()) ids.learn(operation.path(), answer.json());
            }
        }
        return taken;
    }

    private static void fields(String at, JsonNode value, Set<String> taken) {
        if (value.isString() && value.asString().contains(Scripts.MARK)) taken.add(at);
        if (value.isArray()) value.forEach(each -> fields(at + "[]", each, taken));
        value.propertyStream().forEach(p -> fields(at + " ." + p.getKey(), p.getValue(), taken));
    }
}
