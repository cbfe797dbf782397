/** What lies beside datasets and models in the object store and says what they are. */
@NullMarked
package io.drivetrain.contracts.manifest;

import org.jspecify.annotations.NullMarked;
