/** The work itself: candidates in, stored pictures and counted misses out; taken up again after a crash. */
@NullMarked
package io.drivetrain.gatherer.gathering;

import org.jspecify.annotations.NullMarked;
