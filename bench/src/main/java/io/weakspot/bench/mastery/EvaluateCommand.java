package io.weakspot.bench.mastery;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.model.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How right the model of mastery is, about learners whom it has not seen. */
@Command(name = "evaluate",
		description = "Fits the model of mastery on answers, predicts those of other learners one by one, and tells how right that was.",
		mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Runnable {

	@Option(names = "--train", description = "Answers to fit on, as CSV: learner,seq,item,skills,ts,correct.")
	private @Nullable Path train;

	@Option(names = "--test", description = "Answers to predict, of the same columns.")
	private @Nullable Path test;

	@Option(names = "--folds",
			description = "Instead: deals the learners of one file into so many parts, each predicted from the others.")
	private int folds;

	@Option(names = "--head",
			description = "A model's file of which the head is taken instead of one that is fitted, or none for the filter alone.")
	private @Nullable String head;

	@Parameters(arity = "0..1", description = "The file to deal into parts.")
	private @Nullable Path file;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		Evaluation evaluation = new Evaluation();
		if (this.train != null && this.test != null && this.file == null) {
			evaluation.follow(fit(new AnswerFile(this.train).read()), new AnswerFile(this.test).read());
		}
		else if (this.file != null && this.folds > 1 && this.train == null && this.test == null) {
			Folds parts = new Folds(new AnswerFile(this.file).read(), this.folds);
			for (int fold = 0; fold < this.folds; fold++) {
				evaluation.follow(fit(parts.outside(fold)), parts.inside(fold));
			}
		}
		else {
			throw new CommandLine.ParameterException(Objects.requireNonNull(this.spec).commandLine(),
					"Give --train and --test, or --folds and a file.");
		}
		System.out.println(JsonMapper.shared().writeValueAsString(evaluation.figures()));
	}

	/** Answers in these files are right or wrong, not graded on several key points. */
	private Model fit(List<History> histories) {
		FittingModel fitting = new FittingModel(Priors.DEFAULT.ofExercises());
		if (this.head == null) {
			return fitting.fit(histories);
		}
		return fitting.fit(histories,
				"none".equals(this.head) ? Head.NONE : new ModelFile(Path.of(this.head)).read().head());
	}

}
