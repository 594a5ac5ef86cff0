import { expect, test } from '@playwright/test';
import { names } from '../fixtures/names';
import { newPerson } from '../fixtures/person';
import { Server } from '../fixtures/server';
import { WebKit } from '../fixtures/webdriver';

test('in WebKit a person opens Home, registers up to Me, and reads the policy', async () => {
  test.slow();
  const server = await Server.start();
  const webkit = await WebKit.start();
  try {
    await webkit.open(`${server.origin}/`);
    const language = await webkit.run<'zh-CN' | 'en'>('return document.documentElement.lang');
    const words = names[language];
    const person = newPerson(language);
    await webkit.find('heading', words.home);
    await webkit.press('link', words.register);
    await webkit.find('heading', words.register);
    await webkit.type('textbox', words.username, person.username);
    await webkit.type('textbox', words.phone, person.phone);
    await webkit.press('button', words.getCode);
    await webkit.type('textbox', words.code, await server.inbox.nextCode(person.phone, 'register'));
    await webkit.type('textbox', words.password, person.password);
    await webkit.press('radio', words.adult);
    await webkit.press('checkbox', words.agree);
    await webkit.picture('register');
    await webkit.press('button', words.register);
    await webkit.find('heading', words.me);
    await webkit.picture('me');
    expect(await webkit.run<string>('return document.querySelector("main").innerText')).toContain(person.username);

    await webkit.open(`${server.origin}/policy`);
    await webkit.find('heading', words.policy);
    await webkit.picture('policy');
  } finally {
    await webkit.quit();
    await server.discard();
  }
});
