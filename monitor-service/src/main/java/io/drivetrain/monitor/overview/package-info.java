/** What the page shows of a classifier beside its rollout: windows with their reference, and a row in the list of all. */
@NullMarked
package io.drivetrain.monitor.overview;

import org.jspecify.annotations.NullMarked;
