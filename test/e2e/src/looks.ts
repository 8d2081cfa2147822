import type { Page } from '@playwright/test';
import { expect, violationsOn } from './fixtures.ts';

/** Waits until the page has loaded what it shows and nothing moves any more. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
};

/** Fails with a readable list when axe finds a violation on the page as it stands, in the light or in the dark. */
export const expectAccessibleInAnyLight = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect(await violationsOn(page), `${page.url()}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
};
