package io.weakspot.bench.simulation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A made-up class that practises through the gateway. */
@Command(name = "simulate",
		description = "Makes a class of learners whose mastery is known, lets them practise through the gateway, "
				+ "and tells how far the reports are from the truth.",
		mixinStandardHelpOptions = true)
public final class SimulateCommand implements Runnable {

	@Option(names = "--url", defaultValue = "http://localhost:8080", description = "The gateway's address.")
	private URI url = URI.create("http://localhost:8080");

	@Option(names = "--learners", defaultValue = "30",
			description = "How many learners (${DEFAULT-VALUE}). From ten on, two fifths as many begin later, in a second cohort.")
	private int learners;

	@Option(names = "--days", defaultValue = "14", description = "How many days (${DEFAULT-VALUE}).")
	private int days;

	@Option(names = "--answers", defaultValue = "5",
			description = "How many answers a learner usually gives on a day (${DEFAULT-VALUE}).")
	private int answers;

	@Option(names = "--seed", defaultValue = "1", description = "Makes the same class again (${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--bank", defaultValue = "django", description = "What is practised (${DEFAULT-VALUE}).")
	private String bank = "django";

	@Option(names = "--at-once", defaultValue = "8",
			description = "How many learners practise at the same time (${DEFAULT-VALUE}).")
	private int atOnce;

	@Option(names = "--first-account",
			description = "Makes the first account of an empty installation, which is an admin, and shows its password.")
	private boolean firstAccount;

	@Option(names = "--email", description = "An admin's e-mail.")
	private @Nullable String email;

	@Option(names = "--password", defaultValue = "${env:WEAKSPOT_PASSWORD}",
			description = "The admin's password, or WEAKSPOT_PASSWORD in the environment.")
	private @Nullable String password;

	@Option(names = "--clock-offset-file", description = "Where the platform reads an offset of its clock: "
			+ "the days lie in the past then, otherwise all of them are now.")
	private @Nullable Path clockOffsetFile;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		Platform platform = new Platform(this.url);
		Plan plan = new Plan(this.learners, this.days, this.answers, this.seed, this.bank, this.atOnce,
				this.clockOffsetFile);
		Simulation simulation = new Simulation(platform, plan, System.err::println);
		Simulation.Outcome outcome;
		if (this.firstAccount) {
			Login admin = Objects.requireNonNullElseGet(Enrolling.firstAccount(platform), this::notEmpty);
			try {
				outcome = simulation.run(admin.person(), "");
			}
			finally {
				// Also where it broke down: nobody else could get into the installation.
				show(new Simulation.Outcome.Account("admin", admin.name(), admin.email(), admin.password(),
						"every role, /admin and /accuracy"));
			}
		}
		else if (this.email != null && this.password != null) {
			Person admin = platform.signIn(this.email, this.password);
			outcome = simulation.run(admin, UUID.randomUUID().toString().substring(0, 6));
		}
		else {
			throw refusal("Give --email and --password of an admin.");
		}
		outcome.accounts().forEach(SimulateCommand::show);
		System.out.println(JsonMapper.shared().writeValueAsString(outcome.figures()));
	}

	private static void show(Simulation.Outcome.Account account) {
		System.err.println("  %-10s  %-32s  %-19s  %s: %s".formatted(account.role(), account.email(),
				account.password(), account.name(), account.look()));
	}

	private Login notEmpty() {
		throw refusal("This installation has accounts. Give --email and --password of an admin.");
	}

	private CommandLine.ParameterException refusal(String why) {
		return new CommandLine.ParameterException(Objects.requireNonNull(this.spec).commandLine(), why);
	}

}
