import { ownFarm, signInAs } from '../fixtures/farm';
import { people } from '../fixtures/staff';
import { expect, test } from '../fixtures/test';

test('who comes back from an entry finds the list where it was', async ({ app, page, words, server, device }) => {
  await signInAs(page, server, 'manager');
  const farm = await ownFarm(page, server);
  // Short pages: the place to come back to lies in one that was loaded while scrolling.
  await page.route(`**/farms/${farm}/staff?*limit=50*`, (route) => route.continue({ url: route.request().url().replace('limit=50', 'limit=15') }));
  await page.goto('/farm/staff?state=active');
  await app.arrived(words.staff);
  const rows = people(app, device, words);
  await expect(rows.nth(14)).toBeAttached();
  await rows.nth(14).scrollIntoViewIfNeeded();
  await expect(rows.nth(29)).toBeAttached();
  const far = rows.nth(25);
  await far.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const name = (await far.textContent()) ?? '';
  const place = async (): Promise<number> => Math.round((await far.boundingBox())?.y ?? -1);
  const before = await place();
  await expect(rows.first(), 'far down').not.toBeInViewport();

  await far.click();
  if (device === 'desktop') {
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await app.picture('entry-beside-list');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(far, 'the focus goes back').toBeFocused();
  } else {
    await expect(app.main.getByRole('heading', { name, exact: true })).toBeVisible();
    expect(await page.evaluate(() => scrollY), 'an entry begins at its top').toBe(0);
    await page.goBack();
  }
  await expect(page).toHaveURL(/\?state=active$/);
  await expect(far).toHaveText(name);
  await expect(far).toBeInViewport();
  expect(Math.abs((await place()) - before), 'off the place where the eye left it, in pixels').toBeLessThanOrEqual(1);
  await app.picture('staff-returned');
});

test('who comes back from an entry finds what was searched for', async ({ app, page, words, server, device }) => {
  await signInAs(page, server, 'manager');
  await page.goto('/farm/staff?role=staff');
  await app.arrived(words.staff);
  const rows = people(app, device, words);
  await expect(rows.nth(10)).toBeAttached();
  const search = page.getByRole('searchbox', { name: words.search, exact: true });
  await search.fill('陈');
  await expect(rows.nth(10)).toBeHidden();
  const found = await rows.allTextContents();
  expect(found).toContain('陈国强');
  await app.main.getByRole('link', { name: '陈国强', exact: true }).click();
  if (device === 'desktop') {
    await expect(page.getByRole('dialog', { name: '陈国强', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  } else {
    await expect(app.main.getByRole('heading', { name: '陈国强', exact: true })).toBeVisible();
    await page.goBack();
  }
  await expect(search).toHaveValue('陈');
  await expect(page).toHaveURL(/role=staff/);
  await expect(rows).toHaveText(found);
});
