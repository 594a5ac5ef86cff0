import { type ConsoleMessage, expect, test } from '@playwright/test';
import { expectNoViolation, expectReflow } from '../fixtures/access';
import { environment } from '../fixtures/environment';
import { Server } from '../fixtures/server';

for (const language of ['zh-CN', 'en']) {
  for (const width of [320, 1440]) {
    test(`every part in every state, ${language}, ${width} px`, async ({ page }) => {
      test.slow();
      const server = await Server.start({ app: environment.gallery });
      try {
        const complaints: string[] = [];
        page.on('console', (message: ConsoleMessage) => message.type() === 'error' && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(String(error)));
        await page.setViewportSize({ width, height: 900 });
        for (const theme of ['light', 'dark']) {
          await page.goto(`${server.origin}/?lang=${language}&theme=${theme}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expectNoViolation(page, `gallery, ${theme}`);
        }
        await expectReflow(page, 'gallery');
        expect(complaints).toEqual([]);
      } finally {
        await server.discard();
      }
    });
  }
}
