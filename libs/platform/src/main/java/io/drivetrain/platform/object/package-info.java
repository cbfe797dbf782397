/** The object store, as a port with a MinIO adapter and a fake. */
@NullMarked
package io.drivetrain.platform.object;

import org.jspecify.annotations.NullMarked;
