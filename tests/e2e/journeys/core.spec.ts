import { newPerson } from '../fixtures/person';
import { expect, test } from '../fixtures/test';

const day = 24 * 60 * 60;

test('a new person registers, leaves, comes back by code and by password', async ({ app, page, words, person, server }) => {
  await app.open('/', words.home);
  await app.picture('home');
  await app.link(words.register).click();
  await expect(app.heading(words.register)).toBeFocused();
  await app.picture('register');

  await app.fillRegister(person);
  await app.picture('register-filled');
  await app.button(words.register).click();
  await app.arrived(words.me);
  await expect(page).toHaveURL('/me');
  await expect(app.main).toContainText(person.username);
  expect(await app.signedInAs()).toBe(person.username);
  await app.picture('me');

  await app.logOut();
  await app.picture('after-log-out');

  await app.open('/login', words.login);
  await app.tab(words.withCode).click();
  await app.field(words.code).fill(await app.getCode(person.phone, 'login'));
  await app.picture('login-code');
  await app.button(words.login).click();
  await app.arrived(words.me);
  expect(await app.signedInAs()).toBe(person.username);
  await app.logOut();

  await app.open('/login', words.login);
  await app.logIn(person.phone, person.password);
  await app.arrived(words.me);
  expect(await app.signedInAs()).toBe(person.username);
  await app.logOut();

  await app.open('/login', words.login);
  await app.logIn(person.username, person.password);
  await app.arrived(words.me);
  expect(await server.inbox.messages(person.phone, 'register')).toHaveLength(1);
});

test('a person without a password registers and comes back by code', async ({ app, words, person }) => {
  await app.register({ ...person, password: '' });
  await app.logOut();
  await app.open('/login', words.login);
  await app.tab(words.withCode).click();
  await app.field(words.code).fill(await app.getCode(person.phone, 'login'));
  await app.button(words.login).click();
  await app.arrived(words.me);
  expect(await app.signedInAs()).toBe(person.username);
});

test('a log-in code to an unknown number leads on into Register without a second code', async ({ app, words, person, server, watch }) => {
  watch.expectStatus(409);
  await app.open('/login', words.login);
  await app.tab(words.withCode).click();
  await app.field(words.code).fill(await app.getCode(person.phone, 'login'));
  await app.button(words.login).click();
  await app.arrived(words.register);
  await app.picture('register-number-proven');
  await app.field(words.username).fill(person.username);
  await app.age(words.adult).check();
  await app.agreement.check();
  await app.button(words.register).click();
  await app.arrived(words.me);
  expect(await app.signedInAs()).toBe(person.username);
  expect(await server.inbox.messages(person.phone, 'register'), 'no second code was needed').toHaveLength(0);
});

test('Remember me decides how long the session lives', async ({ app, context, words, person, server }) => {
  await app.register(person);
  const life = async (): Promise<number> => {
    const cookie = (await context.cookies()).find(({ name }) => name === 'wepig_session');
    return (cookie?.expires ?? 0) - Date.now() / 1000;
  };
  await app.logOut();

  await app.open('/login', words.login);
  await expect(app.main.getByRole('checkbox', { name: words.remember, exact: true })).not.toBeChecked();
  await app.logIn(person.username, person.password);
  await app.arrived(words.me);
  expect(await life()).toBeLessThanOrEqual(day);
  await server.forward(day + 60);
  await app.expectGuest();

  await app.open('/login', words.login);
  await app.main.getByRole('checkbox', { name: words.remember, exact: true }).check();
  await app.logIn(person.username, person.password);
  await app.arrived(words.me);
  expect(await life()).toBeGreaterThan(29 * day);
  expect(await life()).toBeLessThanOrEqual(30 * day);
  await server.forward(2 * day);
  expect(await app.signedInAs()).toBe(person.username);
});

test('a forgotten password is replaced: the old one and the other sessions end', async ({ app, browser, context, words, person, server, watch }) => {
  await app.register(person);
  const elsewhere = await browser.newContext({ baseURL: server.origin, storageState: await context.storageState() });
  await app.logOut();

  const { password } = newPerson('en');
  await app.open('/login', words.login);
  await app.logIn(person.username, person.password);
  await app.arrived(words.me);
  const other = await browser.newContext({ baseURL: server.origin, storageState: await context.storageState() });
  await context.clearCookies();

  await app.open('/login', words.login);
  await app.link(words.forgot).click();
  await app.arrived(words.reset);
  const code = await app.getCode(person.phone, 'reset');
  await app.field(words.code).fill(code);
  await app.field(words.newPassword).fill(password);
  await app.picture('reset');
  await app.button(words.reset).click();
  await app.arrived(words.me);
  expect(await app.signedInAs()).toBe(person.username);

  for (const ended of [elsewhere, other]) {
    expect(await (await ended.request.get('/api/v1/session')).json()).toEqual({ state: 'guest' });
    await ended.close();
  }
  await app.logOut();

  watch.expectStatus(401);
  await app.open('/login', words.login);
  await app.logIn(person.username, person.password);
  await expect(app.main.getByRole('alert')).toBeVisible();
  await expect(app.field(words.loginName)).toHaveValue(person.username);
  await app.picture('login-refused');
  await app.field(words.password).fill(password);
  await app.button(words.login).click();
  await app.arrived(words.me);
});

test('a forgotten password of a number without an account leads on into Register', async ({ app, words, person, watch }) => {
  watch.expectStatus(409);
  await app.open('/reset', words.reset);
  await app.field(words.code).fill(await app.getCode(person.phone, 'reset'));
  await app.field(words.newPassword).fill(person.password);
  await app.button(words.reset).click();
  await app.arrived(words.register);
  await app.field(words.username).fill(person.username);
  await app.age(words.adult).check();
  await app.agreement.check();
  await app.button(words.register).click();
  await app.arrived(words.me);
});
