import { test as base, expect, type Page } from '@playwright/test';
import { environment } from '../fixtures/environment';
import { Server } from '../fixtures/server';

export { expect };

/** How the gallery is shown. */
export type Look = { language?: 'zh-CN' | 'en'; theme?: 'light' | 'dark'; width?: number };

type Fixtures = {
  /** Opens the gallery; desktop, English and light unless said otherwise. */
  show: (look?: Look) => Promise<Page>;
};

type WorkerFixtures = {
  /** The real server with its real policy, in front of the gallery; one a worker. */
  gallery: Server;
};

/** A look at the gallery of all parts, which fails for each complaint of the browser. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  gallery: [
    async ({}, use) => {
      const server = await Server.start({ app: environment.gallery });
      await use(server);
      await server.discard();
    },
    { scope: 'worker' },
  ],

  show: async ({ page, gallery }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(async ({ language = 'en', theme = 'light', width = 1440 } = {}) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${gallery.origin}/?lang=${language}&theme=${theme}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      return page;
    });
    expect(complaints).toEqual([]);
  },
});
