import { expectNoViolation, expectReflow } from '../fixtures/access';
import { ownScreens, publicScreens } from '../fixtures/screens';
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
