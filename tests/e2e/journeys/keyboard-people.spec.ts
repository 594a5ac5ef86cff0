import { ask, ownFarm, signInAs } from '../fixtures/farm';
import { choose, press, tabTo, write } from '../fixtures/keyboard';
import { people, shownEntry } from '../fixtures/staff';
import { expect, test } from '../fixtures/test';

const names = { 'zh-CN': { farm: '石桥猪场', own: '吴石桥' }, en: { farm: 'Stone Bridge Farm', own: 'Ivy Stone' } };

test('a farm is made, and a profile filled in and shown to others, by keyboard alone', async ({ app, page, words, says, person, language, server }) => {
  const { farm, own } = names[language];
  const combobox = (name: string) => app.main.getByRole('combobox', { name, exact: true });
  await app.register(person);
  await press(page, app.navigation.getByRole('link', { name: words.farm, exact: true }));
  await app.arrived(words.farm);
  await press(page, app.link(words.createFarm));
  await app.arrived(words.createFarm);
  await expect(app.heading(words.createFarm)).toBeFocused();
  await write(page, app.field(words.farmName), farm);
  await write(page, app.field(words.name), own);
  await page.keyboard.press('Enter');
  await app.arrived(words.farm);
  await expect(app.heading(words.farm)).toBeFocused();
  await expect(app.main.getByRole('heading', { name: farm })).toBeVisible();

  await press(page, app.navigation.getByRole('link', { name: words.me, exact: true }));
  await app.arrived(words.me);
  await press(page, app.link(words.profile));
  await app.arrived(words.profile);
  await expect(app.field(words.name)).toHaveValue(own);
  await choose(page, combobox(words.education), words.master);
  const genders = app.main.getByRole('radiogroup', { name: words.gender, exact: true }).getByRole('radio');
  await press(page, genders.first(), 'Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(genders.first()).toBeChecked();
  await tabTo(page, app.field(words.birth));
  await page.keyboard.type('05011990');
  await expect(app.field(words.birth)).toHaveValue('1990-05-01');
  await write(page, app.field(words.email), 'ivy@example.com');
  await press(page, app.button(words.save));
  const saved = () => ask<{ email: string }>(page, server, 'GET', '/me/profile');
  await expect.poll(async () => (await saved()).email).toBe('ivy@example.com');

  await choose(page, combobox(words.whoSeesEmail), words.toManagers);
  await expect(app.main.getByRole('status').filter({ hasText: says.managersToo })).toBeVisible();
  await page.reload();
  await app.arrived(words.profile);
  await expect(combobox(words.education).locator('option:checked')).toHaveText(words.master);
  await expect(genders.first()).toBeChecked();
  await expect(app.field(words.birth)).toHaveValue('1990-05-01');
  await expect(combobox(words.whoSeesEmail).locator('option:checked')).toHaveText(words.toManagers);
});

test('a person is searched for, filtered, opened and edited by keyboard alone', async ({ app, page, words, server, device }) => {
  const name = '陈雪兰';
  await signInAs(page, server, 'owner');
  await app.open('/farm', words.farm);
  await press(page, app.link(words.staff));
  await app.arrived(words.staff);
  const rows = people(app, device, words);
  await expect(rows.nth(10)).toBeAttached();
  await write(page, page.getByRole('searchbox', { name: words.search, exact: true }), '陈');
  await expect(rows.nth(10)).toBeHidden();

  if (device === 'phone') {
    const filters = page.getByRole('dialog', { name: words.filter, exact: true });
    await press(page, app.button(words.filter));
    await choose(page, filters.getByLabel(words.role, { exact: true }), words.staffRole);
    await press(page, filters.getByRole('button', { name: words.showResult, exact: true }));
    await expect(filters).toBeHidden();
    await expect(app.main.getByRole('button', { name: new RegExp(`^${words.filter}`) }).first(), 'the focus goes back').toBeFocused();
  } else {
    await choose(page, app.main.getByLabel(words.role, { exact: true }), words.staffRole);
  }
  await expect(page).toHaveURL(/role=staff/);
  const link = app.main.getByRole('link', { name, exact: true });
  await press(page, link);
  const entry = shownEntry(app, page, device, name);
  const edit = entry.getByRole('button', { name: words.edit, exact: true });
  await press(page, edit);
  const form = page.getByRole('dialog', { name: new RegExp(words.edit) });
  await tabTo(page, form.getByLabel(words.entryDate, { exact: true }));
  await page.keyboard.type('06172014');
  await expect(form.getByLabel(words.entryDate, { exact: true })).toHaveValue('2014-06-17');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(edit, 'Esc changes nothing and gives the focus back').toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, form.getByLabel(words.entryDate, { exact: true }));
  await page.keyboard.type('06172014');
  await press(page, form.getByRole('button', { name: words.save, exact: true }));
  await expect(form).toBeHidden();
  await expect(entry.getByRole('listitem', { name: words.entryDate, exact: true })).toContainText('2014');
  await expect(edit).toBeFocused();
  if (device === 'desktop') {
    await page.keyboard.press('Escape');
    await expect(entry).toBeHidden();
    await expect(link, 'the drawer gives the focus back').toBeFocused();
  }
});

test('a device is ended by keyboard alone', async ({ app, page, words, person, server, playwright }) => {
  await app.register(person);
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36';
  const other = await playwright.request.newContext({ baseURL: server.origin, extraHTTPHeaders: { origin: server.origin }, userAgent });
  const { username: name, password } = person;
  expect((await other.post('/api/v1/sessions/password', { data: { name, password, remember: true } })).ok()).toBe(true);

  await press(page, app.link(words.security));
  await app.arrived(words.security);
  const device = app.main.getByRole('listitem', { name: /Windows/ });
  const end = device.getByRole('button', { name: words.endDevice, exact: true });
  const question = page.getByRole('dialog', { name: /Windows/ });
  await press(page, end, 'Space');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(end).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, question.getByRole('button', { name: words.endDevice, exact: true }));
  await expect(device).toHaveCount(0);
  expect(await (await other.get('/api/v1/session')).json()).toEqual({ state: 'guest' });
  await other.dispose();
});

test('menus and drawers open by Enter and Space, close by Escape, and give the focus back', async ({ app, page, words, server }) => {
  await signInAs(page, server, 'owner');
  const farm = await ownFarm(page, server);
  await ask(page, server, 'POST', `/farms/${farm}/invitations`, { phone: '', role: 'staff', language: 'en' });
  await app.open('/farm/settings', words.farmSettings);
  const acts = app.main.getByRole('button', { name: words.acts, exact: true }).first();
  const menu = page.getByRole('menu', { name: words.acts, exact: true });
  for (const key of ['Enter', 'Space']) {
    await press(page, acts, key);
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(menu.getByRole('menuitem', { name: words.remove, exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(acts).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  const naming = page.getByRole('dialog').filter({ has: page.getByLabel(words.department, { exact: true }) });
  await expect(naming).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(naming).toBeHidden();
  await expect(acts, 'what the menu opened gives it back, too').toBeFocused();

  await app.open('/farm/staff', words.staff);
  const drawer = page.getByRole('dialog', { name: words.openInvitations, exact: true });
  const opener = app.main.getByRole('button', { name: new RegExp(`^${words.openInvitations}`) });
  for (const key of ['Enter', 'Space']) {
    await press(page, opener, key);
    await expect(drawer).toBeVisible();
    const inside = await drawer.evaluate((dialog) => dialog.contains(document.activeElement));
    expect(inside, 'the focus moves into the drawer').toBe(true);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(opener).toBeFocused();
  }
});
