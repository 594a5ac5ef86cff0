import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../fixtures/environment';
import { expect, test } from '../fixtures/test';

test('nothing is sent before the box, which starts empty, is ticked', async ({ app, page, words, says, person }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));

  await app.open('/register', words.register);
  await expect(app.agreement).not.toBeChecked();
  for (const band of [words.under14, words.from14to17, words.adult]) await expect(app.age(band)).not.toBeChecked();

  await app.fillRegister(person);
  await app.agreement.uncheck();
  await app.button(words.register).click();
  await app.expectProblem(app.agreement, says.notAgreed);
  await expect(app.agreement).toBeFocused();
  await app.picture('not-agreed');
  expect(sent).not.toContain('POST /api/v1/registrations');

  await app.agreement.check();
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('reading the policy and coming back loses nothing that was typed', async ({ app, page, words, person }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  await app.agreement.uncheck();

  await app.link(words.policy).click();
  await app.arrived(words.policy);
  await page.goBack();
  await app.arrived(words.register);

  await expect(app.field(words.username)).toHaveValue(person.username);
  await expect(app.field(words.phone)).toHaveValue(new RegExp([...person.phone].join(' ?')));
  await expect(app.field(words.code)).toHaveValue(app.codes[0] ?? '');
  await expect(app.field(words.password)).toHaveValue(person.password);
  await expect(app.age(words.adult)).toBeChecked();
  await app.agreement.check();
  await app.button(words.register).click();
  await app.arrived(words.me);
});

test('Disagree is a real choice: it leads to browsing without an account', async ({ app, words, person }) => {
  await app.open('/register', words.register);
  await app.fillRegister(person);
  const twins = await Promise.all([words.register, words.disagree].map((name) => app.button(name).boundingBox()));
  expect(twins[0]?.height).toBe(twins[1]?.height);
  expect(twins[0]?.width).toBe(twins[1]?.width);

  await app.button(words.disagree).click();
  await app.arrived(words.home);
  await app.picture('disagreed');
  expect(await app.signedInAs()).toBeUndefined();

  await app.footer.getByRole('link', { name: words.policy, exact: true }).click();
  await app.arrived(words.policy);
  await app.open('/register', words.register);
  await expect(app.field(words.username)).toHaveValue('');
  await expect(app.agreement).not.toBeChecked();
});

test('the ledger holds which version, text and language was agreed to', async ({ app, page, person, language }) => {
  await app.register(person);
  const answer = await page.request.get('/api/v1/me/consents');
  const { items } = (await answer.json()) as { items: Record<string, unknown>[] };
  const agreed = JSON.stringify(items);

  const versions = JSON.parse(readFileSync(fromRoot('public', 'policies', 'index.json'), 'utf8')) as { version: string }[];
  const version = versions.at(-1)?.version ?? '';
  const text = readFileSync(fromRoot('public', 'policies', version, `${language}.md`));
  expect(agreed).toContain(`"${version}"`);
  expect(agreed).toContain(`"${language}"`);
  expect(agreed).toContain(createHash('sha256').update(text).digest('hex'));
});

for (const band of ['under14', 'from14to17'] as const) {
  test(`under 18 (${band}) stops with an explanation and keeps nothing`, async ({ app, words, says, person, watch }) => {
    await app.open('/register', words.register);
    await app.fillRegister(person);
    await app.age(words[band]).check();
    watch.expectStatus(403);
    await app.button(words.register).click();
    await expect(app.main).toContainText(says.guardian);
    await app.picture(`guardian-${band}`);
    expect(await app.signedInAs()).toBeUndefined();
    await expect(app.main).not.toContainText(person.username);

    watch.expectStatus(401);
    await app.open('/login', words.login);
    await app.logIn(person.username, person.password);
    await expect(app.main.getByRole('alert')).toContainText(says.wrongCredentials);
  });
}
