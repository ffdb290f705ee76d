package io.weakspot.sessions.domain;

import org.jspecify.annotations.Nullable;

/**
 * How much a question is about a topic.
 *
 * @param id the topic's id
 * @param name the topic as people call it, or null where nobody named it
 * @param weight above 0, at most 1
 */
public record TopicWeight(String id, @Nullable String name, double weight) {

}
