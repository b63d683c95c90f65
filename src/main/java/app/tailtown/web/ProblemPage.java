package app.tailtown.web;

/** A problem as a page for people. */
public record ProblemPage(Problem problem) implements Page {}
