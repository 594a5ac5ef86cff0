import type { Page } from '@playwright/test';
import { expectNoViolation, expectReflow } from '../fixtures/access';
import { ask, ownFarm, signInAs } from '../fixtures/farm';
import { farmScreens, ownScreens, publicScreens } from '../fixtures/screens';
import type { Names } from '../fixtures/names';
import type { Server } from '../fixtures/server';
import { expect, test } from '../fixtures/test';

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

/** The screens of the demo's farm, as its owner sees them. */
async function ownersScreens(page: Page, server: Server, words: Names): Promise<[string, string][]> {
  await signInAs(page, server, 'owner');
  const { items } = await ask<{ items: { id: string }[] }>(page, server, 'GET', `/farms/${await ownFarm(page, server)}/staff?limit=1`);
  return farmScreens(words, items[0]?.id ?? '');
}

test('axe finds nothing on the screens of a farm and in their dialogs, light and dark', async ({ app, page, words, server, device }) => {
  test.slow();
  for (const [path, heading] of await ownersScreens(page, server, words)) {
    await app.open(path, heading);
    await expect(page.getByRole('status').filter({ hasText: /\S/ }).or(app.main.getByRole('list')).first()).toBeVisible();
    await expectNoViolation(page, `owner on ${path}`);
    await app.picture(`dark-owner${path.replace(/\W+/g, '-').slice(0, 40)}`);
  }
  await app.open('/farm/staff', words.staff);
  const dialogs = device === 'desktop' ? [words.invite, words.columns] : [words.invite, words.filter];
  for (const name of dialogs) {
    await app.button(name).click();
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await expectNoViolation(page, name);
    await page.keyboard.press('Escape');
    await expect(app.button(name), 'the focus goes back').toBeFocused();
  }
});

test('the screens of a farm work at 320 px and with text of 200 %', async ({ app, page, words, server }) => {
  test.slow();
  const own = page.viewportSize() ?? { width: 360, height: 800 };
  const narrow = { width: 320, height: 640 };
  for (const [path, heading] of await ownersScreens(page, server, words)) {
    await page.setViewportSize(own);
    await app.open(path, heading);
    for (const [size, text] of [[own, '200%'], [narrow, '100%'], [narrow, '200%']] as const) {
      await page.setViewportSize(size);
      await page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), text);
      await expectReflow(page, `owner on ${path}, ${size.width} px, ${text}`);
    }
    await app.picture(`large-text-owner${path.replace(/\W+/g, '-').slice(0, 40)}`);
  }
});
