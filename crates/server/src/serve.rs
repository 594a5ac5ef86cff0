//! From an assembled app to answered connections, and to a quiet end.

use std::{io, net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use axum_server::{Handle, tls_rustls::RustlsConfig};
use hyper_util::{
    rt::{TokioExecutor, TokioTimer},
    server::conn::auto::Builder,
};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

use crate::{app::App, config::Transport, http, job, tls};

/// Why the server does not answer. Its display is the sentence that the operator reads.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another program listens there already.
    #[error(
        "The address {0} is in use by another program: stop that one, or give another address with the setting listen."
    )]
    InUse(SocketAddr),
    /// The address cannot be listened on.
    #[error("The server cannot listen on {address} (setting listen): {cause}.")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the operating system answered.
        cause: io::Error,
    },
    /// The certificate or its key cannot be used.
    #[error("The certificate {cert} (setting tls-cert) with its key {key} (setting tls-key) cannot be used: {cause}.",
        cert = cert.display(), key = key.display())]
    Certificate {
        /// The file of the chain.
        cert: PathBuf,
        /// The file of the key.
        key: PathBuf,
        /// What is wrong.
        cause: io::Error,
    },
    /// The operating system failed the server while it ran.
    #[error("The server stopped: {0}.")]
    Stopped(io::Error),
}

/// An address that is ours already: a busy one is found out before anything is opened or printed.
pub struct Bound {
    listener: std::net::TcpListener,
    /// Where the server listens; the port is the real one when port 0 was asked for.
    pub address: SocketAddr,
}

/// Takes the address.
///
/// # Errors
/// When it is in use or cannot be had.
pub fn bind(address: SocketAddr) -> Result<Bound, ServeError> {
    let failed = |cause: io::Error| match cause.kind() {
        io::ErrorKind::AddrInUse => ServeError::InUse(address),
        _ => ServeError::Listen { address, cause },
    };
    let listener = std::net::TcpListener::bind(address).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    Ok(Bound { listener, address })
}

/// Answers requests and works off jobs until SIGINT or SIGTERM; then no new connection is taken, requests under way end
/// within the settled time, and the worker finishes what it holds.
///
/// # Errors
/// When the certificate cannot be used or the operating system fails the server.
pub async fn run(app: App, bound: Bound) -> Result<(), ServeError> {
    let handle = Handle::new();
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(job::run(Arc::clone(&app.ground), stopped));
    let ending = tokio::spawn(end_on_signal(handle.clone(), app.settings.shutdown_time_limit));

    let transport = app.settings.transport.clone();
    let service = http::router(app).into_make_service_with_connect_info::<SocketAddr>();
    let served = match transport {
        Transport::Tls { cert, key } => {
            let tls = certificate(cert, key).await?;
            let mut server = axum_server::from_tcp_rustls(bound.listener, tls).map_err(ServeError::Stopped)?;
            limit_heads(server.http_builder());
            server.handle(handle).serve(service).await
        }
        Transport::TlsInFront | Transport::Loopback => {
            let mut server = axum_server::from_tcp(bound.listener).map_err(ServeError::Stopped)?;
            limit_heads(server.http_builder());
            server.handle(handle).serve(service).await
        }
    };

    ending.abort();
    stop.send_replace(true);
    if worker.await.is_err() {
        tracing::error!("the worker did not end well");
    }
    tracing::info!("stopped");
    served.map_err(ServeError::Stopped)
}

/// Whoever opens connections and says nothing, or says it drop by drop, holds them no longer than this. The limits of a
/// request begin only when its head is complete.
const LONGEST_HEAD: Duration = Duration::from_secs(10);

fn limit_heads(builder: &mut Builder<TokioExecutor>) {
    builder.http1().timer(TokioTimer::new()).header_read_timeout(LONGEST_HEAD);
    builder.http2().timer(TokioTimer::new());
}

async fn certificate(cert: PathBuf, key: PathBuf) -> Result<RustlsConfig, ServeError> {
    tls::choose_provider();
    RustlsConfig::from_pem_file(&cert, &key).await.map_err(|cause| ServeError::Certificate { cert, key, cause })
}

async fn end_on_signal(handle: Handle<SocketAddr>, longest_wait: Duration) {
    let mut interrupt = signal(SignalKind::interrupt()).expect("the runtime handles signals");
    let mut terminate = signal(SignalKind::terminate()).expect("the runtime handles signals");
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    tracing::info!("stopping");
    handle.graceful_shutdown(Some(longest_wait));
}
