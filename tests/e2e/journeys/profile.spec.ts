import type { Locator, Page } from '@playwright/test';
import type { App } from '../fixtures/app';
import { ask, makeFarm, ownFarm } from '../fixtures/farm';
import type { Names } from '../fixtures/names';
import type { Server } from '../fixtures/server';
import { expect, test } from '../fixtures/test';

type Profile = { version: number; name: string; education?: string; gender?: string; date_of_birth: string; email: string };

const gender = (app: App, words: Names, choice: string): Locator =>
  app.main.getByRole('radiogroup', { name: words.gender, exact: true }).getByRole('radio', { name: choice, exact: true });

const combobox = (app: App, name: string): Locator => app.main.getByRole('combobox', { name, exact: true });

/** Opens the profile of whoever is signed in. */
async function openProfile(app: App, page: Page, words: Names): Promise<void> {
  await page.goto('/me');
  await app.arrived(words.me);
  await app.link(words.profile).click();
  await app.arrived(words.profile);
  await expect(app.field(words.name)).toBeVisible();
}

async function save(app: App, page: Page, words: Names, saved: RegExp): Promise<void> {
  await app.button(words.save).click();
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
}

/** Changes the profile the way another device of the same person does. */
async function changeElsewhere(page: Page, server: Server, change: Partial<Profile>): Promise<void> {
  const now = await ask<Profile & { audiences: unknown; farms: unknown; picture?: string }>(page, server, 'GET', '/me/profile');
  const { name, education, gender: chosen, date_of_birth, email, version } = now;
  const form = { name, education, gender: chosen, date_of_birth, email, ...change };
  await ask(page, server, 'PUT', '/me/profile', form, { 'if-match': `"${version}"` });
}

test('a profile is filled in, kept, and cleared without losing anything else', async ({ app, page, words, says, person }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await app.picture('profile-empty');
  await app.field(words.name).fill('林晓梅');
  await combobox(app, words.education).selectOption(words.bachelor);
  await gender(app, words, words.female).check();
  await app.field(words.birth).fill('1990-05-01');
  await app.field(words.email).fill('lin@example.com');
  await save(app, page, words, says.saved);
  await app.picture('profile-saved');

  await page.reload();
  await app.arrived(words.profile);
  await expect(app.field(words.name)).toHaveValue('林晓梅');
  await expect(combobox(app, words.education).locator('option:checked')).toHaveText(words.bachelor);
  await expect(gender(app, words, words.female)).toBeChecked();
  await expect(app.field(words.birth)).toHaveValue('1990-05-01');
  await expect(app.field(words.email)).toHaveValue('lin@example.com');

  await combobox(app, words.education).selectOption('');
  await app.button(words.clearGender).click();
  await expect(gender(app, words, words.female)).not.toBeChecked();
  await app.field(words.birth).fill('');
  await app.field(words.email).fill('');
  await save(app, page, words, says.saved);
  await page.reload();
  await app.arrived(words.profile);
  await expect(app.field(words.name)).toHaveValue('林晓梅');
  await expect(app.field(words.birth)).toHaveValue('');
  await expect(app.field(words.email)).toHaveValue('');
  await expect(app.main.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await app.signedInAs(), 'the account is as it was').toBe(person.username);

  await page.goto('/me');
  await app.arrived(words.me);
  await expect(app.main).toContainText('林晓梅');
  await expect(app.main).toContainText(person.username);
  await app.picture('me-with-name');
});

test('what cannot be is said beside its field, and nothing typed is lost', async ({ app, page, words, says, person, server, watch }) => {
  await app.register(person);
  await makeFarm(page, server, '青山猪场', '林晓梅');
  await openProfile(app, page, words);
  await expect(app.field(words.name)).toHaveValue('林晓梅');

  await app.field(words.name).fill('');
  await app.field(words.email).fill('lin@');
  await app.button(words.save).click();
  await app.expectProblem(app.field(words.name), says.required);
  await app.expectProblem(app.field(words.email), says.notAnEmail);
  await expect(app.field(words.name)).toBeFocused();
  await app.picture('profile-problems');

  await app.field(words.name).fill('林晓梅');
  await app.field(words.email).fill('lin@example.com');
  for (const [day, sentence] of [['2999-01-01', says.inFuture], ['2015-06-01', says.underAge]] as const) {
    watch.expectStatus(422);
    await app.field(words.birth).fill(day);
    await app.button(words.save).click();
    await app.expectProblem(app.field(words.birth), sentence);
    await expect(app.field(words.email)).toHaveValue('lin@example.com');
  }
  const kept = await ask<Profile>(page, server, 'GET', '/me/profile');
  expect(kept.date_of_birth, 'nothing of it was kept').toBe('');
});

test('half a date is no empty one', async ({ app, page, words, says, person }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await app.field(words.birth).focus();
  await page.keyboard.type('12');
  await app.button(words.save).click();
  await app.expectProblem(app.field(words.birth), says.notADate);
});

test('two who change different facts lose nothing', async ({ app, page, words, says, person, server, watch }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await app.field(words.email).fill('lin@example.com');
  await changeElsewhere(page, server, { education: 'master' });
  watch.expectStatus(412);
  await save(app, page, words, says.saved);
  await expect(combobox(app, words.education).locator('option:checked')).toHaveText(words.master);
  const kept = await ask<Profile>(page, server, 'GET', '/me/profile');
  expect(kept).toMatchObject({ education: 'master', email: 'lin@example.com' });
});

