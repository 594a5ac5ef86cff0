import { expect, test } from '../fixtures/test';

const day = 24 * 60 * 60;

test('a guest who opens a member screen logs in and comes back to it', async ({ app, page, words, person }) => {
  await app.register(person);
  await app.logOut();

  await page.goto('/me/settings');
  await app.arrived(words.login);
  await app.picture('asked-to-log-in');
  await app.logIn(person.username, person.password);
  await app.arrived(words.settings);
  await expect(page).toHaveURL('/me/settings');
  await app.picture('settings');
});

test('the way back leads only to screens of the app', async ({ app, page, words, person }) => {
  await app.register(person);
  await app.logOut();
  await page.goto('/me/settings');
  await app.arrived(words.login);
  const asked = new URL(page.url());
  for (const name of asked.searchParams.keys()) asked.searchParams.set(name, '//example.com/me');
  await page.goto(asked.href);
  await app.logIn(person.username, person.password);
  await app.arrived(words.me);
  expect(new URL(page.url()).host).toBe(asked.host);
});

test('a session that has ended is said, and logging in leads back', async ({ app, page, words, says, person, server, watch }) => {
  await app.register(person);
  await app.link(words.settings).click();
  await app.arrived(words.settings);
  await server.forward(day + 60);
  watch.expectStatus(401);
  await app.button(words.language).click();
  await app.languageDialog.getByRole('button', { name: words.ownLanguage, exact: true }).click();
  await app.arrived(words.login);
  await expect(app.main).toContainText(says.sessionEnded);
  await app.picture('session-ended');
  await app.logIn(person.username, person.password);
  await app.arrived(words.settings);
  await expect(page).toHaveURL('/me/settings');
  await expect(app.main).not.toContainText(says.sessionEnded);
});

test('a forged cookie is a guest, not a failure', async ({ app, context, words, server }) => {
  await context.addCookies([{ name: 'wepig_session', value: 'A'.repeat(43), url: server.origin, httpOnly: true, sameSite: 'Lax' }]);
  await app.open('/me', words.me);
  await expect(app.link(words.login)).toBeVisible();
  await expect(app.link(words.register)).toBeVisible();
  await app.picture('me-guest');
});

test('Register and Log in lead somebody who is signed in to Me', async ({ app, words, person, page }) => {
  await app.register(person);
  for (const path of ['/login', '/register']) {
    await page.goto(path);
    await app.arrived(words.me);
  }
});

test('logging out ends the session on the server, not only in the browser', async ({ app, context, server, person }) => {
  await app.register(person);
  const session = (await context.cookies()).find(({ name }) => name === 'wepig_session');
  await app.logOut();
  const cookie = `wepig_session=${session?.value}`;
  const answer = await server.request.get('/api/v1/me/log', { headers: { cookie } });
  expect(answer.status()).toBe(401);
});
