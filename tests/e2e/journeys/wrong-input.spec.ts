import { newPerson, newPhone, newUsername } from '../fixtures/person';
import { expect, test } from '../fixtures/test';

test('names that cannot be are refused beside the field before anything is sent', async ({ app, page, words, says, person }) => {
  const wrong: [string, RegExp][] = [
    ['', says.required],
    [' \u3000 ', says.required],
    ['猪'.repeat(33), says.tooLongName],
    ['barn worker', says.forbiddenCharacter],
    ['pig🐷', says.forbiddenCharacter],
    ['pig\u202eworker', says.forbiddenCharacter],
    ['13800138000', says.looksLikePhone],
    ['１３８-００１３-８０００', says.looksLikePhone],
    ['Admin', says.reserved],
    ['管理员', says.reserved],
  ];
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  for (const [typed, sentence] of wrong) {
    await app.field(words.username).fill(typed);
    await app.button(words.register).click();
    await app.expectProblem(app.field(words.username), sentence);
    await expect(app.field(words.username)).toBeFocused();
    await expect(app.field(words.username)).toHaveValue(typed);
  }
  expect(sent).toEqual([]);
  await app.picture('wrong-name');

  await app.field(words.username).fill(person.username);
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('numbers that cannot be are refused beside the field before a code is sent', async ({ app, page, words, says }) => {
  const wrong: [string, RegExp][] = [
    ['', says.required],
    ['12345', says.notAPhone],
    ['138001380001', says.notAPhone],
    ['20000000000', says.notAPhone],
    ['14100000000', says.notAMobile],
    ['10000000000', says.notAMobile],
  ];
  await app.open('/register', words.register);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  for (const [typed, sentence] of wrong) {
    await app.field(words.phone).fill(typed);
    await app.button(words.getCode).click();
    await app.expectProblem(app.field(words.phone), sentence);
    await expect(app.field(words.phone)).toBeFocused();
  }
  expect(sent).toEqual([]);
  await app.picture('wrong-number');
});

test('a number is read as people write it', async ({ app, words, person }) => {
  const [a, b, c] = [person.phone.slice(0, 3), person.phone.slice(3, 7), person.phone.slice(7)];
  await app.open('/register', words.register);
  await app.field(words.phone).fill(`+86 ${a}-${b}-${c}`);
  await app.button(words.getCode).click();
  expect(await app.receiveCode(person.phone, 'register')).toMatch(/^\d{6}$/);
});

test('passwords that cannot be are refused beside the field before anything is sent', async ({ app, page, words, says, person }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const wrong: [string, RegExp][] = [
    ['short', says.tooShort],
    ['x'.repeat(1024), says.tooLongPassword],
    [person.username, says.passwordIsName],
    [person.phone, says.passwordIsName],
  ];
  for (const [typed, sentence] of wrong) {
    await app.field(words.password).fill(typed);
    await app.button(words.register).click();
    await app.expectProblem(app.field(words.password), sentence);
  }
  expect(sent).toEqual([]);
  await app.picture('wrong-password');
});

test('an empty form says what is missing beside each field and takes the focus to the first', async ({ app, words, says }) => {
  await app.open('/register', words.register);
  await app.button(words.register).click();
  const group = app.main.getByRole('radiogroup', { name: words.age, exact: true });
  for (const field of [app.field(words.username), app.field(words.phone), app.field(words.code), group]) {
    await app.expectProblem(field, says.required);
  }
  await app.expectProblem(app.agreement, says.notAgreed);
  await expect(app.field(words.password)).not.toHaveAttribute('aria-invalid');
  await expect(app.field(words.username)).toBeFocused();
  await app.picture('empty-form');
});

test('a taken name is told only after the code, with free names, and the code stays good', async ({ app, words, says, person, language, watch }) => {
  const owner = newPerson(language);
  await app.register(owner);
  await app.logOut();

  watch.expectStatus(422);
  await app.open('/register', words.register);
  await app.fillRegister({ ...person, username: owner.username });
  await app.button(words.register).click();
  await app.expectProblem(app.field(words.username), says.taken);
  await app.picture('name-taken');
  const suggestion = app.main.getByRole('button', { name: new RegExp(`^${owner.username}.+`) }).first();
  const free = await suggestion.innerText();
  await suggestion.click();
  await expect(app.field(words.username)).toHaveValue(free);
  await app.button(words.register).click();
  await app.arrived(words.me);
  expect(await app.signedInAs()).toBe(free);
});

test('a number with an account is told so after the code, with the way to log in', async ({ app, words, says, person, language, watch }) => {
  await app.register(person);
  await app.logOut();

  watch.expectStatus(409);
  await app.open('/register', words.register);
  await app.fillRegister({ ...person, username: newUsername(language) });
  await app.button(words.register).click();
  await expect(app.main.getByRole('alert')).toContainText(says.hasAccount);
  await app.picture('number-has-account');
  await app.main.getByRole('alert').getByRole('link', { name: words.login, exact: true }).click();
  await app.arrived(words.login);
});

test('logging in never tells whether the name or the password is wrong', async ({ app, words, says, person, watch }) => {
  await app.register(person);
  await app.logOut();
  watch.expectStatus(401);
  await app.open('/login', words.login);
  const told: string[] = [];
  const wrong: [string, string][] = [
    [person.username, 'not this one'],
    ['nobody-of-that-name', person.password],
    [newPhone(), person.password],
  ];
  for (const [name, password] of wrong) {
    await app.logIn(name, password);
    await expect(app.main.getByRole('alert')).toContainText(says.wrongCredentials);
    await expect(app.field(words.loginName)).toHaveValue(name);
    told.push(await app.main.getByRole('alert').innerText());
  }
  expect(new Set(told).size, 'different answers').toBe(1);
});
