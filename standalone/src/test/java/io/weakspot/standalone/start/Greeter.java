package io.weakspot.standalone.start;

/** A program to prepare: it greets. */
final class Greeter {

	private Greeter() {
	}

	static void main(String[] arguments) {
		System.out.println("Good morning");
	}

}
