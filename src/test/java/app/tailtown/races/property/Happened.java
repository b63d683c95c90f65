package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One operation as it went.
 *
 * @param began nanoseconds, by the clock they all share
 */
record Happened(Deed deed, Reply reply, long began, long ended) {

    boolean isYes() {
        return reply.status() / 100 == 2;
    }

    String request() {
        return reply.headers().firstValue("X-Request-Id").orElse("");
    }

    JsonNode answer() {
        return reply.body().isEmpty() ? JsonNodeFactory.instance.objectNode() : reply.json();
    }

    Deed.Said no(House house) {
        var problem = answer();
        return new Deed.Said(house, problem.at("/code").asString(""), problem.at("/facts"));
    }

    @Override
    public String toString() {
        var said = isYes() ? reply.body() : answer().at("/code").asString("") + " " + answer().at("/facts");
        return "%s -> %d %s".formatted(Api.JSON.writeValueAsString(deed.toString()), reply.status(), said);
    }
}
