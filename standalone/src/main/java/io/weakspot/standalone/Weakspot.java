package io.weakspot.standalone;

import io.weakspot.standalone.start.StartCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: one command for each thing that can be done on one machine;
 * {@code start} unless named.
 */
@Command(name = "weakspot", mixinStandardHelpOptions = true, version = "weakspot 0.1.0",
		description = "Interview practice that shows, live, which topics are weak.%n"
				+ "Without a command it starts the whole platform on this machine, until Ctrl-C.")
final class Weakspot extends StartCommand {

	private Weakspot() {
	}

	/** Runs a command. */
	static void main(String[] arguments) {
		System.exit(new CommandLine(new Weakspot()).addSubcommand(new StartCommand()).execute(arguments));
	}

}
