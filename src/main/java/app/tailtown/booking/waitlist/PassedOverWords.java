package app.tailtown.booking.waitlist;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why somebody was passed over, in every language: nobody knows yet who will read it. */
@Component
class PassedOverWords {

    private final Languages languages;

    PassedOverWords(Languages languages) {
        this.languages = languages;
    }

    Map<String, String> of(Refusal refusal) {
        return inEach(words -> words.title(refusal));
    }

    /** The same nights of the same type: somebody said no to them, or did not answer. */
    Map<String, String> offeredBefore() {
        return inEach(words -> words.text("waitlist.offered-before"));
    }

    /** The household, one of its pets, the service or the type is not there any more. */
    Map<String, String> gone() {
        return inEach(words -> words.text("waitlist.gone"));
    }

    /** Something broke; the log says what. */
    Map<String, String> failed() {
        return inEach(words -> words.text("waitlist.failed"));
    }

    private Map<String, String> inEach(Function<Words, String> text) {
        var all = new LinkedHashMap<String, String>();
        Stream.of(Words.ENGLISH, Words.SPANISH)
                .forEach(l -> all.put(l.getLanguage(), text.apply(languages.of(l.getLanguage()))));
        return all;
    }
}
