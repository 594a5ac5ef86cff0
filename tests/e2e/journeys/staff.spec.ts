import type { Locator, Page } from '@playwright/test';
import type { App } from '../fixtures/app';
import { ask, entryOf, join, makeFarm, ownFarm, signInAs, somebodyElse } from '../fixtures/farm';
import type { Device } from '../fixtures/names';
import { people, shownEntry } from '../fixtures/staff';
import { expect, test } from '../fixtures/test';

const names = { 'zh-CN': { farm: '白云猪场', own: '何白云', other: '钱多多', better: '钱朵朵', best: '钱哆哆' }, en: { farm: 'White Cloud Farm', own: 'Cleo White', other: 'Dan Coin', better: 'Daniel Coin', best: 'Danny Coin' } };

/** Opens somebody's entry from the list; on desktops it is a dialog beside it. */
async function openEntry(app: App, page: Page, device: Device, name: string): Promise<Locator> {
  await app.main.getByRole('link', { name, exact: true }).click();
  return shownEntry(app, page, device, name);
}

test('one\'s own entry comes first, and staff see nobody else', async ({ app, page, words, server }) => {
  const name = await signInAs(page, server, 'staff');
  await app.open('/farm/staff', words.staff);
  const own = app.main.getByRole('list', { name: words.ownEntry, exact: true }).getByRole('listitem', { name, exact: true });
  await expect(own.getByRole('link', { name: words.view, exact: true })).toBeVisible();
  await expect(own.getByRole('link', { name: words.edit, exact: true })).toBeVisible();
  await expect(app.main.getByRole('searchbox')).toBeHidden();
  await expect(app.button(words.invite)).toBeHidden();
  await app.picture('staff-own');
  await own.getByRole('link', { name: words.view, exact: true }).click();
  await expect(app.main.getByRole('heading', { name, exact: true })).toBeVisible();
  await app.picture('entry-own');
});

test('people are found by a part of the name, initials, number and last four digits', async ({ app, page, words, server, device }) => {
  await signInAs(page, server, 'manager');
  await app.open('/farm/staff', words.staff);
  const rows = people(app, device, words);
  await expect(rows.first()).toBeVisible();
  await app.picture('staff');
  const search = page.getByRole('searchbox', { name: words.search, exact: true });
  for (const text of ['陈国', 'cgq', 'CGQ', '13800000001', '0001']) {
    await search.fill('');
    await expect(rows.nth(3)).toBeVisible();
    await search.fill(text);
    await expect(app.main.getByRole('link', { name: '陈国强', exact: true }), text).toBeVisible();
    await expect(rows.nth(3), `${text} narrows`).toBeHidden();
  }
  await search.fill('nobody of this name');
  await expect(app.button(words.clearAll)).toBeVisible();
  await app.picture('staff-nobody');
  await app.button(words.clearAll).click();
  await expect(search).toHaveValue('');
  await expect(rows.first()).toBeVisible();
});

test('filters live in the address: loading anew and Back keep them, a chip takes one away', async ({ app, page, words, server, device }) => {
  await signInAs(page, server, 'manager');
  await app.open('/farm/staff', words.staff);
  const rows = people(app, device, words);
  await expect(rows.first()).toBeVisible();
  let filters = app.main;
  if (device === 'phone') {
    await app.button(words.filter).click();
    filters = page.getByRole('dialog', { name: words.filter, exact: true });
  }
  await filters.getByLabel(words.state, { exact: true }).selectOption({ label: words.suspended });
  await filters.getByLabel(words.role, { exact: true }).selectOption({ label: words.staffRole });
  if (device === 'phone') {
    await app.picture('staff-filter');
    await filters.getByRole('button', { name: words.showResult, exact: true }).click();
  }
  await expect(page).toHaveURL(/\?role=staff&state=suspended$/);
  await expect(rows).toHaveCount(1);
  const name = (await rows.first().textContent()) ?? '';
  await app.picture('staff-filtered');

  await page.reload();
  await app.arrived(words.staff);
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  if (device === 'desktop') {
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(app.main.getByRole('link', { name, exact: true })).toBeFocused();
  } else {
    await expect(app.main.getByRole('heading', { name, exact: true })).toBeVisible();
    await page.goBack();
  }
  await expect(page).toHaveURL(/\?role=staff&state=suspended$/);
  await expect(rows).toHaveCount(1);

  const chips = app.main.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(words.suspended) }) });
  await chips.getByRole('button').click();
  await expect(page).toHaveURL(/\?role=staff$/);
  await expect(rows.nth(1)).toBeVisible();
});

test('a masked value says who may see it; revealing it is one line in its person\'s log', async ({ app, browser, page, words, person, language, server, device }) => {
  const { farm, own, other: name } = names[language];
  await app.register(person);
  await makeFarm(page, server, farm, own);
  const other = await somebodyElse(browser, server, words, language);
  await join(page, server, other, 'staff', name);
  await app.open('/farm/staff', words.staff);
  const entry = await openEntry(app, page, device, name);
  const phone = entry.getByRole('listitem', { name: words.phone, exact: true });
  await expect(phone).toContainText(/\d{3}\*{4}\d{4}/);
  await expect(entry).not.toContainText(other.person.phone);
  await app.picture('entry');
  await phone.getByRole('button', { name: words.reveal, exact: true }).click();
  await expect(phone).toContainText(other.person.phone.slice(-4));
  await expect(phone).not.toContainText('****');
  await phone.getByRole('button', { name: words.hide, exact: true }).click();
  await expect(phone).toContainText('****');
  const { items } = await ask<{ items: { act: string }[] }>(other.page, server, 'GET', '/me/log');
  expect(items.filter(({ act }) => act === 'revealed'), 'one look, one line').toHaveLength(1);
  await other.context.close();
});

