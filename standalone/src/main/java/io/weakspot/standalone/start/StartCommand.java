package io.weakspot.standalone.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import io.weakspot.standalone.supervisor.PartFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weakspot start}: runs the platform until Ctrl-C. */
@Command(name = "start", description = "Starts the whole platform on this machine, until Ctrl-C.",
		mixinStandardHelpOptions = true)
public class StartCommand implements Callable<Integer> {

	@Option(names = "--port", paramLabel = "<port>", defaultValue = "8080",
			description = "Where the pages are served (default: ${DEFAULT-VALUE}).")
	private int port;

	@Option(names = "--host", paramLabel = "<address>", defaultValue = "127.0.0.1",
			description = "The address to serve on (default: ${DEFAULT-VALUE}, this machine only;"
					+ " 0.0.0.0 lets others in).")
	private String host = "127.0.0.1";

	@Option(names = "--data", paramLabel = "<folder>",
			description = "Where everything is kept (default: data beside this script).")
	private @Nullable Path data;

	@Option(names = "--demo", description = "Makes a class of 30 with two weeks of answers to look around in,"
			+ " once, in a folder of its own (data-demo beside this script) with the embedded servers.")
	private boolean demo;

	@Option(names = "--reset", description = "Deletes everything in that folder first.")
	private boolean reset;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException, InterruptedException {
		PrintWriter out = this.spec.commandLine().getOut();
		try {
			run(out);
			return 0;
		}
		catch (Refusal | PartFailed ex) {
			out.flush();
			PrintWriter err = this.spec.commandLine().getErr();
			err.println(ex.getMessage());
			err.flush();
			return 1;
		}
	}

	private void run(PrintWriter out) throws Refusal, PartFailed, IOException, InterruptedException {
		Path root = Path.of(System.getProperty("weakspot.root", "")).toAbsolutePath().normalize();
		Path standard = root.resolve(this.demo ? Demo.DEFAULT_FOLDER : "data");
		Path folder = ((this.data != null) ? this.data : standard).toAbsolutePath().normalize();
		ExternalServers external = this.demo ? ExternalServers.NONE : new ExternalServers(System.getenv());
		Map<String, QuickStart> programs = new PlatformParts(root, external).programs();
		DataFolder held = DataFolder.take(folder);
		Demo tour = new Demo(held, root);
		Platform platform = new Platform(held, new Listen(this.host, this.port), out);
		Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
		try (platform) {
			platform.awaitEndOfThoseLeft(Duration.ofSeconds(20));
			Ports.requireFree(this.host, this.port);
			external.requireReachable();
			if (this.demo) {
				tour.requirePossible();
			}
			if (this.reset) {
				held.empty();
			}
			platform.rehearse(new PlatformParts(root, ExternalServers.NONE));
			boolean making = this.demo
					&& tour.begin(() -> say(out, "The last demo was not finished, so it is made anew."));
			PlatformParts parts = new PlatformParts(root, external, making ? tour.environment() : Map.of());
			platform.start(parts.stages(programs, QuickStart::command, new Listen(this.host, this.port), folder));
			if (making) {
				platform.show(tour);
			}
			else if (this.demo) {
				say(out, "This demo was made before, and the passwords were shown then. With --reset it is made anew.");
			}
			platform.awaitEnd();
		}
	}

	private static void say(PrintWriter out, String line) {
		out.println(line);
		out.flush();
	}

}
