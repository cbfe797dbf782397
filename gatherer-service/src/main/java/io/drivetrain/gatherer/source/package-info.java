/** Where pictures come from, each kind behind one small interface. */
@NullMarked
package io.drivetrain.gatherer.source;

import org.jspecify.annotations.NullMarked;
