import { expect, test } from './test';

test('a menu is opened, walked and left by keys, and the focus goes back', async ({ show }) => {
  const page = await show();
  const button = page.getByRole('button', { name: 'More actions' });
  const menu = page.getByRole('menu', { name: 'More actions' });
  const item = (name: string) => menu.getByRole('menuitem', { name, exact: true });
  await button.focus();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(item('Edit')).toBeFocused();
  for (const [key, name] of [['ArrowUp', 'Delete'], ['ArrowDown', 'Edit'], ['ArrowDown', 'Suspend'], ['End', 'Delete'], ['Home', 'Edit']] as const) {
    await page.keyboard.press(key);
    await expect(item(name)).toBeFocused();
    await expect(item(name)).toHaveCSS('outline-style', 'solid');
  }
  for (const key of ['Escape', 'Tab']) {
    await page.keyboard.press(key);
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(item('Edit')).toBeFocused();
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Suspend' })).toBeVisible();
  await expect(button).toBeFocused();
});

test('a menu of choices tells which one is made', async ({ show }) => {
  const page = await show();
  const open = () => page.getByRole('button', { name: 'Switch farm' }).click();
  const farm = (name: string) => page.getByRole('menuitemradio', { name });
  await open();
  await expect(farm('Fuyuan farm')).toBeChecked();
  await farm('Qingshan farm').click();
  await open();
  await expect(farm('Qingshan farm')).toBeChecked();
  await expect(farm('Fuyuan farm')).not.toBeChecked();
});

test('on a phone a menu is a sheet from below with a way out', async ({ show }) => {
  const page = await show({ width: 360 });
  await page.getByRole('button', { name: 'More actions' }).click();
  const sheet = page.getByRole('dialog', { name: 'More actions' });
  await expect.poll(async () => (await sheet.boundingBox())?.width).toBe(360);
  await expect.poll(async () => { const box = await sheet.boundingBox(); return box && Math.round(box.y + box.height); }).toBe(900);
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.mouse.click(180, 100);
  await expect(sheet).toBeHidden();
});

for (const [device, width, share] of [['phone', 360, 360], ['desktop', 1440, 512]] as const) {
  test(`a drawer takes its place on a ${device} and gives the focus back`, async ({ show }) => {
    const page = await show({ width });
    const button = page.getByRole('button', { name: 'View', exact: true });
    const drawer = page.getByRole('dialog', { name: '王建国' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(drawer.getByRole('heading', { name: '王建国' })).toBeFocused();
    await expect.poll(() => drawer.boundingBox()).toEqual({ x: width - share, y: 0, width: share, height: 900 });
    await expect(drawer.getByRole('button', { name: 'Edit' })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(button).toBeFocused();
  });
}

test('a switch answers to keys and says what it costs', async ({ show }) => {
  const page = await show();
  const push = page.getByRole('switch', { name: 'New Message Notifications' });
  await expect(push).toBeChecked();
  await expect(push).toHaveAccessibleDescription(/Off: nothing is pushed/);
  await push.focus();
  await page.keyboard.press('Space');
  await expect(push).not.toBeChecked();
  // The switch lies over its words.
  await page.getByText('Off: nothing is pushed').click({ force: true });
  await expect(push).toBeChecked();
});

test('a switch that is being saved, or fixed, ignores presses and keeps its place', async ({ show }) => {
  const page = await show();
  const saving = page.getByRole('switch', { name: 'Anonymous statistics' });
  await saving.focus();
  await page.keyboard.press('Space');
  await expect(saving).toBeFocused();
  await expect(saving).toBeChecked();
  await expect(saving).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('switch', { name: 'Album' })).toBeDisabled();
});

test('a list of choices starts without one, and only an optional one can be given back', async ({ show }) => {
  const page = await show();
  const role = page.getByRole('combobox', { name: 'Role', exact: true });
  await expect(role).toHaveValue('');
  await expect(role.locator('option:checked')).toHaveText('Choose');
  await role.selectOption('manager');
  await expect(role.locator('option:checked')).toHaveText('Manager');
  expect(await role.locator('option').evaluateAll((options) => options.filter((option) => !option.hasAttribute('hidden')).length)).toBe(3);
  const filter = page.getByRole('combobox', { name: 'Filter by role' });
  await expect(filter).toHaveValue('staff');
  await filter.selectOption({ label: 'All roles' });
  await expect(filter).toHaveValue('');
});

test('half a date keeps the other half', async ({ show }) => {
  const page = await show();
  const birth = page.getByLabel('Date of birth');
  await expect(birth).toHaveValue('2011-05-04');
  await birth.focus();
  await page.keyboard.press('Delete');
  await expect(birth).toHaveValue('');
  await page.keyboard.type('06');
  await expect(birth).toHaveValue('2011-06-04');
});

test('half a date is not taken for none', async ({ show }) => {
  const page = await show();
  const entry = page.getByLabel('Date of entry', { exact: true });
  await expect(entry).toHaveAccessibleDescription('Optional');
  await entry.focus();
  await page.keyboard.type('0318');
  await expect(entry).toHaveValue('');
  await expect(entry).toHaveAccessibleDescription(/not complete/);
  await page.keyboard.type('2024');
  await expect(entry).toHaveValue('2024-03-18');
  await expect(entry).toHaveAccessibleDescription('Optional');
});

test('nothing is searched for by half-typed pinyin, and one press empties the box', async ({ show }) => {
  const page = await show();
  const box = page.getByRole('searchbox', { name: 'Search', exact: true });
  const clear = page.getByRole('button', { name: 'Clear search', exact: true });
  const keys = await page.context().newCDPSession(page);
  await box.focus();
  await keys.send('Input.imeSetComposition', { text: 'wang', selectionStart: 4, selectionEnd: 4 });
  await expect(box).toHaveValue('wang');
  await expect(clear).toBeHidden();
  await keys.send('Input.insertText', { text: '王' });
  await expect(box).toHaveValue('王');
  await clear.click();
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  await expect(clear).toBeHidden();
});
