import type { Page } from '@playwright/test';
import { App } from '../fixtures/app';
import { ask, makeFarm, ownFarm, somebodyElse } from '../fixtures/farm';
import { newPerson } from '../fixtures/person';
import { expect, test } from '../fixtures/test';

const names = { 'zh-CN': { farm: '长河猪场', own: '孙长河', other: '周小满' }, en: { farm: 'Long River Farm', own: 'Sam River', other: 'Mia Grain' } };

/** Opens the dialog that invites. */
const inviting = async (app: App, page: Page, invite: string) => {
  await app.button(invite).click();
  return page.getByRole('dialog', { name: invite, exact: true });
};

test('a manager finds the person who just registered from an invitation', async ({ app, browser, page, words, person, language, server }) => {
  test.slow();
  const { farm, own, other } = names[language];
  await app.register(person);
  await makeFarm(page, server, farm, own);
  await app.open('/farm/staff', words.staff);
  await app.picture('staff-alone');
  const invited = newPerson(language);
  const dialog = await inviting(app, page, words.invite);
  await dialog.getByRole('button', { name: words.invite, exact: true }).click();
  await app.expectProblem(dialog.getByLabel(words.phone, { exact: true }), /./);
  await dialog.getByLabel(words.phone, { exact: true }).fill(invited.phone);
  await app.picture('invite-dialog');
  await dialog.getByRole('button', { name: words.invite, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await server.inbox.messages(invited.phone, 'invite')).length).toBe(1);
  const [message] = await server.inbox.messages(invited.phone, 'invite');
  const link = new URL(message?.link ?? '', server.origin);
  expect(link.pathname).toMatch(/^\/invite\/[\w-]+$/);

  const context = await browser.newContext({ baseURL: server.origin, locale: language, timezoneId: 'Asia/Shanghai', viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  const guest = new App(phone, words, server, 'invited');
  await guest.open(link.pathname, words.invitation);
  await expect(guest.main).toContainText(farm);
  await expect(guest.main).toContainText(own);
  await expect(guest.main).toContainText(words.staffRole);
  await guest.picture('invite-guest');
  await guest.link(words.register).click();
  await guest.arrived(words.register);
  await guest.fillRegister(invited);
  await guest.button(words.register).click();
  await guest.arrived(words.invitation);
  await expect(phone, 'registering leads back to the invitation').toHaveURL(link.pathname);
  await guest.field(words.name).fill(other);
  await guest.picture('invite-answer');
  await guest.button(words.accept).click();
  await guest.arrived(words.farm);
  await expect(guest.main.getByRole('heading', { name: farm })).toBeVisible();
  await context.close();

  await page.reload();
  await app.arrived(words.staff);
  await page.getByRole('searchbox', { name: words.search, exact: true }).fill(invited.phone.slice(-4));
  await expect(app.main.getByRole('link', { name: other, exact: true })).toBeVisible();
  await expect(app.main).not.toContainText(invited.phone);
});

test('declining takes no account, and the link stops working', async ({ app, browser, page, words, person, language, server }) => {
  const { farm, own } = names[language];
  await app.register(person);
  const id = await makeFarm(page, server, farm, own);
  const { link } = await ask<{ link: string }>(page, server, 'POST', `/farms/${id}/invitations`, { phone: '', role: 'staff', language: 'en' });

  const context = await browser.newContext({ baseURL: server.origin, locale: language });
  const guestPage = await context.newPage();
  const guest = new App(guestPage, words, server, 'declining');
  await guest.open(link, words.invitation);
  await guest.button(words.decline).click();
  const question = guestPage.getByRole('dialog', { name: farm });
  await question.getByRole('button', { name: words.decline, exact: true }).click();
  await guest.arrived(words.home);
  await guest.open(link, words.invitation);
  await expect(guest.button(words.decline)).toBeHidden();
  await expect(guest.link(words.register)).toBeHidden();
  await guest.picture('invite-gone');
  await context.close();
});

test('a link is made, copied, sent again and taken back', async ({ app, context, page, words, person, language, server }) => {
  const { farm, own } = names[language];
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.register(person);
  await makeFarm(page, server, farm, own);
  await app.open('/farm/staff', words.staff);
  const dialog = await inviting(app, page, words.invite);
  await dialog.getByRole('radio', { name: words.byLink, exact: true }).check();
  await dialog.getByLabel(words.role, { exact: true }).selectOption({ label: words.manager });
  await dialog.getByRole('button', { name: words.invite, exact: true }).click();
  const link = await dialog.getByLabel(words.link, { exact: true }).inputValue();
  expect(link).toMatch(new RegExp(`^${server.origin}/invite/[\\w-]+$`));
  await dialog.getByRole('button', { name: words.copyLink, exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await app.picture('invite-link');
  await dialog.getByRole('button', { name: words.done, exact: true }).click();

  await app.button(words.openInvitations).click();
  const drawer = page.getByRole('dialog', { name: words.openInvitations, exact: true });
  const line = drawer.getByRole('listitem').first();
  await expect(line).toContainText(words.manager);
  await app.picture('invitations');
  await server.forward(61);
  await line.getByRole('button', { name: words.resend, exact: true }).click();
  await expect(line.getByRole('status')).toContainText('7');
  await line.getByRole('button', { name: words.revoke, exact: true }).click();
  const question = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: words.cancel, exact: true }) });
  await question.getByRole('button', { name: words.revoke, exact: true }).click();
  await expect(app.button(words.openInvitations)).toBeHidden();
  const { status } = await page.request.get(`/api/v1/invitations/${link.split('/').at(-1)}`).then((answer) => ({ status: answer.status() }));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(await ownFarm(page, server)).toBeTruthy();
});

test('an invitation for one number is no use to another', async ({ app, browser, page, words, person, language, server }) => {
  const { farm, own } = names[language];
  await app.register(person);
  const id = await makeFarm(page, server, farm, own);
  const { link } = await ask<{ link: string }>(page, server, 'POST', `/farms/${id}/invitations`, { phone: newPerson(language).phone, role: 'staff', language: 'en' });
  const other = await somebodyElse(browser, server, words, language);
  await other.app.open(link, words.invitation);
  await other.app.field(words.name).fill('Bo');
  await other.app.button(words.accept).click();
  await expect(other.app.main.getByRole('alert')).toBeVisible();
  await expect(other.app.field(words.name)).toHaveValue('Bo');
  await other.context.close();
});
