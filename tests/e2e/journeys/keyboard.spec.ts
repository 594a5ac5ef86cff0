import { press, tabTo, write } from '../fixtures/keyboard';
import { expect, test } from '../fixtures/test';

test('the whole journey works by keyboard alone', async ({ app, page, words, person }) => {
  await app.open('/', words.home);
  await press(page, app.link(words.register));
  await app.arrived(words.register);
  await expect(app.heading(words.register)).toBeFocused();
  await write(page, app.field(words.username), person.username);
  await write(page, app.field(words.phone), person.phone);
  await press(page, app.button(words.getCode));
  await tabTo(page, app.field(words.code), 'Shift+Tab');
  await page.keyboard.insertText(await app.receiveCode(person.phone, 'register'));
  await write(page, app.field(words.password), person.password);
  await tabTo(page, app.age(words.under14));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(app.age(words.adult)).toBeChecked();
  await press(page, app.agreement, 'Space');
  await press(page, app.button(words.register));
  await app.arrived(words.me);
  await expect(app.heading(words.me)).toBeFocused();

  await press(page, app.button(words.logOut));
  await app.expectGuest();
  await app.open('/login', words.login);
  await tabTo(page, app.tab(words.withPassword));
  await page.keyboard.press('ArrowRight');
  await expect(app.tab(words.withCode)).toBeFocused();
  await expect(app.field(words.code)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await write(page, app.field(words.loginName), person.username);
  await write(page, app.field(words.password), person.password);
  await page.keyboard.press('Enter');
  await app.arrived(words.me);
});

test('the first stop is the skip link, which leads past the frame', async ({ app, page, words }) => {
  await app.open('/', words.home);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link').and(page.locator(':focus'))).toBeInViewport();
  await app.picture('skip-link');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await app.main.evaluate((main) => main.contains(document.activeElement));
  expect(inside, 'the next stop is inside the screen').toBe(true);
});

test('the focus goes to the heading after every navigation', async ({ app, words, page }) => {
  await app.open('/', words.home);
  for (const name of [words.policy, words.cookies, words.contact]) {
    await app.footer.getByRole('link', { name, exact: true }).click();
    await app.arrived(name);
    await expect(app.heading(name)).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(name));
  }
  await page.goBack();
  await expect(app.heading(words.cookies)).toBeFocused();
});

test('the choices of a language close by Escape and give the focus back', async ({ app, page, words }) => {
  await app.open('/', words.home);
  await tabTo(page, app.languageButton);
  await page.keyboard.press('Enter');
  await expect(app.languageDialog).toBeVisible();
  const inside = await app.languageDialog.evaluate((dialog) => dialog.contains(document.activeElement));
  expect(inside, 'the focus moves into the dialog').toBe(true);
  await page.keyboard.press('Escape');
  await expect(app.languageDialog).toBeHidden();
  await expect(app.languageButton).toBeFocused();
});
