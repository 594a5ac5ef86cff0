import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { App } from '../fixtures/app';
import type { Names } from '../fixtures/names';
import { png } from '../fixtures/png';
import { expect, test } from '../fixtures/test';

// The recorder of traces fetches whatever is shown, and the content policy lets nobody fetch a picture that is only looked at.
test.use({ trace: 'off' });

const rose = { name: 'me.png', mimeType: 'image/png', buffer: png(320, [212, 82, 110]) };

/** Opens the profile and waits for its picture. */
async function openProfile(app: App, page: Page, words: Names): Promise<void> {
  await page.goto('/me/profile');
  await app.arrived(words.profile);
  await expect(app.button(words.fromAlbum)).toBeVisible();
}

/** Presses one of the two buttons and picks a file; `undefined` closes the picker. */
async function pick(app: App, page: Page, button: string, file?: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await app.button(button).click();
  const chooser = await opened;
  expect(chooser.isMultiple()).toBe(false);
  if (file) await chooser.setFiles(file);
}

/** The picture as the server gives it. */
const shown = (app: App): Locator => app.main.locator('img[src*="/me/picture"]');

test('a picture from the album is shown wherever the person is, and removed after a question', async ({ app, page, words, says, person }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await expect(app.button(words.removePicture)).toHaveCount(0);
  await pick(app, page, words.fromAlbum, rose);
  await expect(page.getByRole('status').filter({ hasText: says.saved })).toBeVisible();
  await expect(shown(app)).toBeVisible();
  expect(await shown(app).evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
  await app.picture('picture-saved');

  await page.goto('/me');
  await app.arrived(words.me);
  await expect(shown(app)).toBeVisible();
  await app.picture('me-with-picture');

  await openProfile(app, page, words);
  await app.button(words.removePicture).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.cancel, exact: true }).click();
  await expect(shown(app), 'Cancel removes nothing').toBeVisible();
  await app.button(words.removePicture).click();
  await app.picture('picture-remove');
  await dialog.getByRole('button', { name: words.removePicture, exact: true }).click();
  await expect(shown(app)).toHaveCount(0);
  await expect(app.button(words.removePicture)).toHaveCount(0);
});

test('a photo comes from the camera, a closed picker changes nothing', async ({ app, page, words, person }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await pick(app, page, words.takePhoto);
  await pick(app, page, words.fromAlbum);
  await expect(shown(app)).toHaveCount(0);
  await expect(app.main.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  await pick(app, page, words.takePhoto, rose);
  await expect(shown(app)).toBeVisible();
});

test('what is no picture, and what is too large, is said in words', async ({ app, page, words, says, person, watch }, info) => {
  await app.register(person);
  await openProfile(app, page, words);
  const trouble = app.main.getByRole('alert');
  const text = Buffer.from('a letter, not a picture');
  await pick(app, page, words.fromAlbum, { name: 'letter.txt', mimeType: 'text/plain', buffer: text });
  await expect(trouble.filter({ hasText: says.notAPicture })).toBeVisible();
  const huge = info.outputPath('huge.png');
  await writeFile(huge, Buffer.alloc(21 * 1024 * 1024 - 7));
  await pick(app, page, words.fromAlbum, huge);
  await expect(trouble.filter({ hasText: says.pictureTooLarge })).toBeVisible();
  await app.picture('picture-too-large');
  watch.expectStatus(415);
  await pick(app, page, words.fromAlbum, { name: 'letter.png', mimeType: 'image/png', buffer: text });
  await expect(trouble.filter({ hasText: says.notAPicture })).toBeVisible();
  await expect(shown(app)).toHaveCount(0);
  await pick(app, page, words.fromAlbum, rose);
  await expect(shown(app)).toBeVisible();
  await expect(trouble.filter({ hasText: /\S/ })).toHaveCount(0);
});

test('a picture on its way is looked at, and can be held back', async ({ app, page, words, person }) => {
  await app.register(person);
  await openProfile(app, page, words);
  await page.route('**/me/picture', () => undefined);
  await pick(app, page, words.fromAlbum, rose);
  await expect(app.main.getByRole('img', { name: words.preview, exact: true })).toBeVisible();
  await expect(app.main.getByRole('progressbar')).toBeVisible();
  await expect(app.button(words.fromAlbum)).toHaveAttribute('aria-disabled', 'true');
  await app.picture('picture-sending');
  await app.button(words.cancel).click();
  await expect(app.main.getByRole('progressbar')).toHaveCount(0);
  await expect(shown(app)).toHaveCount(0);
  await expect(app.button(words.fromAlbum)).not.toHaveAttribute('aria-disabled', 'true');
});

test('a picture that the connection loses is said, and can be sent again', async ({ app, page, words, says, person, watch }) => {
  await app.register(person);
  await openProfile(app, page, words);
  watch.expect(/net::ERR_FAILED/);
  await page.route('**/me/picture', (route) => route.abort());
  await pick(app, page, words.fromAlbum, rose);
  await expect(app.main.getByRole('alert').filter({ hasText: says.unreachable })).toBeVisible();
  await page.unroute('**/me/picture');
  await pick(app, page, words.fromAlbum, rose);
  await expect(shown(app)).toBeVisible();
});
