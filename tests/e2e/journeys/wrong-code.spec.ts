import { installClock } from '../fixtures/clock';
import { newPhone } from '../fixtures/person';
import { expect, test } from '../fixtures/test';

/** Six digits that are not these. */
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('a wrong code says how many guesses are left, and the right one still works', async ({ app, words, says, person, watch }) => {
  watch.expectStatus(422);
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const code = app.codes[0] ?? '';
  await app.field(words.code).fill(other(code));
  await app.button(words.register).click();
  await app.expectProblem(app.field(words.code), says.guessesLeft);
  await expect(app.field(words.code)).toBeFocused();
  await expect(app.field(words.username)).toHaveValue(person.username);
  await expect(app.field(words.password)).toHaveValue(person.password);
  await app.picture('wrong-code');

  await app.field(words.code).fill(code);
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('five wrong guesses end a code, and a new one works', async ({ app, page, words, says, person, watch }) => {
  watch.expectStatus(422);
  await installClock(page);
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const code = app.codes[0] ?? '';
  for (let left = 4; left >= 0; left -= 1) {
    await app.field(words.code).fill(other(code));
    await app.button(words.register).click();
    if (left > 0) await app.expectProblem(app.field(words.code), new RegExp(left === 1 ? '1|one' : `${left}`));
  }
  await expect(app.field(words.code)).not.toHaveAccessibleDescription(/one try|还可以试 1 次/);
  await app.field(words.code).fill(code);
  await app.button(words.register).click();
  await app.expectProblem(app.field(words.code), says.codeNotValid);

  await page.clock.fastForward(61_000);
  await app.field(words.code).fill(await app.getCode(person.phone, 'register'));
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('an expired code is refused, and asking again loses nothing', async ({ app, page, words, says, person, server, watch }) => {
  watch.expectStatus(422);
  await installClock(page);
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await server.forward(5 * 60 + 1);
  await app.button(words.register).click();
  await app.expectProblem(app.field(words.code), says.codeNotValid);

  await page.clock.fastForward(61_000);
  await app.button(words.getCode).click();
  await app.field(words.code).fill(await app.receiveCode(person.phone, 'register'));
  await expect(app.field(words.username)).toHaveValue(person.username);
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('a code that was used is refused', async ({ app, page, person, server }) => {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/registrations')) bodies.push(request.postData() ?? '');
  });
  await app.register(person);
  await app.logOut();

  const again = { ...(JSON.parse(bodies[0] ?? '{}') as object), username: `${person.username}-2` };
  const headers = { 'idempotency-key': 'another-key-of-the-same-code' };
  const answer = await server.request.post('/api/v1/registrations', { data: again, headers });
  expect(answer.status()).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'invalid', fields: [{ field: 'code', reason: 'code_not_valid' }] });
});

test('a code for another number or another purpose is refused', async ({ app, words, says, person, watch }) => {
  watch.expectStatus(422);
  await app.open('/login', words.login);
  await app.tab(words.withCode).click();
  const forLogin = await app.getCode(person.phone, 'login');

  await app.open('/register', words.register);
  await app.fillRegister({ ...person, phone: newPhone() });
  await app.field(words.code).fill(forLogin);
  await app.button(words.register).click();
  await app.expectProblem(app.field(words.code), /./);
  await expect(app.field(words.code)).toHaveAccessibleDescription(new RegExp(`${says.guessesLeft.source}|${says.codeNotValid.source}`));
});

test('a number changed after the code was sent asks for a code of its own', async ({ app, words, person, watch }) => {
  watch.expectStatus(422);
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await app.field(words.phone).fill(newPhone());
  await app.button(words.register).click();
  await app.expectProblem(app.field(words.code), /./);
  expect(await app.signedInAs()).toBeUndefined();
});

test('a pasted code is taken with spaces and full-width digits', async ({ app, words, person }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const code = app.codes[0] ?? '';
  const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
  for (const pasted of [` ${code.slice(0, 3)} ${code.slice(3)} `, wide]) {
    await app.field(words.code).fill(pasted);
    await expect(app.field(words.code)).toHaveValue(code);
  }
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('what is no code is refused before anything is sent', async ({ app, page, words, says, person }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  for (const typed of ['', '12345']) {
    await app.field(words.code).fill(typed);
    await app.button(words.register).click();
    await app.expectProblem(app.field(words.code), typed ? says.notACode : says.required);
  }
  expect(sent).toEqual([]);
});
