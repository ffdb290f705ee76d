package io.weakspot.standalone.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The one folder in which everything is kept, held by one platform at a time. A file in
 * it marks it as ours, is locked while a platform runs, and says which.
 */
final class DataFolder implements AutoCloseable {

	private static final String MARK = ".weakspot";

	/** What a service started by hand leaves in its default folder. */
	private static final Set<String> OWN_NAMES = Set.of(MARK, "signing-key.json", "streams");

	private final Path path;

	private final FileChannel channel;

	private final FileLock lock;

	private DataFolder(Path path, FileChannel channel, FileLock lock) {
		this.path = path;
		this.channel = channel;
		this.lock = lock;
	}

	/**
	 * Makes the folder if it is missing and takes it for this process.
	 * @param path the folder
	 * @throws Refusal if it can't be written, holds something else, or is in use
	 */
	static DataFolder take(Path path) throws Refusal {
		try {
			Files.createDirectories(path);
			requireOwn(path);
			closeToOthers(path);
			FileChannel channel = FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				String holder = read(channel);
				channel.close();
				throw new Refusal("Weakspot already runs with the folder " + path + holder
						+ ". Stop it there with Ctrl-C, or choose another folder and port by --data and --port.");
			}
			return new DataFolder(path, channel, lock);
		}
		catch (IOException ex) {
			throw new Refusal("The folder " + path + " can't be written (" + reason(ex)
					+ "). Make it writable, or choose another by --data.");
		}
	}

	private static void requireOwn(Path path) throws IOException, Refusal {
		try (Stream<Path> entries = Files.list(path)) {
			List<String> names = entries.map((entry) -> entry.getFileName().toString()).toList();
			if (!names.contains(MARK) && !OWN_NAMES.containsAll(names)) {
				throw new Refusal("The folder " + path + " holds something that is not Weakspot's."
						+ " Name an empty or a new one by --data.");
			}
		}
	}

	/** Answers and accounts are nothing for other people who use this machine. */
	private static void closeToOthers(Path path) {
		try {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
		}
		catch (IOException | UnsupportedOperationException ex) {
			// Not a file system with such permissions, or not ours to change.
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String read(FileChannel channel) throws IOException {
		ByteBuffer text = ByteBuffer.allocate(200);
		channel.read(text, 0);
		String holder = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
		return holder.isEmpty() ? "" : " (" + holder + ")";
	}

	private static String reason(IOException failure) {
		return switch (failure) {
			case FileAlreadyExistsException file -> "a file is in its place";
			case NotDirectoryException file -> "a file is in its place";
			case AccessDeniedException denied -> "permission denied";
			case FileSystemException other when other.getReason() != null -> other.getReason();
			case NoSuchFileException nowhere -> "its parent can't be made";
			default -> String.valueOf(failure.getMessage());
		};
	}

	Path path() {
		return this.path;
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/** Whether nothing was kept in it yet. */
	boolean isEmpty() throws IOException {
		try (Stream<Path> entries = Files.list(this.path)) {
			return entries.allMatch((entry) -> entry.getFileName().toString().equals(MARK));
		}
	}

	/** Says who holds it, for another who wants it. */
	void sayHolder(String holder) throws IOException {
		this.channel.truncate(0);
		this.channel.write(StandardCharsets.UTF_8.encode(holder), 0);
	}

	/**
	 * Deletes everything in it.
	 * @throws Refusal if something can't be deleted
	 */
	void empty() throws Refusal {
		try {
			Files.walkFileTree(this.path, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					if (!file.equals(DataFolder.this.path.resolve(MARK))) {
						Files.delete(file);
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
						throws IOException {
					if (failure != null) {
						throw failure;
					}
					if (!folder.equals(DataFolder.this.path)) {
						Files.delete(folder);
					}
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			throw new Refusal("The folder " + this.path + " can't be emptied: " + ex.getMessage());
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.truncate(0);
		this.lock.release();
		this.channel.close();
	}

}
