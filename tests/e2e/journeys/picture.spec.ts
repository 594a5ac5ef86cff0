import { writeFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import type { App } from '../fixtures/app';
import type { Names } from '../fixtures/names';
import { expect, test } from '../fixtures/test';

// The recorder of traces fetches whatever is shown, and the content policy lets nobody fetch a picture that is only looked at.
test.use({ trace: 'off' });

/** A PNG of one colour, made by the book (RFC 2083), so that no file of a real person lies among the tests. */
function png(side: number, [red, green, blue]: [number, number, number]): Buffer {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  });
  const crc = (bytes: Buffer): number => {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
  };
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'ascii'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([red, green, blue]))]);
  const lines = Buffer.concat(Array.from({ length: side }, () => line));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

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
