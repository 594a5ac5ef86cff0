import { selfSigned } from '../fixtures/certificate';
import { Server } from '../fixtures/server';
import { expect, test as journey } from '../fixtures/test';

const test = journey.extend<object, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await Server.start({ certificate: selfSigned() });
      await use(server);
      await server.discard();
    },
    { scope: 'worker' },
  ],
});

test('over the server\'s own TLS the session is a __Host- cookie that only https carries', async ({ app, context, words, person }) => {
  await app.register(person);
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name)).toEqual(['__Host-session']);
  expect(cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' });

  await app.open('/cookies', words.cookies);
  await expect(app.main.getByText('__Host-session', { exact: true })).toBeVisible();

  await app.logOut();
  expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
  await app.open('/login', words.login);
  await app.logIn(person.username, person.password);
  await app.arrived(words.me);
});
