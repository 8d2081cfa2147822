import { expect, type Locator, type Page } from '@playwright/test';

const middle = async (locator: Locator): Promise<{ x: number; y: number }> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('There is nothing to point at.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Draws a wire by mouse from a port to the top of a node. */
export const wire = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  const start = await middle(from);
  const box = await to.boundingBox();
  if (box === null) throw new Error('There is no node to wire to.');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  /* The first move after a press only arms the drag. */
  await page.mouse.move(start.x + 1, start.y + 1);
  await page.mouse.move(box.x + box.width / 2, box.y + 1, { steps: 8 });
  await page.mouse.up();
};

/** Chooses an option of a searchable combobox by its label, with the keyboard. */
export const choose = async (field: Locator, option: string): Promise<void> => {
  await field.click();
  await field.fill(option);
  await field.page().getByRole('option', { name: option, exact: true }).click();
};

/** Types values into a field of tags. */
export const enter = async (field: Locator, values: readonly string[]): Promise<void> => {
  await field.click();
  for (const value of values) {
    await field.fill(value);
    await field.press('Enter');
  }
};

/** Presses Tab until the element has the focus, as a person without a mouse does. */
export const tabTo = async (target: Locator, limit = 60): Promise<void> => {
  const page = target.page();
  for (let presses = 0; presses < limit; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}.`);
};

/** Inserts a step by its title, with the keyboard. */
export const insert = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press('i');
  await expect(page.getByTestId('pick-search')).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pick-search')).toBeHidden();
};

/** Enter on a selected step leads into its panel. */
export const open = async (page: Page, node: string): Promise<void> => {
  await expect(page.getByTestId(`node-${node}`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('panel')).toBeVisible();
};
