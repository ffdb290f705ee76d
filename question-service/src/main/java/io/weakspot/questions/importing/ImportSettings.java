package io.weakspot.questions.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an import takes.
 *
 * @param maxBytes of a document
 * @param maxQuestions in a document
 */
@ConfigurationProperties("weakspot.importing")
record ImportSettings(@DefaultValue("5767168") int maxBytes, @DefaultValue("5000") int maxQuestions) {

}
