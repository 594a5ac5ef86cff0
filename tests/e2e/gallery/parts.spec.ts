import type { Page } from '@playwright/test';
import { expectNoViolation, expectReflow } from '../fixtures/access';
import { expect, test } from './test';

/** Rows out of sight have only a guessed height, and axe would find them on top of each other. */
const layOutEverything = (page: Page): Promise<void> =>
  page.locator('.table__body').evaluateAll((bodies) => {
    for (const body of bodies) (body as HTMLElement).style.setProperty('content-visibility', 'visible');
  });

for (const language of ['zh-CN', 'en'] as const) {
  for (const width of [320, 1440]) {
    test(`every part in every state, ${language}, ${width} px`, async ({ show, page }) => {
      test.slow();
      for (const theme of ['light', 'dark'] as const) {
        await show({ language, theme, width });
        await layOutEverything(page);
        await expectNoViolation(page, `gallery, ${theme}`);
      }
      await expectReflow(page, 'gallery');
    });
  }
}

for (const [device, width] of [['phone', 320], ['desktop', 1440]] as const) {
  test(`what opens on a ${device} is open to everybody`, async ({ show }) => {
    const page = await show({ width });
    for (const name of ['More actions', 'Switch farm', 'View', 'Delete my account']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolation(page, name);
      await page.keyboard.press('Escape');
    }
  });
}

for (const [device, width, least] of [['phone', 360, 48], ['desktop', 1440, 36]] as const) {
  test(`every control is large enough for a ${device}`, async ({ show }) => {
    const page = await show({ width });
    const small = await page.evaluate((least) => {
      const isHit = (control: Element, x: number, y: number): boolean => {
        const top = document.elementFromPoint(x, y);
        return !!top && (control.contains(top) || !!top.closest('label')?.contains(control) || (top instanceof HTMLLabelElement && top.control === control));
      };
      // A link within words is as high as its line (WCAG 2.5.8), and so is one in the contents of a text.
      const controls = [...document.body.querySelectorAll('button, select, input, a.button, nav:not(.prose__contents) a')].filter((element) => element.checkVisibility());
      const isSmall = (control: Element): boolean => {
        control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { x, y, width, height } = control.getBoundingClientRect();
        const reach = least / 2 - 1;
        return ![-reach, reach].every((step) => isHit(control, x + width / 2, y + height / 2 + step));
      };
      return controls.filter(isSmall).map((control) => control.outerHTML.slice(0, 160));
    }, least);
    expect(small).toEqual([]);
  });
}
