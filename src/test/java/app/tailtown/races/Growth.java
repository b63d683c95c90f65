package app.tailtown.races;

import app.tailtown.world.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How much longer something takes than in an earlier run, by what that run printed; nothing where there was none. */
record Growth(Map<String, Double> earlier) {

    private static final double MOST = 1.3;

    static Growth since(String file) throws IOException {
        var earlier = new HashMap<String, Double>();
        if (file.isEmpty()) return new Growth(earlier);
        for (var line : Files.readAllLines(Path.of(file))) {
            if (!line.startsWith("{")) continue;
            var figure = Api.JSON.readTree(line);
            earlier.put(figure.path("name").asString(), figure.path("value").asDouble());
        }
        return new Growth(earlier);
    }

    void print(String name, double now) {
        var before = earlier.get(name);
        if (before == null || before == 0) return;
        Figure.lower(name + "-growth", "times", now / before, MOST).print();
    }
}
