package app.tailtown.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text as it comes in, from JSON and from forms alike: trimmed, and refused where no database could keep it (U+0000) or no reader could show it (half of
 * a surrogate pair).
 */
@ControllerAdvice
class CleanText {

    @InitBinder
    void forForms(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new java.beans.PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(clean(text));
            }
        });
    }

    static JacksonModule forJson() {
        return new SimpleModule("clean text").addDeserializer(String.class, new FromJson());
    }

    static boolean isKeepable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) return false;
            if (!Character.isSurrogate(c)) continue;
            var isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!isPair) return false;
            i++;
        }
        return true;
    }

    private static String clean(String text) {
        if (!isKeepable(text)) throw new IllegalArgumentException("Not text");
        return text.strip();
    }

    private static final class FromJson extends StdScalarDeserializer<String> {
        FromJson() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue())
                return (String) context.handleUnexpectedToken(String.class, parser);
            var text = parser.getValueAsString();
            if (text == null || !isKeepable(text)) {
                return (String) context.handleWeirdStringValue(String.class, String.valueOf(text), "not text");
            }
            return text.strip();
        }
    }
}