test('of two who edit an entry at once, the second sees both values and chooses', async ({ app, browser, page, words, person, language, server, device, watch }) => {
  const { farm, own, other: name, better, best } = names[language];
  await app.register(person);
  const id = await makeFarm(page, server, farm, own);
  const other = await somebodyElse(browser, server, words, language);
  await join(page, server, other, 'staff', name);
  await app.open('/farm/staff', words.staff);
  const entry = await openEntry(app, page, device, name);
  await entry.getByRole('button', { name: words.edit, exact: true }).click();
  const form = page.getByRole('dialog', { name: new RegExp(words.edit) });
  await form.getByLabel(words.name, { exact: true }).fill(better);
  await form.getByLabel(words.entryDate, { exact: true }).fill('2020-02-29');

  const member = await entryOf(page, server, name);
  const { version } = await ask<{ version: number }>(page, server, 'GET', `/farms/${id}/staff/${member}`);
  await ask(page, server, 'PUT', `/farms/${id}/staff/${member}`, { name: best, date_of_entry: '' }, { 'if-match': `"${version}"` });

  watch.expectStatus(412);
  await form.getByRole('button', { name: words.save, exact: true }).click();
  const choice = form.getByRole('radiogroup', { name: words.name });
  await expect(choice).toContainText(better);
  await expect(choice).toContainText(best);
  await expect(form.getByRole('radiogroup'), 'only what both have changed is asked').toHaveCount(1);
  await app.picture('entry-conflict');
  await choice.getByRole('radio', { name: better }).check();
  await form.getByRole('button', { name: words.save, exact: true }).click();
  await expect(form).toBeHidden();
  const saved = await ask<{ row: { name: string; date_of_entry: string } }>(page, server, 'GET', `/farms/${id}/staff/${member}`);
  expect(saved.row).toMatchObject({ name: better, date_of_entry: '2020-02-29' });
  await expect(app.main.getByText(better).first()).toBeVisible();
  await other.context.close();
});

test('a role and a state change after a question that names the person, and at once for that person', async ({ app, browser, page, words, person, language, server, device }) => {
  test.slow();
  const { farm, own, other: name } = names[language];
  await app.register(person);
  await makeFarm(page, server, farm, own);
  const other = await somebodyElse(browser, server, words, language);
  await join(page, server, other, 'staff', name);
  await app.open('/farm/staff', words.staff);
  const entry = await openEntry(app, page, device, name);

  await entry.getByRole('button', { name: words.changeRole, exact: true }).click();
  const roles = page.getByRole('dialog', { name: new RegExp(name) }).filter({ has: page.getByLabel(words.role, { exact: true }) }).last();
  await roles.getByLabel(words.role, { exact: true }).selectOption({ label: words.manager });
  await app.picture('entry-role');
  await roles.getByRole('button', { name: words.makeManager, exact: true }).click();
  await expect(roles).toBeHidden();
  await other.app.open('/farm/staff', words.staff);
  await expect(other.page.getByRole('searchbox', { name: words.search, exact: true }), 'a manager sees the list').toBeVisible();
  await expect.poll(async () => (await server.inbox.messages(other.person.phone, 'notice')).length).toBe(1);

  await entry.getByRole('button', { name: words.suspend, exact: true }).click();
  const question = page.getByRole('dialog', { name: new RegExp(name) }).filter({ has: page.getByRole('button', { name: words.cancel, exact: true }) }).last();
  await app.picture('entry-suspend');
  await question.getByRole('button', { name: words.suspend, exact: true }).click();
  await expect(entry.getByRole('button', { name: words.restore, exact: true })).toBeVisible();
  await other.app.open('/farm', words.farm);
  await expect(other.app.main).toContainText(farm);
  await expect(other.app.link(words.staff)).toBeHidden();
  await other.app.picture('farm-suspended');

  await entry.getByRole('button', { name: words.restore, exact: true }).click();
  await question.getByRole('button', { name: words.restore, exact: true }).click();
  await expect(entry.getByRole('button', { name: words.suspend, exact: true })).toBeVisible();
  await other.app.open('/farm', words.farm);
  await expect(other.app.link(words.staff)).toBeVisible();
  await other.context.close();
});

test('the list goes on as one scrolls, says how many there are, and a desktop chooses columns and order', async ({ app, page, words, server, device }) => {
  await signInAs(page, server, 'manager');
  const farm = await ownFarm(page, server);
  const { total } = await ask<{ total: number }>(page, server, 'GET', `/farms/${farm}/staff?limit=1`);
  await page.route('**/staff?cursor=*', (route) => route.continue({ url: route.request().url().replace('limit=50', 'limit=20') }));
  await app.open('/farm/staff', words.staff);
  await expect(app.main.getByRole('status').filter({ hasText: String(total) })).toBeVisible();
  const rows = people(app, device, words);
  for (const last of [19, 39]) {
    await rows.nth(last).scrollIntoViewIfNeeded();
  }
  await expect(rows).toHaveCount(total);

  if (device === 'desktop') {
    const head = app.main.getByRole('columnheader', { name: words.lastSeen });
    await app.button(words.columns).click();
    const dialog = page.getByRole('dialog', { name: words.columns, exact: true });
    await dialog.getByRole('checkbox', { name: words.entryDate, exact: true }).uncheck();
    await page.keyboard.press('Escape');
    await expect(app.main.getByRole('columnheader', { name: words.entryDate })).toBeHidden();
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/order=seen/);
    await page.reload();
    await expect(app.main.getByRole('columnheader', { name: words.entryDate })).toBeHidden();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
  }
});
