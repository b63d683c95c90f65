package app.tailtown.web;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A text in every language, for what is written down before anybody knows who will read it; by the code of the language. */
@Component
public class InEachLanguage {

    private final Languages languages;

    InEachLanguage(Languages languages) {
        this.languages = languages;
    }

    public Map<String, String> title(Refusal refusal) {
        return each(words -> words.title(refusal));
    }

    public Map<String, String> text(String key) {
        return each(words -> words.text(key));
    }

    private Map<String, String> each(Function<Words, String> text) {
        var all = new LinkedHashMap<String, String>();
        Stream.of(Words.ENGLISH, Words.SPANISH)
                .forEach(l -> all.put(l.getLanguage(), text.apply(languages.of(l.getLanguage()))));
        return all;
    }

    /** What one reads of it; in English where it is not there in the reader's language. */
    public static String read(Map<String, String> all, Words words) {
        var english = all.getOrDefault(Words.ENGLISH.getLanguage(), "");
        return all.getOrDefault(words.locale().getLanguage(), english);
    }
}
