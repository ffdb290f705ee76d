package io.weakspot.questions.catalogue;

/**
 * A topic that a question is about.
 *
 * @param weight its share of the question, above 0 and at most 1
 */
public record TopicWeight(String id, double weight) {

}
