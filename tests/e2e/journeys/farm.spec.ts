import { ask, join, makeFarm, ownFarm, signInAs, somebodyElse } from '../fixtures/farm';
import { expect, test } from '../fixtures/test';

const names = { 'zh-CN': { farm: '青山猪场', own: '赵大山', department: '产房', better: '分娩舍' }, en: { farm: 'Green Hill Farm', own: 'Ann Hill', department: 'Farrowing', better: 'Farrowing house' } };

test('a person without a farm creates one, once however often the button is pressed', async ({ app, page, words, person, language }) => {
  const { farm, own } = names[language];
  await app.register(person);
  await app.navigation.getByRole('link', { name: words.farm, exact: true }).click();
  await app.arrived(words.farm);
  await app.picture('farm-none');
  await app.link(words.createFarm).click();
  await app.arrived(words.createFarm);

  await app.button(words.createFarm).click();
  await app.expectProblem(app.field(words.farmName), /./);
  await app.expectProblem(app.field(words.name), /./);
  await expect(app.field(words.farmName)).toBeFocused();

  await app.field(words.farmName).fill(farm);
  await app.field(words.name).fill(own);
  await app.picture('farm-new');
  let sent = 0;
  await page.route('**/api/v1/farms', async (route) => {
    sent += 1;
    await route.continue();
  });
  await app.button(words.createFarm).dblclick();
  await app.arrived(words.farm);
  await expect(app.main.getByRole('heading', { name: farm })).toBeVisible();
  await expect(app.main).toContainText(words.owner);
  expect(sent, 'a double tap creates once').toBe(1);
  await app.picture('farm');

  await page.goBack();
  await expect(app.heading(words.createFarm), 'Back does not offer to create it again').toBeHidden();
});

test('without a connection nothing typed is lost, and it works again later', async ({ app, context, words, says, person, language, watch }) => {
  const { farm, own } = names[language];
  await app.register(person);
  await app.open('/farm/new', words.createFarm);
  await app.field(words.farmName).fill(farm);
  await app.field(words.name).fill(own);
  await context.setOffline(true);
  watch.expectNoConnection();
  await app.button(words.createFarm).click();
  await expect(app.main.getByRole('alert')).toContainText(says.unreachable);
  await expect(app.field(words.farmName)).toHaveValue(farm);
  await context.setOffline(false);
  await app.button(words.createFarm).click();
  await app.arrived(words.farm);
  await expect(app.main).toContainText(farm);
});

test('the owner adds, renames and deletes a department', async ({ app, page, words, person, language, server }) => {
  const { farm, own, department, better } = names[language];
  await app.register(person);
  await makeFarm(page, server, farm, own);
  await app.open('/farm', words.farm);
  await app.link(words.farmSettings).click();
  await app.arrived(words.farmSettings);

  await app.button(words.addDepartment).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(words.department, { exact: true })).toBeFocused();
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await app.expectProblem(dialog.getByLabel(words.department, { exact: true }), /./);
  await dialog.getByLabel(words.department, { exact: true }).fill(department);
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  const line = app.main.getByRole('listitem', { name: department, exact: true });
  await expect(line).toBeVisible();
  await app.picture('farm-settings');

  await line.getByRole('button', { name: words.acts, exact: true }).click();
  await page.getByRole('menuitem', { name: words.rename, exact: true }).click();
  await dialog.getByLabel(words.department, { exact: true }).fill(better);
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  const renamed = app.main.getByRole('listitem', { name: better, exact: true });
  await expect(renamed).toBeVisible();

  await renamed.getByRole('button', { name: words.acts, exact: true }).click();
  await page.getByRole('menuitem', { name: words.remove, exact: true }).click();
  const question = page.getByRole('dialog', { name: better });
  await expect(question, 'the question names the department').toBeVisible();
  await app.picture('department-delete');
  await question.getByRole('button', { name: words.deleteDepartment, exact: true }).click();
  await expect(renamed).toBeHidden();
});

