package app.tailtown.web;

import app.tailtown.design.Page;

/** A problem as a page for people. */
public record ProblemPage(Problem problem) implements Page {}
