package io.weakspot.questions.catalogue;

/** One of the answers that a closed question offers. */
public record Option(String id, String text, boolean correct) {

}
