package airside.auth.passwords;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/// What waits to be hashed: sign-ins and new passwords in queues of their own. Of four turns sign-ins have three,
/// if both wait; so a flood of registrations cannot keep people from signing in, nor the other way round.
final class HashingQueue {
    private static final int TURNS = 4;

    private final Queue<Runnable> signIns = new ArrayDeque<>();
    private final Queue<Runnable> newPasswords = new ArrayDeque<>();
    private final int queueMax;
    private int turn;

    /// @param queueMax how many of each may wait
    HashingQueue(int queueMax) {
        this.queueMax = queueMax;
    }

    /// What a hash is for.
    enum Purpose {
        SIGN_IN,
        NEW_PASSWORD
    }

    /// @throws RejectedExecutionException if too many of its kind wait
    synchronized void add(Purpose purpose, Runnable work) {
        Queue<Runnable> queue = queue(purpose);
        if (queue.size() >= queueMax) throw new RejectedExecutionException(purpose + " queue is full");
        queue.add(work);
    }

    /// Takes the next one. There is always one: a thread asks once for each that was added.
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
