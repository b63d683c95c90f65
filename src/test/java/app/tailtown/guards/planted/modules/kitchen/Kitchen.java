package app.tailtown.guards.planted.modules.kitchen;

public final class Kitchen {}
