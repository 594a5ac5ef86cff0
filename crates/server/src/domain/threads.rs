//! Heavy work on threads of its own: so many at a time, so many behind them, and whoever comes then is told to come later.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use tokio::{sync::Semaphore, task::spawn_blocking};

use super::Fault;

/// Threads for one kind of heavy work.
pub struct Threads {
    free: Arc<Semaphore>,
    inside: AtomicUsize,
    at_most: usize,
}

impl Threads {
    /// So many threads, and so many places to wait for one.
    pub fn new(threads: usize, waiting: usize) -> Self {
        Self { free: Arc::new(Semaphore::new(threads)), inside: AtomicUsize::new(0), at_most: threads + waiting }
    }

    /// Does the work on a thread as soon as one is free.
    ///
    /// # Errors
    /// [`Fault::Busy`] when every place is taken.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let _place = Place::take(&self.inside, self.at_most).ok_or(Fault::Busy)?;
        let permit = self.free.clone().acquire_owned().await.expect("the semaphore is never closed");
        // The permit moves into the thread: a request that is given up does not free a thread that still works.
        let done = spawn_blocking(move || {
            let value = work();
            drop(permit);
            value
        });
        Ok(done.await.expect("the work does not panic"))
    }
}

/// A place among those who wait or work; given back when dropped, however the request ends.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(inside: &'a AtomicUsize, at_most: usize) -> Option<Self> {
        let place = Self(inside);
        let before = inside.fetch_add(1, Ordering::Relaxed);
        (before < at_most).then_some(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use futures_util::{FutureExt, future::join};

    use super::Threads;
    use crate::domain::Fault;

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_finds_every_place_taken_is_told_at_once() {
        let threads = Threads::new(1, 1);
        let (go_on, wait) = mpsc::channel::<()>();
        let mut first = Box::pin(threads.run(move || wait.recv().is_ok()));
        let mut second = Box::pin(threads.run(|| true));
        assert!(first.as_mut().now_or_never().is_none() && second.as_mut().now_or_never().is_none());
        assert!(matches!(threads.run(|| true).await, Err(Fault::Busy)));
        go_on.send(()).expect("the first one waits");
        let (first, second) = join(first, second).await;
        assert!(first.expect("it was inside") && second.expect("it had a place"));
        assert!(threads.run(|| true).await.expect("there is room again"));
    }
}
