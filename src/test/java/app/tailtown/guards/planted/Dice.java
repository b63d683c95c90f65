package app.tailtown.guards.planted;

/** A secret that whoever saw some of them reckons out. */
abstract class Dice {

    String secret() {
        return String.valueOf(Math.random());
    }
}
