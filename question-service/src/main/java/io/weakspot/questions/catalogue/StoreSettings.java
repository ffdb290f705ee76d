package io.weakspot.questions.catalogue;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the service is with its database.
 *
 * @param findWithin how long a database is looked for
 * @param answerWithin how long one answer of it, or a free connection, is waited for
 */
@ConfigurationProperties("weakspot.storage")
record StoreSettings(@DefaultValue("1500ms") Duration findWithin, @DefaultValue("10s") Duration answerWithin) {

}
