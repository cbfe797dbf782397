/** Answers a request: routes it, runs the model, falls back to the champion, and has it recorded. */
@NullMarked
package io.drivetrain.inference.serve;

import org.jspecify.annotations.NullMarked;
