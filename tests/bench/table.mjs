// The list of staff in a real browser: how long data takes to become rows, a search to become found rows, and how smoothly
// the list scrolls. Prints one JSON array with the values of every run.
//
//   CHROMIUM=/usr/bin/chromium node table.mjs RUNS ORIGIN NAME PASSWORD QUERY
//
// render  from the end of the response with the first page to the frame in which a row of it is on screen (ms)
// search  from the input event that puts the whole of QUERY into the box, as a paste does, to the frame in which five of the
//         first fifty rows show it (ms); whatever the page waits for by itself counts
// late    the same after the list was scrolled, with the hundreds of rows that came meanwhile in the page
// clear   the way back, to five rows that do not show it (ms)
// frame   of up to 120 frames in each of which the list, or the page where the list is no box that scrolls, is scrolled by
//         800 px over rows that are there: the median, and the one that 95 of 100 do not exceed (ms)
// growing that one while the list asks for more and draws it: every third frame brings a page
// blank   how many frames of both had no row in the middle of the list
// heap    what the page's scripts hold before anything was scrolled, garbage collected (MB); wasm: the program's memory (MB)
import { chromium } from 'playwright-core';

const ROW = '.table__body > .table__row';
const BOX = '#staff-search';
const [runs, origin, name, password, query] = process.argv.slice(2);

/** Runs before the page's own scripts. */
function watch({ row, box, query }) {
  /** The time of the next frame, after it was painted. */
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  const until = async (test) => {
    for (;;) {
      const now = await painted();
      if (test()) return now;
    }
  };
  const rows = () => [...document.querySelectorAll(row)];
  const showing = (wanted) => rows().slice(0, 50).filter((one) => one.textContent.includes(query) === wanted).length;

  const bench = { first: null, memory: null };
  const keep = (start) => async (...given) => {
    const started = await start(...given);
    bench.memory = started.instance.exports.memory ?? bench.memory;
    return started;
  };
  WebAssembly.instantiateStreaming = keep(WebAssembly.instantiateStreaming.bind(WebAssembly));
  until(() => rows().length > 0).then((now) => { bench.first = now; });
  bench.search = async (text) => {
    const input = document.querySelector(box);
    let since;
    addEventListener('input', () => { since = performance.now(); }, { capture: true, once: true });
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertFromPaste' }));
    return (await until(() => showing(text !== '') >= 5)) - since;
  };
  bench.scroll = async (frames, px) => {
    const scrolls = (one) => one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY);
    let scroller = rows()[0];
    while (scroller !== document.scrollingElement && !scrolls(scroller)) scroller = scroller.parentElement;
    if (scroller !== document.scrollingElement) scroller.scrollIntoView();
    const { left, right, top, bottom } = scroller.getBoundingClientRect();
    const middle = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const times = [];
    let blank = 0;
    let last = await painted();
    for (let frame = 0; frame < frames; frame += 1) {
      scroller.scrollTop += px;
      const now = await painted();
      times.push(now - last);
      last = now;
      if (!document.elementFromPoint(...middle)?.closest(row)) blank += 1;
    }
    return { times, blank, scrolled: scroller.scrollTop };
  };
  window.bench = bench;
}

/** The value that this share of all does not exceed. */
const at = (values, share) => values.sort((one, other) => one - other)[Math.floor(values.length * share)];

async function run() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1350, height: 940 }, serviceWorkers: 'block', locale: 'zh-CN',
    });
    const entered = await context.request.post(`${origin}/api/v1/sessions/password`, {
      headers: { origin }, data: { name, password, remember: false },
    });
    if (!entered.ok()) throw new Error(`nobody is signed in: ${entered.status()}`);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.addInitScript(watch, { row: ROW, box: BOX, query });
    await page.goto(`${origin}/farm/staff`, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench.first !== null, null, { polling: 100 });
    const render = await page.evaluate(() => {
      const answers = performance.getEntriesByType('resource').filter(({ name }) => /\/staff\?/.test(name));
      return window.bench.first - answers[0].responseEnd;
    });
    await page.waitForTimeout(1000);
    await cdp.send('HeapProfiler.collectGarbage');
    const heap = (await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
    const wasm = await page.evaluate(() => (window.bench.memory?.buffer.byteLength ?? 0) / 2 ** 20);
    const type = async (text) => {
      // The page lets some time go by between two searches.
      await page.waitForTimeout(500);
      return page.evaluate((text) => window.bench.search(text), text);
    };
    const search = await type(query);
    const clear = await type('');
    const scroll = (frames, px) => page.evaluate(([frames, px]) => window.bench.scroll(frames, px), [frames, px]);
    const growing = await scroll(120, 800);
    await scroll(2, -1e9);
    // Not so far that the list asks for more again.
    const still = await scroll(Math.min(120, Math.floor(growing.scrolled / 800) - 3), 800);
    await scroll(2, -1e9);
    const late = await type(query);
    return {
      render, search, late, clear, heap, wasm,
      frame: at(still.times, 0.5), frameP95: at(still.times, 0.95), growing: at(growing.times, 0.95),
      blank: still.blank + growing.blank,
    };
  } finally {
    await browser.close();
  }
}

const all = [];
for (let count = 0; count < Number(runs); count += 1) all.push(await run());
console.log(JSON.stringify(all));
