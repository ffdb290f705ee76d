package io.weakspot.sessions.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a server that can be cut, or can hang. */
public final class Wire {

	private final InetSocketAddress server;

	private final ServerSocket entrance;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	private volatile boolean hanging;

	public Wire(InetSocketAddress server) {
		this.server = server;
		try {
			this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.startVirtualThread(this::accept);
	}

	public int port() {
		return this.entrance.getLocalPort();
	}

	/** From now on every connection breaks at once. */
	public void cut() {
		this.cut = true;
		this.open.forEach(Wire::close);
	}

	/** From now on nothing comes back. */
	public void hang() {
		this.hanging = true;
	}

	public void mend() {
		this.cut = false;
		this.hanging = false;
		// What hung has lost its place in the conversation.
		this.open.forEach(Wire::close);
	}

	private void accept() {
		while (true) {
			try {
				Socket client = this.entrance.accept();
				if (this.cut) {
					close(client);
				}
				else {
					Socket server = new Socket(this.server.getAddress(), this.server.getPort());
					this.open.add(client);
					this.open.add(server);
					Thread.startVirtualThread(() -> pass(client, server));
					Thread.startVirtualThread(() -> pass(server, client));
				}
			}
			catch (IOException ex) {
				if (this.entrance.isClosed()) {
					return;
				}
			}
		}
	}

	private void pass(Socket from, Socket to) {
		byte[] buffer = new byte[8192];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				if (!this.hanging) {
					out.write(buffer, 0, read);
					out.flush();
				}
			}
		}
		catch (IOException ex) {
			// The other end is gone, and so is this one.
		}
		finally {
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
