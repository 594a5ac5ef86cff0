//! Which cryptography TLS stands on, where this server ends it and where it begins it.

/// Chooses ring for the whole process. A second call finds it chosen, which is as good.
pub fn choose_provider() {
    drop(rustls::crypto::ring::default_provider().install_default());
}
