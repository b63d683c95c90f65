package app.tailtown.web;

/** What a form of one button sends: nothing but itself. */
public record Nothing() {}
