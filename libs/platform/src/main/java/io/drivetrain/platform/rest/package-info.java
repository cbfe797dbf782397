/** What every HTTP answer has in common: the JSON dialect, problems, guarded origins. */
@NullMarked
package io.drivetrain.platform.rest;

import org.jspecify.annotations.NullMarked;
