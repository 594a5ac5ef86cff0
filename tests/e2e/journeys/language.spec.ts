import type { Page } from '@playwright/test';
import { names } from '../fixtures/names';
import { expect, test } from '../fixtures/test';

/** Every sentence that somebody can see or hear on the page, names of the two languages left out. */
async function sentencesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text && parent && !parent.closest('script, style, [lang]:not(html)') && parent.checkVisibility()) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      for (const attribute of ['aria-label', 'title', 'alt', 'placeholder']) {
        const text = element.getAttribute(attribute)?.trim();
        if (text && !element.closest('[lang]:not(html)')) found.push(text);
      }
    }
    return [...found, document.title];
  });
}

const chinese = /\p{Script=Han}/u;
/** Words that are the same in every language; the company's Chinese name is the operator's to configure. */
const neutral = new RegExp(
  [
    'Fuzhou Wepig Information Technology Co\\., Ltd\\.', 'Wepig', 'PLUS', 'Cookie', 'SMS', 'English', '简体中文',
    'https?:\\S+', 'www\\.[\\w.]+', '[\\w.-]+@[\\w.-]+', 'wepig_\\w+', '__Host-session',
  ].join('|'),
  'g',
);

test('changing the language in the middle of a form keeps what was typed', async ({ app, page, words, language, person }) => {
  const target = language === 'en' ? 'zh-CN' : 'en';
  const there = names[target];
  await app.open('/register', words.register);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await app.fillRegister(person);
  await app.languageButton.click();
  await expect(app.languageDialog).toBeVisible();
  await app.picture('language-choices');
  await page.keyboard.press('Escape');
  await app.chooseLanguage(there.ownLanguage);

  await expect(page.locator('html')).toHaveAttribute('lang', target);
  await expect(app.heading(there.register)).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(there.register));
  await expect(app.field(there.username)).toHaveValue(person.username);
  await expect(app.field(there.code)).toHaveValue(app.codes[0] ?? '');
  await expect(app.field(there.password)).toHaveValue(person.password);
  await expect(app.age(there.adult)).toBeChecked();
  await app.picture('language-changed');

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', target);
  await expect(app.heading(there.register)).toBeVisible();
});

test('every sentence is in the language of the page, and none is a raw key', async ({ app, page, words, language, person, server }) => {
  const accounts = (await (await server.request.get('/demo/accounts.json')).json()) as { username: string }[];
  const people = [person, ...accounts].map(({ username }) => username);
  const screens: [string, string][] = [
    ['/', words.home], ['/register', words.register], ['/login', words.login], ['/reset', words.reset],
    ['/policy', words.policy], ['/cookies', words.cookies], ['/contact', words.contact], ['/me', words.me],
  ];
  const check = async (path: string): Promise<void> => {
    for (const sentence of await sentencesOf(page)) {
      const own = people.reduce((rest, name) => rest.replaceAll(name, ''), sentence.replace(neutral, ''));
      expect.soft(own, `a raw key on ${path}`).not.toMatch(/\b[a-z]+[_.][a-z_.]+\b|\{\{|undefined|\bnull\b|\bNaN\b/);
      if (language === 'en') expect.soft(own, `Chinese on the English ${path}`).not.toMatch(chinese);
      else if (/[A-Za-z]{3,}/.test(own)) expect.soft(own, `English on the Chinese ${path}`).toMatch(chinese);
    }
  };
  for (const [path, heading] of screens) {
    await app.open(path, heading);
    await check(path);
  }
  await app.open('/register', words.register);
  await app.button(words.register).click();
  await check('/register with problems');
  await app.register(person);
  await check('/me');
  await app.open('/me/settings', words.settings);
  await check('/me/settings');
});

for (const [tags, expected] of [
  ['zh-TW', 'zh-CN'], ['zh-Hans-CN', 'zh-CN'], ['en-GB', 'en'], ['fr-FR', 'zh-CN'],
] as const) {
  test(`a browser that asks for ${tags} is answered in ${expected}`, async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.origin, locale: tags });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: names[expected].home, exact: true })).toBeVisible();
    await expect(page.getByRole('contentinfo').getByRole('button', { name: names[expected].language, exact: true })).toBeEnabled();
    await expect(page.locator('html')).toHaveAttribute('lang', expected);
    await context.close();
  });
}

test('a language chosen in Settings is kept in the account', async ({ app, browser, server, words, person, language }) => {
  const target = language === 'en' ? 'zh-CN' : 'en';
  await app.register(person);
  await app.open('/me/settings', words.settings);
  await app.button(words.language).click();
  await app.languageDialog.getByRole('button', { name: names[target].ownLanguage, exact: true }).click();
  await expect(app.heading(names[target].settings)).toBeVisible();
  await app.picture('settings-changed');
  const kept = async (): Promise<string | undefined> => {
    const answer = await app.page.request.get('/api/v1/session');
    return ((await answer.json()) as { me: { language?: string } }).me.language;
  };
  await expect.poll(kept).toBe(target);

  const elsewhere = await browser.newContext({ baseURL: server.origin, locale: language });
  const page = await elsewhere.newPage();
  await page.goto('/login');
  await page.getByLabel(words.loginName, { exact: true }).fill(person.username);
  await page.getByLabel(words.password, { exact: true }).fill(person.password);
  await page.getByRole('main').getByRole('button', { name: words.login, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: names[target].me, exact: true })).toBeVisible();
  await elsewhere.close();
});
