package io.drivetrain.verifier.sweep;

/** Whether an object is needed. */
enum Standing {
    /** A fact names it. */
    NAMED,

    /** No fact names it, and none that is on its way will. */
    UNNAMED,

    /** No fact names it yet, but work is going on that may. */
    AWAITED,

    /** Its key is not of a form that is known here. */
    FOREIGN
}
