import { defineConfig } from '@playwright/test';
import { chromium107 } from './fixtures/chromium107';
import { environment, output } from './fixtures/environment';
import type { Device, Language } from './fixtures/names';
import type { Options } from './fixtures/test';

const chromium = {
  executablePath: environment.chromium,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
};

const shapes = {
  phone: { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false },
};

/** One project a device and language: every journey is walked by everybody. */
const everybody = (['phone', 'desktop'] as Device[]).flatMap((device) =>
  (['zh-CN', 'en'] as Language[]).map((language) => ({
    name: `${device} ${language}`,
    testDir: 'journeys',
    use: { ...shapes[device], device, language, locale: language, launchOptions: chromium },
  })),
);

export default defineConfig<Options>({
  globalSetup: './fixtures/chromium107.ts',
  outputDir: output('results'),
  reporter: [['list'], ['json', { outputFile: output('report.json') }]],
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { timezoneId: 'Asia/Shanghai', trace: 'retain-on-failure' },
  projects: [
    ...everybody,
    {
      name: 'chromium 107',
      testDir: 'journeys',
      testMatch: ['core', 'farm', 'picture', 'profile', 'second-part', 'staff'].map((name) => `${name}.spec.ts`),
      use: { ...shapes.phone, device: 'phone', language: 'zh-CN', locale: 'zh-CN', launchOptions: chromium107 },
    },
    // Two of its browsers at once get in each other's way.
    { name: 'webkit', testDir: 'webkit', workers: 1 },
    { name: 'gallery', testDir: 'gallery', use: { launchOptions: chromium } },
    {
      name: 'own tls',
      testDir: 'tls',
      use: { ...shapes.phone, device: 'phone', language: 'zh-CN', locale: 'zh-CN', launchOptions: chromium, ignoreHTTPSErrors: true },
    },
  ],
});
