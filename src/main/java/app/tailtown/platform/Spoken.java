package app.tailtown.platform;

/** A fact that has words of its own in every language. */
@FunctionalInterface
public interface Spoken {
    String in(Words words);
}
