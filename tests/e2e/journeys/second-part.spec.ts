import { expect, test } from '../fixtures/test';

/** The program's second part: the screens of people who are signed in. */
const part = '**/split_second-*.wasm';

test('a guest never loads the screens of people who are signed in; they come when somebody registers', async ({ app, page, words, person }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const parts = (): string[] => loaded.filter((path) => path.startsWith('/split_second-'));
  await app.open('/register', words.register);
  await app.fillRegister(person);
  for (const name of [words.policy, words.contact]) {
    await app.footer.getByRole('link', { name, exact: true }).click();
    await app.arrived(name);
  }
  expect(parts(), 'loaded for a guest').toEqual([]);
  await page.goBack();
  await page.goBack();
  await app.arrived(words.register);
  await app.button(words.register).click();
  await app.arrived(words.me);
  await expect.poll(parts, 'loaded before it is needed').toHaveLength(1);
  await app.link(words.profile).click();
  await app.arrived(words.profile);
  await expect(app.field(words.name)).toBeVisible();
  expect(parts(), 'loaded once').toHaveLength(1);
});

test('a screen that did not load says so, keeps the ways to others, and comes when it is asked for again', async ({ app, page, words, says, person, watch }) => {
  watch.expect(/net::ERR_FAILED|Failed to fetch/);
  await page.route(part, (route) => route.abort());
  await app.register(person);
  await app.link(words.profile).click();
  await app.arrived(words.profile);
  const trouble = app.main.getByRole('alert').filter({ hasText: says.screenNotLoaded });
  await expect(trouble).toBeVisible();
  await app.picture('screen-not-loaded');

  await app.navigation.getByRole('link', { name: words.home, exact: true }).click();
  await app.arrived(words.home);
  await expect(trouble).toBeHidden();
  await app.navigation.getByRole('link', { name: words.me, exact: true }).click();
  await app.arrived(words.me);
  await app.link(words.settings).click();
  await app.arrived(words.settings);
  await page.goto('/me/profile');
  await app.arrived(words.profile);

  await trouble.getByRole('button', { name: words.retry, exact: true }).click();
  await expect(trouble, 'still no connection').toBeVisible();
  await page.unroute(part);
  await trouble.getByRole('button', { name: words.retry, exact: true }).click();
  await expect(app.field(words.name)).toBeVisible();
  await expect(trouble).toBeHidden();
  await expect(app.heading(words.profile), 'the place of the button that went').toBeFocused();
});

test('a screen that takes long shows its shape meanwhile, and another can be opened', async ({ app, page, words, person }) => {
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(part, async (route) => {
    await gate;
    await route.continue();
  });
  await app.register(person);
  const shape = app.main.getByRole('status').filter({ hasText: words.loading });
  await app.link(words.security).click();
  await app.arrived(words.security);
  await expect(shape).toBeVisible();
  await app.picture('screen-waiting');
  await app.navigation.getByRole('link', { name: words.home, exact: true }).click();
  await app.arrived(words.home);
  await expect(shape).toBeHidden();
  await page.goBack();
  await app.arrived(words.security);
  await expect(shape).toBeVisible();
  letGo();
  await expect(app.field(words.newPassword)).toBeVisible();
  await expect(shape).toBeHidden();
});
