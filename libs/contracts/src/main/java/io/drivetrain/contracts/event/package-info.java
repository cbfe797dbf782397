/** The facts and requests that go over the topics, one record each; a record checks itself and names the rule it breaks. */
@NullMarked
package io.drivetrain.contracts.event;

import org.jspecify.annotations.NullMarked;
