import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { RunOnly } from 'axe-core';
import { ownScreens, publicScreens } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

/** Asserts that axe finds nothing on the page, best practices included, in light; and in dark no colour that is hard to read. */
async function expectNoViolation(page: Page, screen: string): Promise<void> {
  const all: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
  const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  for (const [colorScheme, runOnly] of [['light', all], ['dark', colours]] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).analyze();
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`) }));
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

test('axe finds nothing on any screen, light and dark', async ({ app, page, words, person, watch }) => {
  test.slow();
  watch.expectStatus(404);
  const visit = async (screens: [string, string][], whose: string): Promise<void> => {
    for (const [path, heading] of screens) {
      await app.open(path, heading);
      await expectNoViolation(page, `${whose} on ${path}`);
      await app.picture(`dark-${whose}${path.replaceAll('/', '-')}`);
    }
  };
  await visit(publicScreens(words), 'guest');

  await app.open('/login', words.login);
  await app.tab(words.withCode).click();
  await expectNoViolation(page, 'log in by code');
  await app.open('/register', words.register);
  await app.button(words.register).click();
  await expect(app.agreement).toHaveAttribute('aria-invalid', 'true');
  await expectNoViolation(page, 'register with problems');
  await app.picture('dark-register-problems');
  await app.languageButton.click();
  await expectNoViolation(page, 'choice of language');
  await page.keyboard.press('Escape');

  await app.register(person);
  await visit(ownScreens(words), 'member');
});

/** Asserts that nothing has to be scrolled sideways and that every control can be brought into view and pressed there. */
async function expectReflow(page: Page, screen: string): Promise<void> {
  const found = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    // A table of data may scroll in a box of its own; the box itself may not stand out.
    const isBoxed = (element: Element | null): boolean =>
      element !== null && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || isBoxed(element.parentElement));
    const isOver = (element: Element): boolean => element.getBoundingClientRect().right > clientWidth + 1 && !isBoxed(element.parentElement);
    const isCovered = (control: Element): boolean => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = control.getClientRects();
      if (!box) return true;
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return !top || !(control.contains(top) || (top instanceof HTMLLabelElement && top.control === control));
    };
    const seen = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
    const controls = seen.filter((element) => element.matches('a[href]:not(.skip-link), button, input, select, textarea'));
    const told = (elements: Element[]): string[] => elements.map((element) => element.outerHTML.slice(0, 160));
    return { sideways: scrollWidth - clientWidth, over: told(seen.filter(isOver)), covered: told(controls.filter(isCovered)) };
  });
  expect.soft(found, screen).toEqual({ sideways: 0, over: [], covered: [] });
}

test('every screen works at 320 px and with text of 200 %', async ({ app, page, words, person, watch }) => {
  test.slow();
  const own = page.viewportSize() ?? { width: 360, height: 800 };
  const narrow = { width: 320, height: 640 };
  watch.expectStatus(404);
  const visit = async (screens: [string, string][], whose: string): Promise<void> => {
    for (const [path, heading] of screens) {
      await page.setViewportSize(own);
      await app.open(path, heading);
      for (const [size, text] of [[own, '200%'], [narrow, '100%'], [narrow, '200%']] as const) {
        await page.setViewportSize(size);
        await page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), text);
        await expectReflow(page, `${whose} on ${path}, ${size.width} px, ${text}`);
      }
      await app.picture(`large-text-${whose}${path.replaceAll('/', '-')}`);
    }
  };
  await visit(publicScreens(words), 'guest');
  await page.setViewportSize(own);
  await app.register(person);
  await visit(ownScreens(words), 'member');
});

test('touch targets are large enough for a thumb, and a pointer', async ({ app, words, device }) => {
  const least = device === 'phone' ? 48 : 36;
  for (const [path, heading] of [['/register', words.register], ['/login', words.login]] as const) {
    await app.open(path, heading);
    for (const role of ['button', 'textbox', 'tab'] as const) {
      for (const control of await app.main.getByRole(role).all()) {
        const box = await control.boundingBox();
        const what = await control.evaluate((element) => element.outerHTML.slice(0, 120));
        expect.soft(box?.height, `${path}: ${what}`).toBeGreaterThanOrEqual(least);
      }
    }
  }
});
