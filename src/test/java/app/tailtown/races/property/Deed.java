package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One operation: how the house is asked for it, what a yes does to the model, and what has to be true for a no. */
interface Deed {

    Reply ask(Api api);

    /** Throws {@link Contradiction} when it could not be done now or was not done so. */
    void done(State state, JsonNode answer);

    /** Each of these was true at some moment while it was asked for, if the refusal says the truth; nothing explains a code that is not known. */
    List<Predicate<State>> facts(Said no);

    /** A refusal as it was said. */
    record Said(House house, String code, JsonNode facts) {

        String text(String fact) {
            return facts.at("/" + fact).asString("");
        }

        int number(String fact) {
            return facts.at("/" + fact).asInt();
        }

        /** -1 when no such date was said. */
        int day(String fact) {
            return text(fact).isEmpty() ? -1 : House.day(text(fact));
        }

        String suite() {
            return house.named(text("suite"));
        }
    }

    /** Nothing explains it. */
    static List<Predicate<State>> never() {
        return List.of(_ -> false);
    }

    /** True where the model can say so; where there is no such thing it is not. */
    static Predicate<State> when(Predicate<State> fact) {
        return state -> {
            try {
                return fact.test(state);
            } catch (Contradiction e) {
                return false;
            }
        };
    }
}
