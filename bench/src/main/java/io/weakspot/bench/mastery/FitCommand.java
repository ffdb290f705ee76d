package io.weakspot.bench.mastery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.model.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a model's file. */
@Command(name = "fit",
		description = "Fits the model of mastery and writes it to a file that WEAKSPOT_MODEL_FILE can name.",
		mixinStandardHelpOptions = true)
public final class FitCommand implements Runnable {

	@ArgGroup(multiplicity = "1")
	private @Nullable Source source;

	@Option(names = "--out", required = true, description = "The file to write.")
	private @Nullable Path out;

	@Override
	public void run() {
		Source from = Objects.requireNonNull(this.source);
		try {
			ModelFile.write(from.fit(), "./weakspot fit " + from, Objects.requireNonNull(this.out));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.out + " can't be written", ex);
		}
	}

	/** Where the answers come from. */
	static final class Source {

		@Option(names = "--simulated", description = "Fits on made-up learners: the file that is shipped.")
		private boolean simulated;

		@Option(names = "--train", description = "Answers to fit on, as CSV: learner,seq,item,skills,ts,correct.")
		private @Nullable Path train;

		@Option(names = "--events", description = "Brokers of a Kafka of which answers.v1 is read: host:port,...")
		private @Nullable String events;

		private Model fit() {
			if (this.train != null) {
				return new FittingModel(Priors.DEFAULT.ofExercises()).fit(new AnswerFile(this.train).read());
			}
			FittingModel fitting = new FittingModel(Priors.DEFAULT);
			return (this.events != null) ? fitting.fit(answers(this.events))
					: fitting.fitOnStrangers(new SimulatedAnswers().banks());
		}

		private static List<History> answers(String brokers) {
			AnswerEvents.Found found = AnswerEvents.of(brokers);
			if (found.malformed() > 0) {
				System.err.println("Passed over " + found.malformed() + " grades that can't be read.");
			}
			return found.histories();
		}

		@Override
		public String toString() {
			return this.simulated ? "--simulated" : (this.train != null) ? "--train" : "--events";
		}

	}

}