test('two who change the same fact: the second sees both values and chooses', async ({ app, page, words, says, person, server, watch }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await combobox(app, words.education).selectOption(words.bachelor);
  await app.field(words.email).fill('lin@example.com');
  await changeElsewhere(page, server, { education: 'master' });
  watch.expectStatus(412);
  await app.button(words.save).click();
  const choice = app.main.getByRole('radiogroup', { name: words.keepEducation, exact: true });
  await expect(choice, 'where the person is').toBeInViewport();
  await expect(choice).toContainText(words.bachelor);
  await expect(choice).toContainText(words.master);
  await expect(app.field(words.email)).toHaveValue('lin@example.com');
  await app.picture('profile-conflict');

  await app.button(words.save).click();
  await expect(choice, 'nothing is saved before a choice').toHaveAttribute('aria-invalid', 'true');
  await choice.getByRole('radio', { name: words.master }).check();
  await save(app, page, words, says.saved);
  await expect(choice).toHaveCount(0);
  const kept = await ask<Profile>(page, server, 'GET', '/me/profile');
  expect(kept).toMatchObject({ education: 'master', email: 'lin@example.com' });
});

test('who sees a fact is said beside it, and a choice is kept at once or taken back', async ({ app, page, words, says, person, server, watch }) => {
  await app.register(person);
  await makeFarm(page, server, '青山猪场', '林晓梅');
  await changeElsewhere(page, server, { email: 'lin@example.com' });
  await openProfile(app, page, words);
  await app.field(words.name).fill('林小梅');
  await combobox(app, words.whoSeesEmail).selectOption(words.onlyMe);
  await expect(app.main.getByRole('status').filter({ hasText: says.onlyYou })).toBeVisible();
  await combobox(app, words.whoSeesEmail).selectOption(words.toManagers);
  await expect(app.main.getByRole('status').filter({ hasText: says.managersToo })).toBeVisible();
  await expect(app.field(words.name), 'what is typed stays').toHaveValue('林小梅');

  watch.expectStatus(503);
  await page.route('**/me/audiences', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', json: { type: 'x', status: 503, code: 'unavailable', request_id: 'r' } }),
  );
  await combobox(app, words.whoSeesEmail).selectOption(words.onlyMe);
  await app.expectProblem(combobox(app, words.whoSeesEmail), says.unavailable);
  await expect(combobox(app, words.whoSeesEmail).locator('option:checked')).toHaveText(words.toManagers);
  await app.picture('audience-refused');
  await page.unroute('**/me/audiences');

  await save(app, page, words, says.saved);
  await page.reload();
  await app.arrived(words.profile);
  await expect(combobox(app, words.whoSeesEmail).locator('option:checked')).toHaveText(words.toManagers);
  await expect(app.field(words.name)).toHaveValue('林小梅');
});

test('what a farm noted is read and cleared by the person', async ({ app, page, words, says, person, server }) => {
  await app.register(person);
  const farm = await makeFarm(page, server, '青山猪场', '林晓梅');
  await ask(page, server, 'POST', `/farms/${farm}/departments`, { name: '产房' });
  const { departments } = await ask<{ departments: { id: string }[] }>(page, server, 'GET', `/farms/${farm}`);
  const { own } = await ask<{ own: { id: string } }>(page, server, 'GET', `/farms/${await ownFarm(page, server)}/staff`);
  const { version } = await ask<{ version: number }>(page, server, 'GET', `/farms/${farm}/staff/${own.id}`);
  const entry = { name: '林晓梅', department: departments[0]?.id, date_of_entry: '2021-05-06' };
  await ask(page, server, 'PUT', `/farms/${farm}/staff/${own.id}`, entry, { 'if-match': `"${version}"` });

  await openProfile(app, page, words);
  const row = (name: string): Locator => app.main.getByRole('listitem', { name, exact: true });
  await expect(row(words.department)).toContainText('产房');
  await expect(row(words.entryDate)).toContainText('2021');
  await row(words.department).getByRole('button', { name: words.clear, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /青山猪场/ });
  await app.picture('clear-fact');
  await dialog.getByRole('button', { name: words.clear, exact: true }).click();
  await expect(row(words.department)).toContainText(says.nothingNoted);
  await expect(row(words.department).getByRole('button')).toHaveCount(0);
  await expect(row(words.entryDate)).toContainText('2021');
  await app.picture('profile-with-farm');
});

test('what was typed and not saved stays for the person, and goes when they log out', async ({ app, page, words, person }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await app.field(words.email).fill('lin@example.com');
  await app.navigation.getByRole('link', { name: words.me, exact: true }).click();
  await app.arrived(words.me);
  await app.link(words.profile).click();
  await app.arrived(words.profile);
  await expect(app.field(words.email)).toHaveValue('lin@example.com');

  await app.logOut();
  await app.footer.getByRole('link', { name: words.contact, exact: true }).click();
  await app.navigation.getByRole('link', { name: words.me, exact: true }).click();
  await app.link(words.login).click();
  await app.arrived(words.login);
  await app.logIn(person.username, person.password);
  await app.arrived(words.me);
  await app.link(words.profile).click();
  await expect(app.field(words.email)).toHaveValue('');
});
