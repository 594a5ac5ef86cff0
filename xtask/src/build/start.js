// The text first. On a slow line it is read while the program comes, and nothing that comes takes its place in the queue.
// A tab that nobody sees draws no frame and need not wait for one.
const drawn = new Promise((done) => {
  if (document.hidden) done();
  else requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 1000);
});
drawn.then(async () => {
  const program = fetch("PROGRAM");
  const { default: init } = await import("BINDINGS");
  await init({ module_or_path: program });
});
