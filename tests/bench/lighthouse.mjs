// Lighthouse's mobile simulation of pages on this machine, each run in a fresh browser. Prints one JSON array.
//
//   CHROMIUM=/usr/bin/chromium node lighthouse.mjs RUNS URL...
//
// Numbers are medians over the runs; every run's values stand beside them, so that noise can be seen. Runs go round the
// pages, so that a noisy minute hits all of them alike.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-proxy-server', '--mute-audio',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  // Nothing but this machine answers: whatever a page wants from elsewhere fails at once and is seen.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

/** Values in milliseconds, by Lighthouse's names for them. */
const timings = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tti: 'interactive',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
};

const scores = { performance: 'performance', accessibility: 'accessibility', bestPractices: 'best-practices' };

/** Chromium sometimes hands over a trace without its beginning; then nothing was measured, and the run is repeated. */
const UNRECORDED = 'NO_NAVSTART';

async function run(url, again = 2) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: flags, logLevel: 'silent' });
  try {
    const { lhr } = await lighthouse(url, {
      port: chrome.port, logLevel: 'silent', output: 'json', onlyCategories: Object.values(scores),
    });
    if (again > 0 && lhr.runtimeError?.code === UNRECORDED) return await run(url, again - 1);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const values = {};
    for (const [name, id] of Object.entries(timings)) values[name] = lhr.audits[id].numericValue;
    for (const [name, id] of Object.entries(scores)) values[name] = Math.round(lhr.categories[id].score * 100);
    const audits = Object.values(scores).slice(1).flatMap((id) => lhr.categories[id].auditRefs);
    const failed = audits.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score === 0).map(({ id }) => id);
    return { values, failed };
  } finally {
    chrome.kill();
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const [count, ...urls] = process.argv.slice(2);
const runs = new Map(urls.map((url) => [url, []]));
for (let round = 0; round < Number(count); round += 1) {
  for (const url of urls) runs.get(url).push(await run(url));
}

const report = urls.map((url) => {
  const all = {};
  for (const name of Object.keys(runs.get(url)[0].values)) all[name] = runs.get(url).map(({ values }) => values[name]);
  const medians = Object.fromEntries(Object.entries(all).map(([name, values]) => [name, median(values)]));
  return { page: new URL(url).pathname, ...medians, all, failed: [...new Set(runs.get(url).flatMap(({ failed }) => failed))] };
});
console.log(JSON.stringify(report));
