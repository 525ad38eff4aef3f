package airside.auth.passwords;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/// The passwords that wait to be hashed, in two queues: for sign-ins and for new passwords. If both have entries,
/// sign-ins get three of four turns, so that a flood of registrations cannot stop sign-ins, nor the reverse.
final class HashingQueue {
    private static final int TURNS = 4;

    private final Queue<Runnable> signIns = new ArrayDeque<>();
    private final Queue<Runnable> newPasswords = new ArrayDeque<>();
    private final int queueMax;
    private int turn;

    /// @param queueMax the capacity of each queue
    HashingQueue(int queueMax) {
        this.queueMax = queueMax;
    }

    /// The purpose of a hash.
    enum Purpose {
        SIGN_IN,
        NEW_PASSWORD
    }

    /// Adds work to the queue of its purpose.
    ///
    /// @throws RejectedExecutionException if the queue is full
    synchronized void add(Purpose purpose, Runnable work) {
        Queue<Runnable> queue = queue(purpose);
        if (queue.size() >= queueMax) throw new RejectedExecutionException(purpose + " queue is full");
        queue.add(work);
    }

    /// Takes the next work. There is always one, because a thread calls it once for each work that was added.
    synchronized Runnable next() {
        turn = (turn + 1) % TURNS;
        Queue<Runnable> preferred = turn == 0 ? newPasswords : signIns;
        Queue<Runnable> other = turn == 0 ? signIns : newPasswords;
        return preferred.isEmpty() ? other.remove() : preferred.remove();
    }

    private Queue<Runnable> queue(Purpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> signIns;
            case NEW_PASSWORD -> newPasswords;
        };
    }
}
