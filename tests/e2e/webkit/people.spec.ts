import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { output } from '../fixtures/environment';
import { names } from '../fixtures/names';
import { png } from '../fixtures/png';
import { Server } from '../fixtures/server';
import { WebKit } from '../fixtures/webdriver';

type Account = { role: string; username: string; password: string | null };

/** Asks the interface from within the page, as the app does. */
const ask = (webkit: WebKit, method: string, path: string, body?: object): Promise<string> =>
  webkit.run(`const request = new XMLHttpRequest();
    request.open(${JSON.stringify(method)}, ${JSON.stringify(`/api/v1${path}`)}, false);
    request.setRequestHeader('content-type', 'application/json');
    request.send(${body ? `JSON.stringify(${JSON.stringify(body)})` : ''});
    return request.responseText`);

test('in WebKit a person fills in the profile, sends a picture, and finds the people of the farm', async () => {
  test.slow();
  const server = await Server.start();
  const webkit = await WebKit.start();
  try {
    await webkit.open(`${server.origin}/login`);
    const words = names[await webkit.run<'zh-CN' | 'en'>('return document.documentElement.lang')];
    await webkit.find('heading', words.login);
    const loaded = 'return performance.getEntriesByType("resource").some(({ name }) => name.includes("/split_second-"))';
    expect(await webkit.run(loaded), 'a guest loads the first part alone').toBe(false);
    const accounts = (await (await server.request.get('/demo/accounts.json')).json()) as Account[];
    const owner = accounts.find(({ role }) => role === 'owner');
    await ask(webkit, 'POST', '/sessions/password', { name: owner?.username, password: owner?.password, remember: false });

    await webkit.open(`${server.origin}/me/profile`);
    await webkit.find('heading', words.profile);
    await webkit.choose(words.education, words.master);
    await webkit.press('radio', words.female);
    await webkit.press('button', words.save);
    const saved = async (): Promise<unknown> => JSON.parse(await ask(webkit, 'GET', '/me/profile'));
    await expect.poll(saved).toMatchObject({ education: 'master', gender: 'female' });
    expect(await webkit.run(loaded), 'the second part').toBe(true);

    mkdirSync(output('files'), { recursive: true });
    writeFileSync(output('files', 'rose.png'), png(320, [212, 82, 110]));
    await webkit.pick('button', words.fromAlbum, output('files', 'rose.png'));
    await webkit.find('button', words.removePicture);
    await expect.poll(() => webkit.run('return document.querySelector("progress, [role=progressbar]") === null'), 'the picture has arrived').toBe(true);
    await expect.poll(saved).toHaveProperty('picture', expect.any(String));
    await webkit.picture('profile');

    await webkit.open(`${server.origin}/farm`);
    await webkit.press('link', words.staff);
    await webkit.find('heading', words.staff);
    await webkit.type('searchbox', words.search, 'cgq');
    await webkit.press('link', '陈国强');
    await webkit.find('heading', '陈国强');
    await webkit.find('button', words.suspend);
    await webkit.picture('staff');

    const { me } = JSON.parse(await ask(webkit, 'GET', '/session')) as { me: { farm: string } };
    const list = JSON.parse(await ask(webkit, 'GET', `/farms/${me.farm}/staff?q=cgq`)) as { items: { id: string }[] };
    await webkit.open(`${server.origin}/farm/staff/${list.items[0]?.id}`);
    await webkit.find('heading', '陈国强');
    await webkit.press('button', words.edit);
    await webkit.find('textbox', words.name);
    await webkit.picture('member');
    await webkit.open(`${server.origin}/farm/new`);
    await webkit.type('textbox', words.farmName, '石桥猪场');
    await webkit.press('button', words.createFarm);
    await webkit.find('heading', words.farm);
    await webkit.find('heading', '石桥猪场');
    await webkit.picture('farm');
  } finally {
    await webkit.quit();
    await server.discard();
  }
});
