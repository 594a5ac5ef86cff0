import { navigation } from '../fixtures/names';
import { ownScreens, publicScreens } from '../fixtures/screens';
import { expectOnlyDeclaredStorage } from '../fixtures/storage';
import { expect, test } from '../fixtures/test';

test('every screen has one heading, the navigation, the footer, and stores only what it declares', async ({ app, page, words, person, watch }) => {
  const secrets = [person.phone, person.username, person.password];
  const visit = async (screens: [string, string][]): Promise<void> => {
    for (const [path, heading] of screens) {
      await app.open(path, heading);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(new RegExp(heading));
      await expect(page.getByRole('navigation', { name: navigation, exact: true })).toHaveCount(1);
      await expect(page.getByRole('main')).toHaveCount(1);
      for (const name of [words.home, words.me]) {
        await expect(app.navigation.getByRole('link', { name, exact: true })).toBeVisible();
      }
      for (const name of [words.policy, words.cookies, words.contact]) {
        await expect(app.footer.getByRole('link', { name, exact: true })).toBeVisible();
      }
      await expect(app.languageButton).toBeVisible();
      await expectOnlyDeclaredStorage(page, [...secrets, ...app.codes]);
    }
  };
  watch.expectStatus(404);
  await visit(publicScreens(words));
  await app.register(person);
  await visit(ownScreens(words));
  await app.chooseLanguage(words.english);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectOnlyDeclaredStorage(page, [...secrets, ...app.codes]);
});

test('the current screen is marked in the navigation', async ({ app, words }) => {
  await app.open('/', words.home);
  await expect(app.navigation.getByRole('link', { name: words.home, exact: true })).toHaveAttribute('aria-current', 'page');
  await app.navigation.getByRole('link', { name: words.me, exact: true }).click();
  await app.arrived(words.me);
  await expect(app.navigation.getByRole('link', { name: words.me, exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(app.navigation.getByRole('link', { name: words.home, exact: true })).not.toHaveAttribute('aria-current');
});

test('an unknown path is a screen of its own, with status 404 and a way out', async ({ app, page, words, watch }) => {
  watch.expectStatus(404);
  const answer = await page.goto('/no/such/screen');
  expect(answer?.status()).toBe(404);
  await app.arrived(words.notFound);
  await app.picture('not-found');
  await app.main.getByRole('link').first().click();
  await app.arrived(words.home);
});

test('a missing file is a 404 and never the app', async ({ server }) => {
  for (const path of ['/no-such-file.js', '/assets/none.wasm', '/favicon.old.png']) {
    const answer = await server.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).not.toContain('<html');
  }
});

test('the inventory of stored items names exactly what may be stored', async ({ app, words }) => {
  await app.open('/cookies', words.cookies);
  for (const name of ['wepig_session', 'wepig_language', 'wepig_code_timer']) {
    await expect(app.main.getByText(name, { exact: true })).toBeVisible();
  }
});

test('the policy has ten chapters and contents that lead to them', async ({ app, page, words }) => {
  await app.open('/policy', words.policy);
  const contents = app.main.getByRole('navigation').getByRole('link');
  await expect(contents).toHaveCount(10);
  for (const link of await contents.all()) {
    await link.click();
    const { hash } = new URL(page.url());
    expect(hash).not.toBe('');
    await expect(page.locator(decodeURIComponent(hash))).toBeInViewport();
  }
});

test('Contact us can be called with a tap', async ({ app, words }) => {
  await app.open('/contact', words.contact);
  await expect(app.main.getByRole('link', { name: /17760489812|177 6048 9812/ })).toHaveAttribute('href', 'tel:+8617760489812');
});
