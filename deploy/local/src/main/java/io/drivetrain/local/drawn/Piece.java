package io.drivetrain.local.drawn;

/** What is behind an address of the gallery; as on the real web, not everything is what it was searched for. */
enum Piece {
    SOUND,
    /** The bytes of another address once more. */
    TWIN,
    /** A fine picture of another kind. */
    MISLABELLED,
    /** A JPEG whose transfer broke off. */
    TRUNCATED,
    /** An error page in the place of the picture, with status 200. */
    WEB_PAGE,
    /** Nothing at all, with status 200. */
    EMPTY,
    /** Status 404. */
    GONE,
    /** The picture, after a while. */
    SLOW;

    private static final int PERIOD = 40;

    /** Of every forty addresses seven are trouble; the first ones never are. */
    static Piece at(int number) {
        return switch (number % PERIOD) {
            case 7 -> TWIN;
            case 13 -> MISLABELLED;
            case 19 -> TRUNCATED;
            case 23 -> WEB_PAGE;
            case 29 -> GONE;
            case 31 -> SLOW;
            case 37 -> EMPTY;
            default -> SOUND;
        };
    }
}
