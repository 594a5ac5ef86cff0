import type { Page } from '@playwright/test';
import { installClock } from '../fixtures/clock';
import { expect, test } from '../fixtures/test';

/** Counts what is sent to an endpoint and holds each until it is let go. */
async function hold(page: Page, path: string): Promise<{ sent: string[]; letGo: () => void }> {
  const sent: string[] = [];
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(`**/api/v1${path}`, async (route) => {
    sent.push(route.request().headers()['idempotency-key'] ?? '');
    await gate;
    await route.continue();
  });
  return { sent, letGo };
}

test('a double tap sends once', async ({ app, page, words, person }) => {
  await app.open('/register', words.register);
  const codes = await hold(page, '/sms-codes');
  await app.field(words.phone).fill(person.phone);
  await app.button(words.getCode).dblclick();
  await app.button(words.getCode).click({ force: true });
  codes.letGo();
  await app.receiveCode(person.phone, 'register');
  expect(codes.sent).toHaveLength(1);
  await page.unrouteAll();

  const code = app.codes[0] ?? '';
  await app.field(words.username).fill(person.username);
  await app.field(words.code).fill(code);
  await app.age(words.adult).check();
  await app.agreement.check();
  const registrations = await hold(page, '/registrations');
  await app.button(words.register).dblclick();
  await app.field(words.username).press('Enter');
  registrations.letGo();
  await app.arrived(words.me);
  expect(registrations.sent).toHaveLength(1);
});

test('without a connection sending says so, keeps everything, and works again later', async ({ app, context, words, says, person, watch }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await context.setOffline(true);
  watch.expectNoConnection();
  await app.button(words.register).click();
  await expect(app.main.getByRole('alert')).toContainText(says.unreachable);
  await expect(app.field(words.username)).toHaveValue(person.username);
  await expect(app.field(words.password)).toHaveValue(person.password);
  await expect(app.agreement).toBeChecked();
  await app.picture('offline');

  await context.setOffline(false);
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('a lost answer is asked for again with the same key, and registers once', async ({ app, page, words, person, watch }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const keys: string[] = [];
  await page.route('**/api/v1/registrations', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  watch.expect(/net::ERR_CONNECTION_RESET/);
  await app.button(words.register).click();
  await app.arrived(words.me);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(await app.signedInAs()).toBe(person.username);
});

test('a code that comes faster than the answer to its request is kept', async ({ app, page, words, person }) => {
  await app.open('/register', words.register);
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/v1/sms-codes', async (route) => {
    const response = await route.fetch();
    await gate;
    await route.fulfill({ response });
  });
  const code = await app.getCode(person.phone, 'register');
  await app.field(words.code).fill(code);
  letGo();
  await expect(app.button(words.getCode)).toHaveAccessibleDescription(/./);
  await expect(app.field(words.code)).toHaveValue(code);
});

test('a server that is restarted in the middle loses nothing', async ({ app, words, says, person, server, watch }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await server.stop();
  watch.expectNoConnection();
  await app.button(words.register).click();
  await expect(app.main.getByRole('alert')).toContainText(says.unreachable);
  await expect(app.field(words.username)).toHaveValue(person.username);
  await expect(app.field(words.code)).toHaveValue(app.codes[0] ?? '');
  await app.picture('server-gone');

  await server.run();
  await app.button(words.register).click();
  await app.arrived(words.me);
  expect(await app.signedInAs()).toBe(person.username);
});

test('a server that cannot answer is a sentence with a code for support, and nothing is lost', async ({ app, page, words, says, person, watch }) => {
  const request_id = '0198c0de-5555-7000-8000-000000000503';
  const problem = { type: 'urn:wepig:problem:unavailable', status: 503, code: 'unavailable', request_id };
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await page.route('**/api/v1/registrations', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  watch.expectStatus(503);
  await app.button(words.register).click();
  const alert = app.main.getByRole('alert');
  await expect(alert).toContainText(says.unavailable);
  await expect(alert).toContainText(request_id);
  await app.picture('unavailable');

  await page.unrouteAll();
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('an answer that is no answer of ours is a sentence too', async ({ app, page, words, person, watch }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await page.route('**/api/v1/registrations', (route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
  );
  watch.expectStatus(502);
  await app.button(words.register).click();
  await expect(app.main.getByRole('alert')).not.toHaveText(/^\s*$/);
  await expect(app.main.getByRole('alert')).not.toContainText('Gateway');
  await page.unrouteAll();
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('the wait for another code survives a reload and a sleep in the background', async ({ app, page, words, person }) => {
  await installClock(page);
  await app.open('/register', words.register);
  const again = app.button(words.getCode);
  const first = await app.getCode(person.phone, 'register');
  await expect(again).toBeDisabled();

  await page.reload();
  await app.arrived(words.register);
  await expect(again).toBeDisabled();
  await app.picture('waiting-after-reload');

  await page.clock.fastForward(61_000);
  await expect(again).toBeEnabled();
  const second = await app.getCode(person.phone, 'register');
  expect(second, 'a new code').toMatch(/^\d{6}$/);
  expect(first).toMatch(/^\d{6}$/);
});

test('after a reload the code that was sent before still registers', async ({ app, page, words, person }) => {
  await app.open('/register', words.register);
  const code = await app.getCode(person.phone, 'register');
  await page.reload();
  await app.arrived(words.register);
  await app.field(words.username).fill(person.username);
  await app.field(words.phone).fill(person.phone);
  await app.field(words.code).fill(code);
  await app.age(words.adult).check();
  await app.agreement.check();
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('the app works where storage is blocked', async ({ app, page, words, person }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await app.button(words.register).click();
  await app.arrived(words.me);
  await page.goto('about:blank');
});
