package io.weakspot.standalone.start;

/** A program to prepare: it greets, or fails when it is told to. */
final class Greeter {

	private Greeter() {
	}

	static void main(String[] arguments) {
		if (arguments.length > 0 && arguments[0].equals("fail")) {
			throw new IllegalStateException("told to");
		}
		System.out.println("training: " + Boolean.getBoolean("weakspot.training"));
	}

}
