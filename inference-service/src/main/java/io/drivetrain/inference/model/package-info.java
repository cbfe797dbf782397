/** Model versions in memory: fetched, checked, loaded, proved, lent out and closed when nobody needs them. */
@NullMarked
package io.drivetrain.inference.model;

import org.jspecify.annotations.NullMarked;
