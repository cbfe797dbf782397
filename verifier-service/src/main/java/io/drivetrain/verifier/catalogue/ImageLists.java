package io.drivetrain.verifier.catalogue;

/** Lists of pictures that others than the catalogue know of. */
public interface ImageLists {

    /** Whether it gives lists of this name: {@code suspicion}, {@code valid}. */
    boolean gives(String name);

    /**
     * The newest list of this name.
     *
     * @throws io.drivetrain.platform.rest.Problem that says what is to be done first, if there is none yet
     */
    ImageList list(String classifier, String name);
}
