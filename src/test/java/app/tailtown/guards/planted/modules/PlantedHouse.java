package app.tailtown.guards.planted.modules;

/** A second, tiny house whose parlour reaches into the kitchen's drawers. */
@org.springframework.modulith.Modulithic
public final class PlantedHouse {}
