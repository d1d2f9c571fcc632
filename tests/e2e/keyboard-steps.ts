import type { Locator, Page } from '@playwright/test';
import { expect, type Office } from './fixtures';

const MOST_STOPS = 120;

/** Goes on with Tab, or back with Shift+Tab, until `target` has the keyboard. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function signInByKeyboard(page: Page, office: Office, signInName: string): Promise<void> {
  await page.goto('/sign-in');
  await expect(page.getByLabel('用户名')).toBeFocused();
  await page.keyboard.type(signInName);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused();
  await page.keyboard.type(office.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${office.url}/desk`);
}
