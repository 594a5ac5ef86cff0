import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ownScreens, publicScreens } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

/** Asserts that axe finds nothing on the page, best practices included. */
async function expectNoViolation(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`) }));
  expect.soft(found, screen).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ app, page, words, person, watch }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    watch.expectStatus(404);
    for (const [path, heading] of publicScreens(words)) {
      await app.open(path, heading);
      await expectNoViolation(page, path);
      await app.picture(`${colorScheme}${path.replaceAll('/', '-')}`);
    }

    await app.open('/login', words.login);
    await app.tab(words.withCode).click();
    await expectNoViolation(page, 'log in by code');
    await app.open('/register', words.register);
    await app.button(words.register).click();
    await expect(app.agreement).toHaveAttribute('aria-invalid', 'true');
    await expectNoViolation(page, 'register with problems');
    await app.picture(`${colorScheme}-register-problems`);
    await app.languageButton.click();
    await expectNoViolation(page, 'choice of language');
    await page.keyboard.press('Escape');

    await app.register(person);
    for (const [path, heading] of ownScreens(words)) {
      await app.open(path, heading);
      await expectNoViolation(page, `${path} signed in`);
      await app.picture(`${colorScheme}-own${path.replaceAll('/', '-')}`);
    }
  });
}

/** Asserts that nothing has to be scrolled sideways and every control can be brought into view and pressed. */
async function expectReflow(page: Page, screen: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const over = [...document.body.querySelectorAll('*')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('[data-scrolls]'),
    );
    return { over: over.map((element) => element.outerHTML.slice(0, 160)), sideways: scrollWidth - clientWidth };
  });
  expect.soft(wide, `${screen} fits its width`).toEqual({ over: [], sideways: 0 });
  for (const region of ['main', 'navigation', 'contentinfo'] as const) {
    for (const role of ['button', 'link', 'textbox', 'checkbox', 'radio', 'tab'] as const) {
      for (const control of await page.getByRole(region).getByRole(role, { disabled: false }).all()) {
        await control.click({ trial: true });
      }
    }
  }
}

for (const [what, width, text] of [['320 px', 320, '100%'], ['200 % text', undefined, '200%'], ['320 px and 200 % text', 320, '200%']] as const) {
  test(`every screen works at ${what}`, async ({ app, page, words, person, watch }) => {
    test.slow();
    watch.expectStatus(404);
    if (width) await page.setViewportSize({ width, height: 640 });
    const enlarge = (): Promise<void> => page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
    const visit = async (screens: [string, string][], whose: string): Promise<void> => {
      for (const [path, heading] of screens) {
        await app.open(path, heading);
        await enlarge();
        await expectReflow(page, path);
        await app.picture(`reflow-${what.replaceAll(/\W+/g, '-')}${whose}${path.replaceAll('/', '-')}`);
      }
    };
    await visit(publicScreens(words), '');
    await app.register(person);
    await visit(ownScreens(words), '-own');
  });
}

test('touch targets are large enough for a thumb, and a pointer', async ({ app, page, words, device }) => {
  const least = device === 'phone' ? 48 : 36;
  for (const [path, heading] of [['/register', words.register], ['/login', words.login]] as const) {
    await app.open(path, heading);
    for (const role of ['button', 'textbox', 'tab'] as const) {
      for (const control of await app.main.getByRole(role).all()) {
        const box = await control.boundingBox();
        expect.soft(box?.height, `${path}: ${await control.evaluate((element) => element.outerHTML.slice(0, 120))}`).toBeGreaterThanOrEqual(least);
      }
    }
  }
  await expect(page.getByRole('main')).toBeVisible();
});
