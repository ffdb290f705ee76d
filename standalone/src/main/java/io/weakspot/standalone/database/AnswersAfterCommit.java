package io.weakspot.standalone.database;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Holds back the answer to a write until it is on disk, whatever write concern it asked
 * for. A read is answered at once and may see a write that is not on disk yet, unless it
 * asks for read concern {@code majority}. No thread waits meanwhile.
 */
final class AnswersAfterCommit extends ChannelDuplexHandler {

	/** Everything that is not known to change nothing counts as a write. */
	private static final Set<String> READS = Set.of("aggregate", "buildinfo", "collstats", "connectionstatus", "count",
			"dbstats", "distinct", "endsessions", "explain", "find", "getlasterror", "getmore", "getparameter", "hello",
			"hostinfo", "ismaster", "killcursors", "listcollections", "listdatabases", "listindexes", "ping",
			"serverstatus", "whatsmyuri");

	private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

	private final GroupCommit commits;

	private boolean held;

	AnswersAfterCommit(GroupCommit commits) {
		this.commits = commits;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		Document command = (message instanceof ClientRequest request) ? commandOf(request) : new Document();
		boolean write = isWrite(command);
		this.held = write || isDurableRead(command);
		if (write) {
			this.commits.apply(() -> context.fireChannelRead(message));
		}
		else {
			context.fireChannelRead(message);
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object answer, ChannelPromise promise) {
		if (this.held) {
			this.commits.whenOnDisk(() -> context.writeAndFlush(answer, promise));
		}
		else {
			context.write(answer, promise);
		}
	}

	private static Document commandOf(ClientRequest request) {
		return switch (request) {
			case MongoMessage message -> message.getDocument();
			case MongoQuery query -> query.getQuery();
			default -> throw new IllegalArgumentException("Unknown kind of request " + request.getClass());
		};
	}

	static boolean isWrite(Document command) {
		if (command.isEmpty()) {
			return false;
		}
		String name = command.keySet().iterator().next().toLowerCase(Locale.ROOT);
		return !READS.contains(name) || writesItsResult(command);
	}

	private static boolean writesItsResult(Document command) {
		return command.get("pipeline") instanceof List<?> stages && stages.stream()
			.anyMatch((stage) -> stage instanceof Document document
					&& document.keySet().stream().anyMatch(WRITING_STAGES::contains));
	}

	static boolean isDurableRead(Document command) {
		return command.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"));
	}

}
