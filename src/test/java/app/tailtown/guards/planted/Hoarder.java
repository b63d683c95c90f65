package app.tailtown.guards.planted;

/** Wants eight things before it starts. */
abstract class Hoarder {

    Hoarder(int a, int b, int c, int d, int e, int f, int g, int h) {}
}
