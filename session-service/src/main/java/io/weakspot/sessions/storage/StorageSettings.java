package io.weakspot.sessions.storage;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How patient the service is with its database.
 *
 * @param findWithin how long a database, or a free connection to it, is looked for
 * @param answerWithin how long an answer of the database is waited for
 * @param connections how many connections there are at most
 */
@ConfigurationProperties("weakspot.storage")
record StorageSettings(Duration findWithin, Duration answerWithin, int connections) {

}
