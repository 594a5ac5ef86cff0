import { expect, test } from './test';

test('the header of a table stays in view and orders the rows', async ({ show }) => {
  const page = await show();
  const table = page.getByRole('table', { name: 'Staff', exact: true });
  const head = (name: string) => table.getByRole('columnheader', { name });
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head('Department')).toHaveAttribute('aria-sort', 'none');
  await expect(head('State')).not.toHaveAttribute('aria-sort');
  await head('Name').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head('Name')).toHaveAttribute('aria-sort', 'descending');
  await head('Department').getByRole('button').click();
  await expect(head('Department')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head('Name')).toHaveAttribute('aria-sort', 'none');
  await table.getByRole('row').nth(40).scrollIntoViewIfNeeded();
  await expect(head('Name')).toBeInViewport({ ratio: 1 });
});

test('rows are named by the person, chosen one by one and all at once', async ({ show }) => {
  const page = await show();
  const table = page.getByRole('table', { name: 'Staff', exact: true });
  const box = (name: string) => table.getByRole('row', { name, exact: true }).getByRole('checkbox', { name: 'Select' });
  const all = table.getByRole('checkbox', { name: 'Select all loaded rows' });
  const count = page.getByRole('status').filter({ hasText: 'chosen' });
  await expect(count).toBeHidden();
  await box('王建国').check();
  await box('李秀英').check();
  await expect(count).toHaveText('2 chosen');
  expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await box('王建国').uncheck();
  await expect(count).toHaveText('1 chosen');
  await all.check();
  await expect(count).toHaveText('50 chosen');
  await expect(box('王建国')).toBeChecked();
  await page.getByRole('region', { name: 'Staff', exact: true }).getByRole('button', { name: 'Load more' }).click();
  await expect(all).not.toBeChecked();
  await page.getByRole('button', { name: 'Choose none' }).click();
  await expect(count).toBeHidden();
  await expect(box('李秀英')).not.toBeChecked();
});

test('a table with more columns than room scrolls in a box that keys can move', async ({ show }) => {
  const page = await show();
  const box = page.getByRole('region', { name: 'Staff profiles' });
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});

test('every column has one width in all rows', async ({ show }) => {
  const page = await show();
  for (const name of ['Staff', 'Staff profiles']) {
    const table = page.getByRole('table', { name, exact: true });
    const places = await table.evaluate((table) =>
      [...table.querySelectorAll('[role=row]')].slice(0, 10).map((row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().x)).join()),
    );
    expect(new Set(places).size, name).toBe(1);
  }
});

test('a list asks for more once each time its end comes into view', async ({ show }) => {
  const page = await show();
  const list = page.getByRole('region', { name: 'A list that grows' });
  const lines = list.getByRole('listitem');
  await list.scrollIntoViewIfNeeded();
  await expect(lines).toHaveCount(20);
  const toEnd = () => list.evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await toEnd();
  await expect(lines).toHaveCount(40);
  await toEnd();
  await expect(lines).toHaveCount(60);
  await expect(list.getByRole('button', { name: 'More lines' })).toBeHidden();
});

test('a list goes on for those who press instead of scrolling', async ({ show }) => {
  const page = await show();
  const rows = page.getByRole('table', { name: 'Staff', exact: true }).getByRole('row');
  await expect(rows).toHaveCount(51);
  const more = page.getByRole('region', { name: 'Staff', exact: true }).getByRole('button', { name: 'Load more' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(101);
  await expect(more).toBeFocused();
});

test('a chip is taken away by the button that names it', async ({ show }) => {
  const page = await show();
  const chips = page.getByRole('list', { name: 'Filters' }).getByRole('listitem');
  await expect(chips).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove filter: Farrowing' }).click();
  await expect(chips).toHaveText(['Manager', 'Not seen for 90 days']);
});

test('a picture that cannot be shown leaves the letter', async ({ show }) => {
  const page = await show();
  const avatar = page.getByRole('img', { name: 'Picture of Li Xiuying' });
  await avatar.scrollIntoViewIfNeeded();
  await expect(avatar.locator('img')).toBeHidden();
  await expect(avatar).toHaveText('英');
});

test('a card is one press, its act another', async ({ show }) => {
  const page = await show({ width: 360 });
  const card = page.getByRole('list', { name: 'Staff cards' }).getByRole('listitem', { name: '李秀英', exact: true });
  await card.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menu', { name: 'More' })).toBeVisible();
  await page.keyboard.press('Escape');
  // The link lies over its facts.
  await card.getByText('Finishing').click({ force: true });
  await expect(page).toHaveURL(/#card_list-name$/);
});
