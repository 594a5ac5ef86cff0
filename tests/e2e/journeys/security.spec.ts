import type { APIRequestContext, Locator } from '@playwright/test';
import { App } from '../fixtures/app';
import type { Person } from '../fixtures/person';
import { expect, test } from '../fixtures/test';

const sixMinutes = 6 * 60;

/** Another device of the same person, as the server tells it apart. */
class Device {
  private constructor(private readonly request: APIRequestContext) {}

  static async logIn(person: Person, request: APIRequestContext): Promise<Device> {
    const data = { name: person.username, password: person.password, remember: true };
    const answer = await request.post('/api/v1/sessions/password', { data });
    expect(answer.ok(), 'the other device logs in').toBe(true);
    return new Device(request);
  }

  async isSignedIn(): Promise<boolean> {
    const { state } = (await (await this.request.get('/api/v1/session')).json()) as { state: string };
    return state === 'signed_in';
  }
}

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0 Mobile Safari/604.1';
const android = 'Mozilla/5.0 (Linux; Android 13; V2055A) AppleWebKit/537.36 Chrome/107.0 Mobile MicroMessenger/8.0.47';

/** The row of a device. */
const row = (app: App, name: string | RegExp): Locator => app.main.getByRole('listitem', { name });

test('a new password needs a proof that it is you, and signs the other devices out', async ({ app, page, words, says, person, server, watch, playwright }) => {
  await app.register(person);
  const context = { baseURL: server.origin, extraHTTPHeaders: { origin: server.origin }, userAgent: iphone };
  const phone = await Device.logIn(person, await playwright.request.newContext(context));
  await app.link(words.security).click();
  await app.arrived(words.security);
  await expect(row(app, /iPhone/)).toBeVisible();

  await app.field(words.newPassword).fill('12345678');
  await app.button(words.save).click();
  await app.expectProblem(app.field(words.newPassword), says.passwordTooCommon);

  await server.forward(sixMinutes);
  watch.expectStatus(403);
  const better = `${person.password} 2`;
  await app.field(words.newPassword).fill(better);
  await app.button(words.save).click();
  const dialog = page.getByRole('dialog', { name: words.confirmIdentity, exact: true });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(app.field(words.newPassword)).toHaveValue(better);
  expect(await phone.isSignedIn(), 'thinking better of it changes nothing').toBe(true);

  await app.button(words.save).click();
  watch.expectStatus(422);
  await dialog.getByLabel(words.password, { exact: true }).fill('not this one');
  await dialog.getByRole('button', { name: words.itIsMe, exact: true }).click();
  await app.expectProblem(dialog.getByLabel(words.password, { exact: true }), says.wrongPassword);
  await app.picture('proof-wrong');
  await dialog.getByLabel(words.password, { exact: true }).fill(person.password);
  await dialog.getByRole('button', { name: words.itIsMe, exact: true }).click();

  await expect(dialog).toBeHidden();
  await expect(app.main.getByRole('status').filter({ hasText: says.passwordSaved })).toBeVisible();
  await expect(row(app, /iPhone/)).toHaveCount(0);
  expect(await phone.isSignedIn()).toBe(false);
  await app.picture('password-saved');

  await app.logOut();
  await app.open('/login', words.login);
  await app.logIn(person.username, better);
  await app.arrived(words.me);
});

test('who has no password sets one with a code', async ({ app, page, words, says, person, server, watch }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await app.field(words.password).fill('');
  await app.button(words.register).click();
  await app.arrived(words.me);
  await server.forward(sixMinutes);
  watch.expectStatus(403);

  await page.goto('/me/security');
  await app.arrived(words.security);
  await app.field(words.newPassword).fill(person.password);
  await app.button(words.save).click();
  const dialog = page.getByRole('dialog', { name: words.confirmIdentity, exact: true });
  await expect(dialog.getByLabel(words.password, { exact: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: words.getCode, exact: true }).click();
  const code = await app.receiveCode(person.phone, 'confirm');
  await dialog.getByLabel(words.code, { exact: true }).fill(code);
  await app.picture('proof-code');
  await dialog.getByRole('button', { name: words.itIsMe, exact: true }).click();
  await expect(app.main.getByRole('status').filter({ hasText: says.passwordSaved })).toBeVisible();

  await app.logOut();
  await app.open('/login', words.login);
  await app.logIn(person.phone, person.password);
  await app.arrived(words.me);
});

test('devices are listed; one is ended, then all others', async ({ app, page, words, says, person, server, playwright }) => {
  await app.register(person);
  const from = (userAgent: string) => playwright.request.newContext({ baseURL: server.origin, extraHTTPHeaders: { origin: server.origin }, userAgent });
  const phone = await Device.logIn(person, await from(iphone));
  const wechat = await Device.logIn(person, await from(android));

  await page.goto('/me/security');
  await app.arrived(words.security);
  const here = row(app, new RegExp(`^${words.linux}`));
  await expect(here).toContainText(words.inUse);
  await expect(here).toContainText('127.0.0.*');
  await expect(here).toContainText(/2\d{3}/);
  await expect(here.getByRole('button')).toHaveCount(0);
  await expect(app.main.getByRole('listitem').filter({ hasText: '127.0.0.*' })).toHaveCount(3);
  await app.picture('devices');

  await row(app, /^iPhone/).getByRole('button', { name: words.endDevice, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /iPhone/ });
  await app.picture('end-device');
  await dialog.getByRole('button', { name: words.cancel, exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await phone.isSignedIn(), 'Cancel ends nothing').toBe(true);

  await row(app, /^iPhone/).getByRole('button', { name: words.endDevice, exact: true }).click();
  await dialog.getByRole('button', { name: words.endDevice, exact: true }).click();
  await expect(row(app, /^iPhone/)).toHaveCount(0);
  expect(await phone.isSignedIn()).toBe(false);
  expect(await wechat.isSignedIn()).toBe(true);

  await app.button(words.endOthers).click();
  await page.getByRole('dialog').getByRole('button', { name: words.endOthers, exact: true }).click();
  await expect(app.main).toContainText(says.nobodyElse);
  await expect(app.button(words.endOthers)).toHaveCount(0);
  expect(await wechat.isSignedIn()).toBe(false);
  expect(await app.signedInAs()).toBe(person.username);
});

test('a device that was ended elsewhere is asked to log in, and told why', async ({ app, page, words, says, person, server, watch, browser }) => {
  await app.register(person);
  const context = await browser.newContext({ baseURL: server.origin });
  const answer = await context.request.post('/api/v1/sessions/password', {
    data: { name: person.username, password: person.password, remember: false },
    headers: { origin: server.origin },
  });
  expect(answer.ok()).toBe(true);
  await page.goto('/me/security');
  await app.arrived(words.security);
  await expect(app.button(words.endOthers)).toBeVisible();
  await context.request.delete('/api/v1/me/sessions', { headers: { origin: server.origin } });
  await context.close();

  watch.expectStatus(401);
  await app.button(words.endOthers).click();
  await page.getByRole('dialog').getByRole('button', { name: words.endOthers, exact: true }).click();
  await app.arrived(words.login);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(app.main).toContainText(says.sessionEnded);
  await app.picture('ended-elsewhere');
  await app.logIn(person.username, person.password);
  await app.arrived(words.security);
});

test('what was said to somebody is gone when they log out', async ({ app, page, person }) => {
  await app.register(person);
  await expect(page.getByRole('status').filter({ hasText: person.username })).toBeVisible();
  await app.logOut();
  await expect(page.getByText(person.username)).toHaveCount(0);
});
