package app.tailtown.watch;

/** Whether whoever looks gets the letter of the week. */
enum LetterState {
    NO_OWNER,
    WANTED,
    UNWANTED
}
