/**
 * A real Kafka broker, alone and on the loopback address, with settings for one machine.
 */
@NullMarked
package io.weakspot.standalone.broker;

import org.jspecify.annotations.NullMarked;
