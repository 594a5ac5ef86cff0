import type { Page } from '@playwright/test';
import { firstPaints } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

/** Records every layout shift of a page from its first moment on. */
async function recordShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
        const sources = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? node?.nodeName);
        shifts.push(`${entry.value}: ${sources.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      // Two frames: whatever the last change moved has been painted and recorded then.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (window as unknown as { shifts: string[] }).shifts;
    });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the policy and the contact can be read', async ({ page, words }) => {
    await page.goto('/policy');
    await expect(page.getByRole('heading', { level: 1, name: words.policy, exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(10);
    await page.getByRole('contentinfo').getByRole('link', { name: words.contact, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.contact, exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('+86 177 6048 9812');
  });

  test('every public screen shows its heading and text, and no control pretends to work', async ({ page, words, language }) => {
    for (const [path, heading] of firstPaints(words)) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page).toHaveTitle(new RegExp(heading));
      await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
      expect((await page.getByRole('main').innerText()).length, `text of ${path}`).toBeGreaterThan(100);
      for (const role of ['button', 'textbox', 'checkbox', 'radio', 'tab'] as const) {
        for (const control of await page.getByRole(role).all()) await expect(control, path).toBeDisabled();
      }
    }
  });
});

for (const path of ['/', '/register'] as const) {
  test(`nothing moves when the app arrives late on ${path}`, async ({ app, page, words }) => {
    const shifts = await recordShifts(page);
    // A browser that emulates a phone may give its very first page of a site another size for a moment.
    await page.goto('/api/v1/session');
    let letGo = (): void => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/*.wasm', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    const heading = path === '/' ? words.home : words.register;
    await expect(app.heading(heading)).toBeVisible();
    await expect(app.languageButton).toBeDisabled();
    expect(await shifts()).toEqual([]);
    letGo();
    await app.arrived(heading);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await shifts()).toEqual([]);
  });
}

test('an app that cannot be loaded leaves the text and says so', async ({ app, page, words, watch }) => {
  watch.expect(/ERR_FAILED|Failed to fetch/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/policy');
  await expect(app.heading(words.policy)).toBeVisible();
  await expect(page.getByRole('alert')).not.toHaveText(/^\s*$/);
  await app.picture('app-not-loaded');
});
