package app.tailtown.web;

import app.tailtown.platform.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Amounts in JSON: of whoever may not see what things cost each is null, and still there. What is written down for ourselves is whole. */
public final class Amounts {

    private static final String HIDDEN = Amounts.class.getName() + ".hidden";

    private Amounts() {}

    static JacksonModule forJson() {
        return new SimpleModule("amounts").addSerializer(Money.class, new OfMoney());
    }

    /** For what goes out to somebody. */
    static ObjectWriter outgoing(ObjectWriter writer, boolean seesMoney) {
        return seesMoney ? writer : writer.withAttribute(HIDDEN, true);
    }

    private static boolean isHidden(SerializationContext context) {
        return context.getAttribute(HIDDEN) != null;
    }

    private static final class OfMoney extends StdSerializer<Money> {
        OfMoney() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(money);
            json.writeName("minor");
            write(money.minor(), json, context);
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    /** For an amount in minor units that stands by itself: {@code @JsonSerialize(using = Amounts.Minor.class)}. */
    public static final class Minor extends StdSerializer<Long> {
        public Minor() {
            super(Long.class);
        }

        @Override
        public void serialize(Long minor, JsonGenerator json, SerializationContext context) {
            write(minor, json, context);
        }
    }

    private static void write(long minor, JsonGenerator json, SerializationContext context) {
        if (isHidden(context)) json.writeNull();
        else json.writeNumber(minor);
    }
}
