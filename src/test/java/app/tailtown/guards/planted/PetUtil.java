package app.tailtown.guards.planted;

/** A name that says nothing. */
abstract class PetUtil {}
