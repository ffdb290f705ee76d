package io.weakspot.sessions.domain;

/** How an answer came to be text. */
public enum InputMode {

	TEXT, VOICE, SCREENSHOT

}
