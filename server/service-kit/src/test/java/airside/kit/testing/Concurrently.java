package airside.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Runs tasks at the same time, for tests of race conditions.
public final class Concurrently {
    private Concurrently() {}

    /// Starts all tasks at the same time, and returns their results in the order of the tasks.
    public static <T> List<T> run(List<? extends Callable<T>> work) throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> one : work) {
                futures.add(threads.submit(() -> {
                    begin.await();
                    return one.call();
                }));
            }
            begin.countDown();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) results.add(future.get());
        return results;
    }

    /// As above, for a number of similar tasks. All of them are created before the first one starts.
    public static <T> List<T> run(int count, IntFunction<? extends Callable<T>> each) throws Exception {
        return run(IntStream.range(0, count).mapToObj(each).toList());
    }
}
