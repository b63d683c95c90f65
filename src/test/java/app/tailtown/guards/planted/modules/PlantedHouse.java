package app.tailtown.guards.planted.modules;

/** A second, tiny house: its parlour reaches into the kitchen's drawers, and its kitchen may go into the parlour and never does. */
@org.springframework.modulith.Modulithic
public final class PlantedHouse {}
