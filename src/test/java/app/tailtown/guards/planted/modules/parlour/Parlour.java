package app.tailtown.guards.planted.modules.parlour;

import app.tailtown.guards.planted.modules.kitchen.Kitchen;

public record Parlour(Kitchen kitchen) {}
