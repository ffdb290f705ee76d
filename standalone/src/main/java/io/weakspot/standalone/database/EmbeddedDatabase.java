package io.weakspot.standalone.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.h2.mvstore.MVStore;

/**
 * The database: MongoDB's protocol on a loopback port, one file, durable
 * acknowledgements.
 */
final class EmbeddedDatabase implements AutoCloseable {

	private static final int THREADS = 4;

	/** Small pages, because a commit writes each page that it changed as a whole. */
	private static final int PAGE_BYTES = 4096;

	private static final int CACHE_MB = 24;

	private final MVStore store;

	private final GroupCommit commits;

	private final EventLoopGroup threads;

	private final ChannelGroup connections;

	private final Channel port;

	/**
	 * Opens the file, or makes it, and listens.
	 * @param address where to listen; port 0 takes a free one
	 * @param file the file, whose folder is made when it is missing
	 * @param onFailure told once when the file can't be written
	 * @throws IOException if the folder can't be made
	 * @throws RuntimeException if the file is in use or damaged, or the port taken
	 */
	EmbeddedDatabase(InetSocketAddress address, Path file, Consumer<Throwable> onFailure) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		this.store = open(file);
		BsonBackend backend = new BsonBackend(this.store);
		this.commits = new GroupCommit(this.store, onFailure);
		this.threads = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
		this.connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
		this.port = listen(address, backend);
	}

	private static MVStore open(Path file) {
		Upkeep.beforeOpening(file);
		MVStore store = openAsItIs(file);
		if (!new Upkeep(store).worthCopying()) {
			return store;
		}
		store.close();
		Upkeep.copy(file);
		return openAsItIs(file);
	}

	private static MVStore openAsItIs(Path file) {
		MVStore store = new MVStore.Builder().fileName(file.toString())
			.autoCommitDisabled()
			.autoCommitBufferSize(0)
			.pageSplitSize(PAGE_BYTES)
			.cacheSize(CACHE_MB)
			.open();
		// Every commit is synced before the next begins, so that the next may overwrite
		// what the last one left dead.
		store.setRetentionTime(0);
		store.setVersionsToKeep(0);
		return store;
	}

	private Channel listen(InetSocketAddress address, BsonBackend backend) {
		return new ServerBootstrap().group(this.threads)
			.channel(NioServerSocketChannel.class)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childHandler(new ChannelInitializer<SocketChannel>() {
				@Override
				protected void initChannel(SocketChannel channel) {
					channel.pipeline()
						.addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(),
								new MongoWireProtocolHandler(), new AnswersAfterCommit(EmbeddedDatabase.this.commits),
								new MongoDatabaseHandler(backend, EmbeddedDatabase.this.connections),
								new MongoExceptionHandler());
				}
			})
			.bind(address)
			.syncUninterruptibly()
			.channel();
	}

	/** The port that it listens on. */
	int port() {
		return ((InetSocketAddress) this.port.localAddress()).getPort();
	}

	/** Takes no more requests, answers those it has, and closes the file. */
	@Override
	public void close() throws InterruptedException {
		this.port.close().syncUninterruptibly();
		this.commits.close();
		this.connections.close().syncUninterruptibly();
		this.threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
		this.store.close();
	}

}