test('of two who rename a farm at once, the second sees both names and chooses', async ({ app, page, words, person, language, server, watch }) => {
  const { farm, own } = names[language];
  await app.register(person);
  const id = await makeFarm(page, server, farm, own);
  await app.open('/farm/settings', words.farmSettings);
  await app.field(words.farmName).fill(`${farm} 2`);
  const { version } = await ask<{ version: number }>(page, server, 'GET', `/farms/${id}`);
  await ask(page, server, 'PUT', `/farms/${id}`, { farm_name: `${farm} 3` }, { 'if-match': `"${version}"` });

  watch.expectStatus(412);
  await app.button(words.save).click();
  const choice = app.main.getByRole('radiogroup', { name: words.farmName });
  await expect(choice.getByRole('radio')).toHaveCount(2);
  await expect(choice).toContainText(`${farm} 2`);
  await expect(choice).toContainText(`${farm} 3`);
  await app.picture('farm-conflict');
  await app.button(words.save).click();
  await expect(choice, 'nothing is saved before a choice').toHaveAttribute('aria-invalid', 'true');

  await choice.getByRole('radio', { name: `${farm} 3` }).check();
  await expect(app.field(words.farmName)).toHaveValue(`${farm} 3`);
  await choice.getByRole('radio', { name: `${farm} 2` }).check();
  await app.button(words.save).click();
  await expect(choice).toBeHidden();
  const { name } = await ask<{ name: string }>(page, server, 'GET', `/farms/${id}`);
  expect(name).toBe(`${farm} 2`);
});

test('a member leaves after a question that names the farm; the last owner cannot', async ({ app, browser, page, words, person, language, server, watch }) => {
  const { farm, own } = names[language];
  await app.register(person);
  await makeFarm(page, server, farm, own);
  const other = await somebodyElse(browser, server, words, language);
  await join(page, server, other, 'staff', 'Bo');

  await other.app.open('/farm', words.farm);
  await other.app.button(words.leaveFarm).click();
  const question = other.page.getByRole('dialog', { name: farm });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: words.leaveFarm, exact: true }).click();
  await expect(other.app.link(words.createFarm)).toBeVisible();
  await expect(other.app.main).not.toContainText(farm);
  await other.context.close();

  watch.expectStatus(409);
  await app.open('/farm', words.farm);
  await app.button(words.leaveFarm).click();
  const own_question = page.getByRole('dialog', { name: farm });
  await app.picture('farm-leave');
  await own_question.getByRole('button', { name: words.leaveFarm, exact: true }).click();
  await expect(own_question.getByRole('alert')).toContainText(words.owner, { ignoreCase: true });
  expect(await ownFarm(page, server)).toBeTruthy();
});

test('who belongs to several farms switches between them', async ({ app, page, words, server, device }) => {
  await signInAs(page, server, 'manager');
  await app.open('/farm', words.farm);
  const { me } = await ask<{ me: { farm: string; memberships: { farm: string; farm_name: string }[] } }>(page, server, 'GET', '/session');
  const to = me.memberships.find(({ farm }) => farm !== me.farm);
  if (!to) throw new Error('The demo manager belongs to one farm alone');
  const from = me.memberships.find(({ farm }) => farm === me.farm);
  const region = device === 'desktop' ? app.navigation : app.main;
  await region.getByRole('button', { name: words.switchFarm, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.switchFarm, exact: true });
  await expect(dialog.getByRole('button', { name: from?.farm_name ?? '', exact: true })).toHaveAttribute('aria-current', 'true');
  await app.picture('farm-switch');
  await dialog.getByRole('button', { name: to.farm_name, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(app.main.getByRole('heading', { name: to.farm_name })).toBeVisible();
  await page.reload();
  await expect(app.main.getByRole('heading', { name: to.farm_name })).toBeVisible();
  await ask(page, server, 'PUT', '/me/farm', { farm: me.farm });
});

test('a guest who opens a screen of the farm logs in and comes back to it, filters included', async ({ app, page, words, server }) => {
  await page.goto('/farm/staff?role=manager');
  await app.arrived(words.login);
  const accounts = (await (await server.request.get('/demo/accounts.json')).json()) as { role: string; username: string; password: string }[];
  const owner = accounts.find(({ role }) => role === 'owner');
  await app.logIn(owner?.username ?? '', owner?.password ?? '');
  await app.arrived(words.staff);
  await expect(page).toHaveURL('/farm/staff?role=manager');
});
