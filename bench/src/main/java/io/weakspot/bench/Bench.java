package io.weakspot.bench;

import io.weakspot.bench.mastery.EvaluateCommand;
import io.weakspot.bench.mastery.FitCommand;
import io.weakspot.bench.simulation.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The figures of docs/performance.md, each by a command of its own. */
@Command(name = "bench", description = "Measures a running platform, or starts one and measures that.",
		subcommands = { AnswersCommand.class, FreshnessCommand.class, StartCommand.class, EventsCommand.class,
				ReportsCommand.class, RebuildCommand.class, RestartCommand.class, EvaluateCommand.class,
				FitCommand.class, SimulateCommand.class },
		mixinStandardHelpOptions = true)
final class Bench {

	private Bench() {
	}

	public static void main(String[] args) {
		System.exit(new CommandLine(new Bench()).execute(args));
	}

}
